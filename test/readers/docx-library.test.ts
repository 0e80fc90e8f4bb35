// Documents that the docx package writes are read back: numbers, merges, header rows, changes, notes.
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { expect, it } from 'vitest';
import { cellsOf, expectSoundSpans, readBytes } from '../support/docx.js';

const NUMBERING = {
  config: [
    {
      reference: 'official',
      levels: [
        {
          level: 0,
          format: LevelFormat.CHINESE_COUNTING_THOUSAND,
          text: '%1、',
          alignment: AlignmentType.LEFT,
        },
        {
          level: 1,
          format: LevelFormat.CHINESE_COUNTING_THOUSAND,
          text: '（%2）',
          alignment: AlignmentType.LEFT,
        },
        { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.LEFT },
      ],
    },
  ],
};
const numbered = (text: string, level: number) =>
  new Paragraph({ text, numbering: { reference: 'official', level } });
const cell = (text: string, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more });

async function readBack(children: (Paragraph | Table)[], more = {}) {
  const document = new Document({
    numbering: NUMBERING,
    sections: [{ ...more, children }],
    footnotes: { 1: { children: [new Paragraph('注')] } },
  });
  const { value, diagnostics } = await readBytes(Uint8Array.from(await Packer.toBuffer(document)));
  expectSoundSpans(value!);
  return { document: value!, codes: diagnostics.map((d) => d.code) };
}

it('automatic numbers', async () => {
  const { document, codes } = await readBack([
    new Paragraph({ text: '河湾镇防汛工作方案', heading: HeadingLevel.TITLE }),
    numbered('总体要求', 0),
    numbered('工作目标', 1),
    numbered('排查隐患', 2),
    numbered('加固堤坝', 2),
    numbered('重点任务', 0),
    numbered('巡堤查险', 1),
  ]);
  expect(document.text.split('\n')).toEqual([
    '河湾镇防汛工作方案',
    '一、总体要求',
    '（一）工作目标',
    '1.排查隐患',
    '2.加固堤坝',
    '二、重点任务',
    '（一）巡堤查险',
  ]);
  expect(codes).toEqual([]);
});

it('merged cells and header rows', async () => {
  const { document } = await readBack([
    new Table({
      rows: [
        new TableRow({
          tableHeader: true,
          children: [cell('序号'), cell('任务'), cell('单位', { columnSpan: 2 })],
        }),
        new TableRow({ children: [cell('1'), cell('修堤', { rowSpan: 2 }), cell('水利局'), cell('财政局')] }),
        new TableRow({ children: [cell('2'), cell('住建局'), cell('教育局')] }),
      ],
    }),
  ]);
  expect(cellsOf(document)).toEqual([
    '0,0 序号',
    '0,1 任务',
    '0,2 c2 单位',
    '1,0 1',
    '1,1 r2 修堤',
    '1,2 水利局',
    '1,3 财政局',
    '2,0 2',
    '2,2 住建局',
    '2,3 教育局',
  ]);
  expect(document.blocks[0]).toMatchObject({ headerRows: 1, rows: 3, columns: 4 });
});

it('changes, notes and headers', async () => {
  const who = { id: 1, author: 'a', date: '2026-01-01T00:00:00Z' };
  const runs = [
    new TextRun('由'),
    new InsertedTextRun({ text: '水利局', ...who }),
    new DeletedTextRun({ text: '财政局', ...who }),
    new TextRun('牵头'),
    new FootnoteReferenceRun(1),
  ];
  const headers = { default: new Header({ children: [new Paragraph('内部资料')] }) };
  const { document, codes } = await readBack([new Paragraph({ children: runs })], { headers });
  expect(document.text).toBe('由水利局牵头');
  expect(codes).toEqual(['readers/revisions', 'readers/footnotes']);
  expect(document.omissions).toEqual([
    { reason: 'page-header', blocks: 1 },
    { reason: 'footnote', blocks: 1 },
  ]);
});
