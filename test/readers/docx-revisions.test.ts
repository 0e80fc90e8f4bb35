// Tracked changes of Word documents: accepted, rejected, reported (ECMA-376 part 1, 17.13.5).
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/document/span.js';
import {
  abstractList,
  cell,
  inList,
  level,
  list,
  paragraph,
  paragraphOf,
  readParts,
  row,
  run,
  style,
  table,
} from '../support/docx.js';

const WHO = 'w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"';
const inserted = (text: string) => `<w:ins ${WHO}>${run(text)}</w:ins>`;
const deleted = (text: string) => `<w:del ${WHO}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const mark = (kind: string) => `<w:rPr><w:${kind} ${WHO}/></w:rPr>`;

/** The text accepted, and rejected. */
async function both(body: string, more = {}): Promise<[string, string]> {
  const accepted = await readParts({ body, ...more }, { revisions: 'accept' });
  const rejected = await readParts({ body, ...more }, { revisions: 'reject' });
  return [accepted.text, rejected.text];
}

describe('accepted and rejected', () => {
  it.each([
    [
      'words',
      paragraphOf(run('由') + inserted('水利局') + deleted('财政局') + run('牵头')),
      '由水利局牵头',
      '由财政局牵头',
    ],
    [
      'moves',
      paragraphOf(
        `<w:moveFrom ${WHO}>${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo ${WHO}>${run('甲')}</w:moveTo>`,
      ),
      '乙甲',
      '甲乙',
    ],
    [
      'an insertion that was deleted again',
      paragraphOf(`${run('甲')}<w:ins ${WHO}>${deleted('乙')}</w:ins>`),
      '甲',
      '甲',
    ],
    ['deleted paragraph marks', paragraph('前半', mark('del')) + paragraph('后半'), '前半后半', '前半\n后半'],
    [
      'moved paragraph marks',
      paragraph('前半', mark('moveFrom')) + paragraph('后半'),
      '前半后半',
      '前半\n后半',
    ],
    [
      'inserted paragraph marks',
      paragraph('前半', mark('ins')) + paragraph('后半'),
      '前半\n后半',
      '前半后半',
    ],
    [
      'paragraphs as a whole',
      paragraphOf(deleted('删去'), mark('del')) +
        paragraphOf(inserted('新增'), mark('ins')) +
        paragraph('尾'),
      '新增\n尾',
      '删去\n尾',
    ],
    ['a deleted mark before a table', paragraph('前', mark('del')) + table(row(['甲'])), '前\n甲', '前\n甲'],
    ['a deleted mark at the end', paragraph('前') + paragraph('末', mark('del')), '前\n末', '前\n末'],
  ])('%s', async (_name, body, accepted, rejected) => {
    expect(await both(body)).toEqual([accepted, rejected]);
  });

  it('cells', async () => {
    const changed = (text: string, kind: string) =>
      `<w:tc><w:tcPr><w:${kind} ${WHO}/></w:tcPr>${paragraph(text)}</w:tc>`;
    const body = table(row(['甲', changed('新', 'cellIns'), changed('旧', 'cellDel')]));
    expect(await both(body)).toEqual(['甲\t新', '甲\t旧']);
  });

  it('numbers: former paragraph properties hold where changes are rejected', async () => {
    const numbering = abstractList(0, level(0, 'chineseCounting', '%1、')) + list(1, 0);
    const former = `<w:pPrChange ${WHO}><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange>`;
    const styles = style('Old', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
    const body = paragraph('甲', inList(1) + former);
    expect(await both(body, { numbering, styles })).toEqual(['一、甲', '甲']);
    const rejected = await readParts({ body, numbering, styles }, { revisions: 'reject' });
    expect(rejected.document.blocks[0]).toMatchObject({ outlineLevel: 0 });
  });

  it('numbers: a joined paragraph is counted once', async () => {
    const numbering = abstractList(0, level(0, 'chineseCounting', '%1、')) + list(1, 0);
    const body =
      paragraph('甲', inList(1) + mark('del')) + paragraph('乙', inList(1)) + paragraph('丙', inList(1));
    expect(await both(body, { numbering })).toEqual(['一、甲乙\n二、丙', '一、甲\n二、乙\n三、丙']);
  });

  it('numbers that were inserted', async () => {
    const numbering = abstractList(0, level(0, 'chineseCounting', '%1、')) + list(1, 0);
    const body = paragraph('甲', inList(1).replace('</w:numPr>', `<w:ins ${WHO}/></w:numPr>`));
    expect(await both(body, { numbering })).toEqual(['一、甲', '甲']);
  });

  it('former formats of runs change nothing', async () => {
    const former = `<w:rPrChange ${WHO}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`;
    expect(await both(paragraphOf(run('甲', `<w:b/>${former}`)))).toEqual(['甲', '甲']);
  });
});

describe('what is said of changes', () => {
  const body = paragraphOf(
    run('由') + inserted('水利') + inserted('局') + deleted('财政局') + run('牵头，') + inserted('年底完成'),
  );

  it('nothing where there are none', async () => {
    expect((await readParts({ body: paragraph('甲') })).codes).toEqual([]);
  });

  it.each([
    ['accept', { accepted: 3, rejected: 0 }],
    ['reject', { accepted: 0, rejected: 3 }],
  ] as const)('%s: how many, each counted once', async (revisions, details) => {
    const { diagnostics } = await readParts({ body }, { revisions });
    expect(diagnostics.map((d) => [d.code, d.details])).toEqual([['readers/revisions', details]]);
  });

  it('report: each change with its words and its place in the accepted text', async () => {
    const numbering = abstractList(0, level(0, 'chineseCounting', '第%1条')) + list(1, 0);
    const numbered = paragraph('总则') + body.replace('<w:p>', `<w:p><w:pPr>${inList(1)}</w:pPr>`);
    const { document, diagnostics, text } = await readParts(
      { body: numbered, numbering },
      { revisions: 'report' },
    );
    expect(text).toBe('总则\n第一条 由水利局牵头，年底完成');
    const told = diagnostics.filter((d) => d.span !== null);
    expect(told.map((d) => [d.code, d.details.text, textOf(document.text, d.span!)])).toEqual([
      ['readers/revision-inserted', '水利局', '水利局'],
      ['readers/revision-deleted', '财政局', ''],
      ['readers/revision-inserted', '年底完成', '年底完成'],
    ]);
    expect(text.slice(0, told[1]!.span!.start)).toBe('总则\n第一条 由水利局');
  });

  it('report: rows, cells, paragraph marks and numbers, at a level that shows', async () => {
    const numbering = abstractList(0, level(0, 'chineseCounting', '%1、')) + list(1, 0);
    const parts = [
      table(
        row(['甲'], `<w:ins ${WHO}/>`),
        row(['乙'], `<w:del ${WHO}/>`),
        row([cell('丙', `<w:cellDel ${WHO}/>`)]),
      ),
      paragraph('丁', mark('ins')),
      paragraph('戊', inList(1).replace('</w:numPr>', `<w:ins ${WHO}/></w:numPr>`)),
    ];
    const { diagnostics } = await readParts({ body: parts.join(''), numbering }, { revisions: 'report' });
    const counts = { insertedRows: 1, deletedRows: 1, insertedCells: 0, deletedCells: 1 };
    expect(
      diagnostics.filter(({ severity }) => severity === 'warning').map((d) => [d.code, d.details]),
    ).toEqual([
      ['readers/revision-deleted', { text: '乙' }],
      ['readers/revision-structure', { ...counts, insertedMarks: 1, deletedMarks: 0, insertedNumbers: 1 }],
    ]);
  });

  it('a changed row is one change', async () => {
    const gone = row(
      [
        `<w:tc>${paragraphOf(deleted('甲'), mark('del'))}</w:tc>`,
        `<w:tc>${paragraphOf(deleted('乙'))}</w:tc>`,
      ],
      `<w:del ${WHO}/>`,
    );
    const { diagnostics } = await readParts({ body: table(row(['留']), gone) });
    expect(diagnostics.map((d) => d.details)).toEqual([{ accepted: 1, rejected: 0 }]);
  });
});
