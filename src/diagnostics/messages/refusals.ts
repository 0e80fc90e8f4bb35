// What the readers say of formats that are recognised but not read: what it is, and the next step; and of those that
// another program turned into one that is read.
import type { Message } from './message.js';

export const refusals = {
  'readers/unsupported-ods': {
    severity: 'error',
    zh: '这是 OpenDocument 表格（.ods），暂不能读取；请把表格复制到文档存为 .docx，或另存为 .xlsx；装有 LibreOffice 时，也可加 --soffice 由它转换。',
    en: 'This is an OpenDocument spreadsheet (.ods), which cannot be read yet; paste the sheet into a .docx, save it as .xlsx, or give --soffice where LibreOffice is installed.',
  },
  'readers/unsupported-zip': {
    severity: 'error',
    zh: '这是压缩包；请先解压，再处理其中的文件。',
    en: 'This is an archive; unpack it and give the files inside.',
  },
  'readers/unsupported-presentation': {
    severity: 'error',
    zh: '这是演示文稿，不能读取；请给出公文本身（.docx、.txt 或 .md）。',
    en: 'This is a presentation, which cannot be read; give the document itself (.docx, .txt or .md).',
  },
  'readers/unsupported-image': {
    severity: 'error',
    zh: '这是图片，其中的文字读不出来；请先作文字识别（OCR），存为 .txt 或 .docx。',
    en: 'This is a picture; the words in it cannot be read. Run OCR first and save the text as .txt or .docx.',
  },
  'readers/unsupported-encrypted-office': {
    severity: 'error',
    zh: '文件设有打开密码；请用 Word 或 WPS 打开，去掉密码后另存为 .docx。',
    en: 'The file is protected by a password; open it in Word or WPS, remove the password and save it as .docx.',
  },
  'readers/unsupported-plan-json': {
    severity: 'error',
    zh: '这是 gov-plan 输出的结果（plan.json），不是公文；请给出公文本身。',
    en: 'This is a plan.json that gov-plan wrote, not a document; give the document itself.',
  },
  'readers/unsupported-unknown': {
    severity: 'error',
    zh: '认不出的文件：既不是文本，也不是已知的文档格式；请确认文件没有损坏，或用原来的软件另存为 .docx 或 .txt。',
    en: 'This file is neither text nor a known document format; check that it is not damaged, or save it as .docx or .txt in the program it came from.',
  },
  'readers/converted': {
    severity: 'warning',
    zh: '这个文件由 {program} 转换后读取：编号、表格以转换结果为准，请与原件核对。',
    en: 'Read from what {program} made of the file: numbers and tables are as it gives them; compare the original.',
  },
  'readers/converter-missing': {
    severity: 'error',
    zh: '找不到 LibreOffice（soffice），不能转换这个文件；请安装 LibreOffice，或把文件另存为 .{to}。',
    en: 'LibreOffice (soffice) is not installed, so the file cannot be converted; install it, or save the file as .{to}.',
  },
  'readers/converter-failed': {
    severity: 'error',
    zh: 'LibreOffice 没能转换这个文件；请用原来的软件打开后另存为 .{to}。',
    en: 'LibreOffice could not convert the file; open it in the program it came from and save it as .{to}.',
  },
  'readers/converter-timeout': {
    severity: 'error',
    zh: 'LibreOffice 在 {seconds} 秒内没有转换完这个文件，已停止；请把文件另存为 .{to}。',
    en: 'LibreOffice did not convert the file within {seconds} seconds and was stopped; save the file as .{to}.',
  },
} as const satisfies Record<string, Message>;
