// The looks of cells. In: nothing. Out: the styles part, and the number of each look in it (ECMA-376 part 1, 18.8).
import { SPREADSHEET, XML_HEAD } from './xml.js';

/** A look of a cell: its place in `cellXfs`. */
export const looks = {
  plain: 0,
  header: 1,
  text: 2,
  /** Text that a spreadsheet would take for a formula once somebody edits it. */
  quotedText: 3,
  integer: 4,
  date: 5,
} as const;

export type Look = (typeof looks)[keyof typeof looks];

/** The first number a format of one's own may have (18.8.30). */
const DATE_FORMAT = 164;

const edge = (side: string): string => `<${side} style="thin"><color rgb="FF8EA9C1"/></${side}>`;

const FONT = '<sz val="10.5"/><color rgb="FF000000"/><name val="宋体"/><family val="3"/><charset val="134"/>';

const BOX = 'borderId="1" applyBorder="1" applyAlignment="1" xfId="0"';
const top = (horizontal: string): string =>
  `<alignment horizontal="${horizontal}" vertical="top" wrapText="1"/>`;

const CELL_LOOKS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf numFmtId="0" fontId="1" fillId="2" ${BOX} applyFont="1" applyFill="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>`,
  `<xf numFmtId="0" fontId="0" fillId="0" ${BOX}>${top('left')}</xf>`,
  `<xf numFmtId="0" fontId="0" fillId="0" ${BOX} quotePrefix="1">${top('left')}</xf>`,
  `<xf numFmtId="1" fontId="0" fillId="0" ${BOX} applyNumberFormat="1">${top('center')}</xf>`,
  `<xf numFmtId="${DATE_FORMAT}" fontId="0" fillId="0" ${BOX} applyNumberFormat="1">${top('center')}</xf>`,
];

/** The whole part `xl/styles.xml`. */
export const stylesXml = (): string =>
  [
    XML_HEAD,
    `<styleSheet xmlns="${SPREADSHEET}">`,
    `<numFmts count="1"><numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
    `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${CELL_LOOKS.length}">${CELL_LOOKS.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
