// What the reader of spreadsheets has to tell.
import type { Message } from './message.js';

export const sheets = {
  'readers/no-workbook': {
    severity: 'error',
    zh: '压缩包内找不到工作簿，这不是 Excel 表格，或文件已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'The archive holds no workbook: it is no Excel file, or it is damaged; open it in Excel or WPS and save it as .xlsx.',
  },
  'readers/binary-workbook': {
    severity: 'error',
    zh: '这是二进制工作簿（.xlsb），不能读取；请用 Excel 或 WPS 另存为 .xlsx；装有 LibreOffice 时，也可加 --soffice 由它转换。',
    en: 'This is a binary workbook (.xlsb), which cannot be read; save it as .xlsx in Excel or WPS, or give --soffice where LibreOffice is installed.',
  },
  'readers/damaged-workbook': {
    severity: 'error',
    zh: '表格文件不完整或已损坏，无法读取；请重新下载，或用 Excel、WPS 打开后另存为 .xlsx。',
    en: 'The workbook is cut off or damaged and cannot be read; download it again, or open it in Excel or WPS and save it as .xlsx.',
  },
  'readers/encrypted-workbook': {
    severity: 'error',
    zh: '表格设有密码，无法读取；请用 Excel 或 WPS 打开，去掉密码后另存为 .xlsx。',
    en: 'The workbook is protected by a password; open it in Excel or WPS, remove the password and save it as .xlsx.',
  },
  'readers/sheets-too-large': {
    severity: 'error',
    zh: '表格超过 {cells} 个单元格或 {characters} 个字，为安全起见不读取。',
    en: 'The sheets hold more than {cells} cells or {characters} characters; for safety they are not read.',
  },
  'readers/hidden-sheet': {
    severity: 'warning',
    zh: '工作表“{sheet}”是隐藏的，其中 {count} 个单元格未读入；如有需要，请取消隐藏后再试。',
    en: 'Sheet “{sheet}” is hidden: {count} cells in it were left out; unhide it if they are wanted.',
  },
  'readers/ledger-sheets': {
    severity: 'info',
    zh: '这是本程序写出的台账，只读“{ledger}”；其余 {count} 张表（{sheets}）由它得出，不重复读入。',
    en: 'This is a ledger of this program: “{ledger}” was read; {count} other sheets ({sheets}) tell the same and were left out.',
  },
  'readers/hidden-cells': {
    severity: 'warning',
    zh: '工作表“{sheet}”有隐藏（或被筛选掉）的行、列，其中 {count} 个单元格未读入；如有需要，请取消隐藏或筛选后再试。',
    en: 'Sheet “{sheet}” has rows or columns that are hidden or filtered out: {count} cells in them were left out; show them if they are wanted.',
  },
  'readers/cell-errors': {
    severity: 'warning',
    zh: '工作表“{sheet}”有 {count} 个单元格是错误值，按空白处理，第一处在 {cell}（{value}）；请在表中改正。',
    en: 'Sheet “{sheet}” has {count} cells with an error value, taken as empty, the first at {cell} ({value}); correct them in the sheet.',
  },
  'readers/formulas-without-result': {
    severity: 'warning',
    zh: '工作表“{sheet}”有 {count} 个公式没有存下结果，按空白处理，第一处在 {cell}；请用 Excel 或 WPS 打开，存盘后再试。',
    en: 'Sheet “{sheet}” has {count} formulas whose result was not saved, taken as empty, the first at {cell}; open it in Excel or WPS, save it and try again.',
  },
  'readers/sheet-text-boxes': {
    severity: 'warning',
    zh: '表格里有 {count} 个带文字的文本框或图形，其中的文字没有读入；请把文字移到单元格里。',
    en: 'The workbook has {count} text boxes or shapes with words in them that were not read; move the words into cells.',
  },
  'readers/unclosed-quote': {
    severity: 'warning',
    zh: '第 {line} 行的引号没有配对，该行起按没有引号读取；请核对。',
    en: 'A quotation mark on line {line} is never closed; from there on quotation marks are read as they stand. Please check.',
  },
} as const satisfies Record<string, Message>;
