// Tables of Word 97–2003 files: cells, merges, rows taken out, tables in tables.
import { describe, expect, it } from 'vitest';
import {
  DELETED,
  type DocParagraph,
  IN_TABLE,
  p,
  readParts,
  row,
  rowOf,
  sprm,
  textOf,
} from '../support/doc.js';
import { cellsOf } from '../support/docx.js';

const EDGES = [0, 1000, 2000, 3000];
const VERTICAL = 0x20;
const RESTART = 0x60;

describe('tables', () => {
  it('stand between paragraphs, cells parted by tabs', async () => {
    const paragraphs = [p('前'), ...row(['甲', '乙', ''], EDGES), ...row(['丙', '丁', '戊'], EDGES), p('后')];
    expect(await textOf(paragraphs)).toBe('前\n甲\t乙\t\n丙\t丁\t戊\n后');
  });

  it('have spans by the edges of their cells', async () => {
    const paragraphs = [
      ...row(['标题'], [0, 3000]),
      ...row(['甲', '乙'], [0, 1000, 3000]),
      ...row(['丙', '丁', '戊'], EDGES),
    ];
    const { document } = await readParts({ paragraphs });
    const [table] = document.blocks;
    expect(
      table?.type === 'table' && table.cells.map(({ row, column, columnSpan }) => [row, column, columnSpan]),
    ).toEqual([
      [0, 0, 3],
      [1, 0, 1],
      [1, 1, 2],
      [2, 0, 1],
      [2, 1, 1],
      [2, 2, 1],
    ]);
  });

  it('take edges that nearly meet as one, and keep narrow cells apart', async () => {
    const dragged = await readParts({
      paragraphs: [...row(['甲', '乙'], [0, 1000, 2000]), ...row(['丙', '丁'], [-15, 1030, 2000])],
    });
    expect(dragged.document.blocks[0]).toMatchObject({ columns: 2 });
    const narrow = await readParts({ paragraphs: row(['甲', '乙', '丙'], [0, 100, 200, 300]) });
    expect(narrow.document.blocks[0]).toMatchObject({ columns: 3 });
  });

  it('have cells merged downwards once', async () => {
    const { document } = await readParts({
      paragraphs: [
        ...row(['甲', '1', 'x'], EDGES, [RESTART]),
        ...row(['', '2', 'y'], EDGES, [VERTICAL]),
        ...row(['乙', '3', 'z'], EDGES, [RESTART]),
      ],
    });
    const [table] = document.blocks;
    expect(
      table?.type === 'table' &&
        table.cells.map(({ column, rowSpan }) => [column, rowSpan]).filter(([column]) => column === 0),
    ).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });

  it('have cells merged sideways the old way once', async () => {
    const { document, text } = await readParts({ paragraphs: row(['甲', '', '乙'], EDGES, [1, 2]) });
    expect(text).toBe('甲\t乙');
    expect(document.blocks[0]).toMatchObject({ cells: [{ columnSpan: 2 }, { column: 2 }] });
  });

  it('take merges that are set behind the definition of a row', async () => {
    const sideways = sprm(0x5624, 0x0200);
    expect(await textOf(row(['甲', '', '乙'], EDGES, [], sideways))).toBe('甲\t乙');
    const down = (flags: number): number[] => [0x2b, 0xd6, 2, 0, flags];
    const paragraphs = [
      ...row(['甲', '1', ''], EDGES, [], down(3)),
      ...row(['', '2', ''], EDGES, [], down(1)),
    ];
    expect((await readParts({ paragraphs })).document.blocks[0]).toMatchObject({
      cells: [{ rowSpan: 2 }, {}, {}, {}, {}],
    });
  });

  it('tell how many rows are repeated as header', async () => {
    const header = sprm(0x3404, 1);
    const paragraphs = [...row(['甲', '乙', '丙'], EDGES, [], header), ...row(['1', '2', '3'], EDGES)];
    expect((await readParts({ paragraphs })).document.blocks[0]).toMatchObject({ headerRows: 1, rows: 2 });
  });

  it('have cells of several paragraphs', async () => {
    const paragraphs = [p('第一段', IN_TABLE), ...row(['第二段', '乙', '丙'], EDGES)];
    const { document } = await readParts({ paragraphs });
    expect(cellsOf(document)).toEqual(['0,0 第一段/第二段', '0,1 乙', '0,2 丙']);
  });

  it('in cells are read as part of them', async () => {
    const inner = (text: string, more: readonly number[]): DocParagraph =>
      p(text, [...IN_TABLE, ...sprm(0x6649, 2), ...more]);
    const nested = [
      inner('内一', sprm(0x244b, 1)),
      inner('内二', sprm(0x244b, 1)),
      inner('', [...sprm(0x244c, 1), ...rowOf([0, 400, 800])]),
    ];
    const paragraphs = [p('外', IN_TABLE), ...nested, ...row(['尾', '乙', '丙'], EDGES)];
    expect(await textOf(paragraphs)).toBe('外\n内一\n内二\n尾\t乙\t丙');
  });

  it('leave out rows that a change takes out, and count the change once', async () => {
    const gone = row(['旧', '旧', '旧'], EDGES).map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map((run) => ({ ...run, sprms: DELETED })),
      markSprms: DELETED,
    }));
    const { text, diagnostics } = await readParts({
      paragraphs: [...row(['甲', '乙', '丙'], EDGES), ...gone],
    });
    expect(text).toBe('甲\t乙\t丙');
    expect(diagnostics[0]?.details).toEqual({ accepted: 1, rejected: 0 });
    expect(await textOf(gone, {}, { revisions: 'reject' })).toBe('旧\t旧\t旧');
  });

  it('that never end, or lose their definition, keep their words', async () => {
    expect(await textOf([p('甲', IN_TABLE, { mark: '\x07' }), p('乙', IN_TABLE)])).toBe('甲\t乙');
    const undefinedRow = row(['甲', '乙'], []).slice(0, -1);
    expect(
      await textOf([...undefinedRow, p('', [...IN_TABLE, ...sprm(0x2417, 1)], { mark: '\x07' }), p('后')]),
    ).toBe('甲\t乙\n后');
  });
});
