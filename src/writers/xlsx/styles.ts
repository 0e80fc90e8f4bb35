// The looks of cells. In: nothing. Out: the styles part, and the number of each look in it (ECMA-376 part 1, 18.8).
import { SPREADSHEET, XML_HEAD } from '../spreadsheet-xml.js';

/** A look of a cell: its place in `cellXfs`. */
export const looks = {
  plain: 0,
  header: 1,
  text: 2,
  /** Text that a spreadsheet would take for a formula once somebody edits it. */
  quotedText: 3,
  integer: 4,
  date: 5,
  centredText: 6,
  quotedCentredText: 7,
  title: 8,
  note: 9,
  band: 10,
  total: 11,
  totalNumber: 12,
  /** The header of a column for people to type in. */
  typedHeader: 13,
  heading: 14,
} as const;

export type Look = (typeof looks)[keyof typeof looks];

/** A colour by a rule: its place in `dxfs`. */
export const colours = { overdue: 0, behind: 1, nearDue: 2 } as const;

/** The first number a format of one's own may have (18.8.30). */
const DATE_FORMAT = 164;

const edge = (side: string): string => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`;

const font = (name: string, size: number): string =>
  `<font><sz val="${size}"/><color rgb="FF000000"/><name val="${name}"/><family val="3"/><charset val="134"/></font>`;

const FONTS = [
  font('宋体', 10.5),
  font('黑体', 10.5),
  font('方正小标宋简体', 20),
  font('楷体', 11),
  font('黑体', 11),
];

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('FFDDEBF7'),
  solid('FFF2F2F2'),
  solid('FFFFF2CC'),
];

interface Parts {
  readonly font?: number;
  readonly fill?: number;
  readonly format?: number;
  readonly boxed?: boolean;
  readonly horizontal: 'left' | 'center';
  readonly quoted?: true;
}

const look = ({ font = 0, fill = 0, format = 0, boxed = true, horizontal, quoted }: Parts): string =>
  [
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${boxed ? 1 : 0}" xfId="0"`,
    format > 0 ? ' applyNumberFormat="1"' : '',
    font > 0 ? ' applyFont="1"' : '',
    fill > 0 ? ' applyFill="1"' : '',
    boxed ? ' applyBorder="1"' : '',
    quoted ? ' quotePrefix="1"' : '',
    ` applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`,
  ].join('');

const CELL_LOOKS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  look({ font: 1, fill: 2, horizontal: 'center' }),
  look({ horizontal: 'left' }),
  look({ horizontal: 'left', quoted: true }),
  look({ format: 1, horizontal: 'center' }),
  look({ format: DATE_FORMAT, horizontal: 'center' }),
  look({ horizontal: 'center' }),
  look({ horizontal: 'center', quoted: true }),
  look({ font: 2, boxed: false, horizontal: 'center' }),
  look({ font: 3, boxed: false, horizontal: 'center' }),
  look({ font: 4, fill: 3, horizontal: 'left' }),
  look({ font: 1, fill: 3, horizontal: 'center' }),
  look({ font: 1, fill: 3, format: 1, horizontal: 'center' }),
  look({ font: 1, fill: 4, horizontal: 'center' }),
  look({ font: 4, boxed: false, horizontal: 'left' }),
];

const colour = (background: string, words: string): string =>
  `<dxf><font><color rgb="${words}"/></font><fill><patternFill patternType="solid"><fgColor rgb="${background}"/><bgColor rgb="${background}"/></patternFill></fill></dxf>`;

/** In the order of `colours`: red, yellow, blue. */
const COLOURS = [
  colour('FFFFC7CE', 'FF9C0006'),
  colour('FFFFEB9C', 'FF7F6000'),
  colour('FFBDD7EE', 'FF1F4E78'),
];

const list = (name: string, members: readonly string[]): string =>
  `<${name} count="${members.length}">${members.join('')}</${name}>`;

/** The whole part `xl/styles.xml`. */
export const stylesXml = (): string =>
  [
    XML_HEAD,
    `<styleSheet xmlns="${SPREADSHEET}">`,
    list('numFmts', [`<numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/>`]),
    list('fonts', FONTS),
    list('fills', FILLS),
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', CELL_LOOKS),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    list('dxfs', COLOURS),
    '</styleSheet>',
  ].join('');
