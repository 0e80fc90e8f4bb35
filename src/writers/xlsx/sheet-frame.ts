// What stands around the rows of a sheet. In: a sheet, and what was written of it. Out: XML of views and columns before,
// of filter, colours, drop-down and page behind (ECMA-376 part 1, 18.3.1.99 gives their order).

import { columnName, escapeXml, SPREADSHEET, XML_HEAD } from '../spreadsheet-xml.js';
import { headerRow, printedColumns, type Sheet, type SheetColumn, type WrittenSheet } from './sheet-shape.js';
import { colours } from './styles.js';

/** Days before the last one from which on a task is near its end, and from which on it should have been begun. */
export const NEAR_DAYS = 7;
export const BEGIN_DAYS = 30;

const columnXml = ({ width }: SheetColumn, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;

export function headXml(sheet: Sheet): string {
  const header = headerRow(sheet);
  const first = `A${header + 1}`;
  return [
    XML_HEAD,
    `<worksheet xmlns="${SPREADSHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView workbookViewId="0">',
    `<pane ySplit="${header}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${sheet.columns.map(columnXml).join('')}</cols><sheetData>`,
  ].join('');
}

/** A3:P201, the header and all rows below it. */
export const tableRange = (sheet: Sheet, { rows }: WrittenSheet, anchor = ''): string =>
  `${anchor}A${anchor}${headerRow(sheet)}:${anchor}${columnName(sheet.columns.length - 1)}${anchor}${rows}`;

const mergesXml = (sheet: Sheet, { merged }: WrittenSheet): string => {
  if (merged.length === 0) return '';
  const last = columnName(printedColumns(sheet) - 1);
  const cells = merged.map((row) => `<mergeCell ref="A${row}:${last}${row}"/>`);
  return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
};

/** Red: overdue. Yellow: should have been begun. Blue: its last day is near. All by the day the workbook is open. */
function coloursXml(sheet: Sheet, { rows }: WrittenSheet): string {
  const first = headerRow(sheet) + 1;
  if (sheet.watched === undefined || rows < first) return '';
  const { day, status } = sheet.watched;
  const [D, S] = [`$${columnName(day)}${first}`, `$${columnName(status)}${first}`];
  const open = `ISNUMBER(${D}),${S}<>"已完成"`;
  const rules = [
    [colours.overdue, `OR(${S}="逾期",AND(${open},${D}<TODAY()))`],
    [colours.behind, `AND(${open},${D}-TODAY()<=${BEGIN_DAYS},OR(${S}="",${S}="未启动"))`],
    [colours.nearDue, `AND(${open},${D}-TODAY()<=${NEAR_DAYS})`],
  ] as const;
  const range = (at: number): string => `${columnName(at)}${first}:${columnName(at)}${rows}`;
  const places = [...new Set([0, day, status])].map(range).join(' ');
  const xml = rules.map(
    ([colour, formula], at) =>
      `<cfRule type="expression" dxfId="${colour}" priority="${at + 1}" stopIfTrue="1"><formula>${escapeXml(formula)}</formula></cfRule>`,
  );
  return `<conditionalFormatting sqref="${places}">${xml.join('')}</conditionalFormatting>`;
}

const PROMPT = `红：已逾期；黄：${BEGIN_DAYS}天内到期仍未启动；蓝：${NEAR_DAYS}天内到期。空白视为未启动。`;

/** The drop-down of the status; other words may be typed after a question. */
function choicesXml(sheet: Sheet, { rows }: WrittenSheet): string {
  const first = headerRow(sheet) + 1;
  if (sheet.choices === undefined || rows < first) return '';
  const { column, words } = sheet.choices;
  const name = columnName(column);
  return [
    '<dataValidations count="1"><dataValidation type="list" errorStyle="warning" allowBlank="1"',
    ' showInputMessage="1" showErrorMessage="1" errorTitle="状态" error="不在备选项中，仍要填入吗？"',
    ` promptTitle="状态" prompt="${PROMPT}" sqref="${name}${first}:${name}${rows}">`,
    `<formula1>"${words.join(',')}"</formula1></dataValidation></dataValidations>`,
  ].join('');
}

/** `&` opens a code in headers and footers (18.3.1.46); a header holds 255 characters at most. */
const pageText = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 100).replaceAll('&', '&&');

const FOOTER = escapeXml('&C&"宋体,Regular"&10第 &P 页，共 &N 页');

/** The first page shows the title in its cells. */
const headerFooterXml = ({ pageTitle }: Sheet): string => {
  const header =
    pageTitle === null
      ? ''
      : `<oddHeader>${escapeXml(`&C&"黑体,Regular"&10 ${pageText(pageTitle)}`)}</oddHeader>`;
  return [
    '<headerFooter differentFirst="1">',
    `${header}<oddFooter>${FOOTER}</oddFooter><firstFooter>${FOOTER}</firstFooter></headerFooter>`,
  ].join('');
};

/** Print: A4 (paper 9) landscape, as many pages down as it takes, one across. */
export const tailXml = (sheet: Sheet, written: WrittenSheet): string =>
  [
    '</sheetData>',
    sheet.filter ? `<autoFilter ref="${tableRange(sheet, written)}"/>` : '',
    mergesXml(sheet, written),
    coloursXml(sheet, written),
    choicesXml(sheet, written),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.6" header="0.35" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    headerFooterXml(sheet),
    // 编号 such as 1.1 stays text and needs no green corner.
    `<ignoredErrors><ignoredError sqref="${tableRange(sheet, written)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
