// The Word table of tasks (任务分解表). In: plans. Out: the bytes of a .docx, one table a plan, in the form of
// GB/T 9704-2012: title in 方正小标宋 22 pt, table head in 黑体, text in 仿宋, A4 lying, margins 37/26/28/35 mm turned.
import {
  AlignmentType,
  Document,
  Footer,
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
import type { Plan } from '../../plan/schema.js';
import type { Plans, Write } from '../writer.js';
import { sameBytes } from './same-bytes.js';
import { taskTable } from './task-rows.js';

// Fonts of GB/T 9704-2012 5.2.2 and 7.3; Word falls back to the system's own where one is missing.
const TITLE_FONT = '方正小标宋简体';
const HEAD_FONT = '黑体';
const TEXT_FONT = '仿宋_GB2312';

/** Half points: 二号 22 pt for the title, 小四 12 pt in the table. */
const TITLE_SIZE = 44;
const TABLE_SIZE = 24;
/** Millimetres as Word measures pages: twentieths of a point. */
const millimetres = (value: number): number => Math.round((value / 25.4) * 1440);

const PAGE = { width: 210, height: 297, top: 28, bottom: 26, left: 37, right: 35 } as const;
const TEXT_WIDTH = millimetres(PAGE.height - PAGE.left - PAGE.right);

const font = (name: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name });

function paragraphs(words: string, name: string, centred: boolean): Paragraph[] {
  return words.split('\n').map(
    (line) =>
      new Paragraph({
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [new TextRun({ text: line, font: font(name), size: TABLE_SIZE })],
      }),
  );
}

const cell = (words: string, name: string, centred: boolean, columnSpan = 1): TableCell =>
  new TableCell({
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    children: paragraphs(words, name, centred),
  });

function tableOf(plan: Plan): Table {
  const { headers, weights, rows } = taskTable(plan);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const columnWidths = weights.map((weight) => Math.floor((TEXT_WIDTH * weight) / whole));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headers.map((word) => cell(word, HEAD_FONT, true)),
  });
  const body = rows.map((words) =>
    words.length === 1 && headers.length > 1
      ? new TableRow({ cantSplit: true, children: [cell(words[0]!, HEAD_FONT, false, headers.length)] })
      : new TableRow({ children: words.map((word) => cell(word, TEXT_FONT, false)) }),
  );
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [head, ...body],
  });
}

/** Page numbers as — 1 —, 四号 半角宋体 (GB/T 9704-2012 7.5). */
const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: 28, font: font('宋体'), children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

function sectionOf(plan: Plan) {
  const title = plan.document.title ?? plan.document.noticeTitle;
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: title ?? '', font: font(TITLE_FONT), size: TITLE_SIZE })],
  });
  return {
    properties: {
      page: {
        size: {
          orientation: PageOrientation.LANDSCAPE,
          width: millimetres(PAGE.width),
          height: millimetres(PAGE.height),
        },
        margin: {
          top: millimetres(28),
          bottom: millimetres(26),
          left: millimetres(37),
          right: millimetres(35),
        },
      },
    },
    footers: { default: pageNumbers() },
    children: [...(title === null ? [] : [heading]), tableOf(plan)],
  };
}

async function* documentBytes(plans: Plans): AsyncGenerator<Uint8Array> {
  const sections: ReturnType<typeof sectionOf>[] = [];
  for await (const plan of plans) sections.push(sectionOf(plan));
  const document = new Document({ creator: 'gov-plan', title: '', sections } as ConstructorParameters<
    typeof Document
  >[0]);
  yield* sameBytes(await Packer.toBuffer(document));
}

/** The whole document is held in memory, as the docx package builds it; some ten kilobytes a task. */
export const writeTaskTable: Write = (plans) => documentBytes(plans);
