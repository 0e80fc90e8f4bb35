// A Word document in the form of GB/T 9704-2012. In: sections of paragraphs and tables, as plain data. Out: its bytes.
import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { sameBytes } from './same-bytes.js';

export interface WordTable {
  readonly headers: readonly string[];
  /** How wide the columns are beside each other. */
  readonly weights: readonly number[];
  /** Columns of short words, which stand in the middle. */
  readonly centred: readonly boolean[];
  /** A row of a single cell is a category and spans the table. */
  readonly rows: readonly (readonly string[])[];
}

export type WordBlock =
  | { readonly block: keyof typeof PARAGRAPHS; readonly words: string }
  | { readonly block: 'table'; readonly table: WordTable };

export interface WordSection {
  readonly landscape: boolean;
  readonly blocks: readonly WordBlock[];
}

/** What the file says of itself. */
export interface WordProperties {
  readonly title: string;
  /** YYYY-MM-DD: the day of the document, not of the file; null where it has none. */
  readonly date: string | null;
}

// Fonts of GB/T 9704-2012 5.2.2, 7.2 and 7.3; same-bytes.ts names those that stand in where one is missing.
const FONTS = {
  title: '方正小标宋简体',
  head: '黑体',
  text: '仿宋_GB2312',
  note: '楷体_GB2312',
  page: '宋体',
} as const;

type FontName = keyof typeof FONTS;

/** Half points: 二号 22 pt, 三号 16 pt, 小四 12 pt, 四号 14 pt. */
const SIZES = { title: 44, body: 32, table: 24, page: 28 } as const;
/** Twentieths of a point: 22 lines of 三号 on a page of 225 mm (5.2.3), and closer ones in tables. */
const PITCHES = { title: 700, body: 580, table: 400 } as const;

/** Millimetres as Word measures pages: twentieths of a point. */
const millimetres = (value: number): number => Math.round((value / 25.4) * 1440);

/** A4 and the margins around its type area of 156 by 225 mm (5.1, 5.2.1); lying, the page is turned with its margins. */
const PAGE = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;
const LYING = { top: PAGE.left, bottom: PAGE.right, left: PAGE.top, right: PAGE.bottom } as const;

const font = (name: FontName) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: FONTS[name],
});

interface Form {
  readonly font: FontName;
  readonly size: keyof typeof SIZES;
  readonly pitch: keyof typeof PITCHES;
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** The first line begins two characters in. */
  readonly indented?: true;
  /** Twentieths of a point below it. */
  readonly after?: number;
}

const PARAGRAPHS = {
  title: { font: 'title', size: 'title', pitch: 'title', align: AlignmentType.CENTER, after: 120 },
  note: { font: 'note', size: 'body', pitch: 'body', align: AlignmentType.CENTER, after: 120 },
  addressee: { font: 'text', size: 'body', pitch: 'body', align: AlignmentType.LEFT },
  body: { font: 'text', size: 'body', pitch: 'body', align: AlignmentType.BOTH, indented: true, after: 120 },
  closing: { font: 'text', size: 'body', pitch: 'body', align: AlignmentType.LEFT, indented: true },
} as const satisfies Readonly<Record<string, Form>>;

function paragraph(words: string, form: Form): Paragraph {
  const size = SIZES[form.size];
  return new Paragraph({
    alignment: form.align,
    spacing: {
      line: PITCHES[form.pitch],
      lineRule: LineRuleType.EXACT,
      ...(form.after && { after: form.after }),
    },
    ...(form.indented && { indent: { firstLine: size * 20 } }),
    children: [new TextRun({ text: words, font: font(form.font), size })],
  });
}

const cellForm = (name: FontName, centred: boolean): Form => ({
  font: name,
  size: 'table',
  pitch: 'table',
  align: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
});

const cell = (words: string, form: Form, columnSpan = 1): TableCell =>
  new TableCell({
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: words.split('\n').map((line) => paragraph(line, form)),
  });

/** A row stays on one page while none of its cells is so long that it might fill one. */
const UNSPLIT = 300;

function tableOf({ headers, weights, centred, rows }: WordTable, width: number): Table {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headers.map((word) => cell(word, cellForm('head', true))),
  });
  const body = rows.map((words) =>
    words.length === 1 && headers.length > 1
      ? new TableRow({
          cantSplit: true,
          children: [cell(words[0]!, cellForm('head', false), headers.length)],
        })
      : new TableRow({
          cantSplit: words.every((text) => text.length <= UNSPLIT),
          children: words.map((word, at) => cell(word, cellForm('text', centred[at] ?? false))),
        }),
  );
  return new Table({
    columnWidths: weights.map((weight) => Math.floor((width * weight) / whole)),
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    rows: [head, ...body],
  });
}

/** Page numbers as — 1 —, 四号 半角宋体, one character in: on the right of odd pages, on the left of even ones (7.5). */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: 280 },
        children: [
          new TextRun({ size: SIZES.page, font: FONTS.page, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });

function sectionOf({ landscape, blocks }: WordSection) {
  const margins = landscape ? LYING : PAGE;
  const width = millimetres((landscape ? PAGE.height : PAGE.width) - margins.left - margins.right);
  return {
    properties: {
      page: {
        size: {
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          width: millimetres(PAGE.width),
          height: millimetres(PAGE.height),
        },
        margin: {
          top: millimetres(margins.top),
          bottom: millimetres(margins.bottom),
          left: millimetres(margins.left),
          right: millimetres(margins.right),
        },
      },
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children: blocks.map((one) =>
      one.block === 'table' ? tableOf(one.table, width) : paragraph(one.words, PARAGRAPHS[one.block]),
    ),
  };
}

/** The whole document is held in memory, as the docx package builds it; some ten kilobytes a row. */
export async function* wordBytes(
  sections: readonly WordSection[],
  { title, date }: WordProperties,
): AsyncGenerator<Uint8Array> {
  const document = new Document({
    creator: 'gov-plan',
    lastModifiedBy: 'gov-plan',
    title,
    evenAndOddHeaderAndFooters: true,
    sections: sections.map(sectionOf),
  } as ConstructorParameters<typeof Document>[0]);
  yield* sameBytes(await Packer.toBuffer(document), date);
}
