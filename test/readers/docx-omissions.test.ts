// What a Word document holds beside its text: left out and told.
import { describe, expect, it } from 'vitest';
import { cell, paragraph, paragraphOf, readParts, row, run, style, table } from '../support/docx.js';

const inRun = (xml: string) => `<w:r>${xml}</w:r>`;

describe('what is left out', () => {
  it('footnotes and endnotes, with their number', async () => {
    const body = paragraphOf(
      run('正文') + inRun('<w:footnoteReference w:id="2"/>') + inRun('<w:endnoteReference w:id="2"/>'),
    );
    const notes = {
      footnotes: `<w:footnote w:id="2">${paragraph('注文')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${paragraph('注文')}</w:endnote>`,
    };
    const { text, document, diagnostics } = await readParts({ body, ...notes });
    expect(text).toBe('正文');
    expect(document.omissions).toEqual([{ reason: 'footnote', blocks: 2 }]);
    expect(diagnostics.map((d) => [d.code, d.details.count])).toEqual([['readers/footnotes', 2]]);
  });

  it('references to notes that do not exist are no notes', async () => {
    const body = paragraphOf(run('正文') + inRun('<w:footnoteReference w:id="9"/>'));
    const { document, diagnostics } = await readParts({ body });
    expect(document.omissions).toEqual([]);
    expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([['readers/missing-notes', 'warning']]);
  });

  it('comments, each told with its words and its place', async () => {
    const reference = (id: number) => inRun(`<w:commentReference w:id="${id}"/>`);
    const comments =
      `<w:comment w:id="0" w:author="审稿人">${paragraph('请核')}${paragraph('日期')}</w:comment>` +
      `<w:comment w:id="1" w:author="乙">${paragraph('同意')}</w:comment>`;
    const body =
      paragraph('首段') +
      table(row([cell(paragraphOf(run('年底前') + reference(0)))])) +
      paragraphOf(reference(9));
    const { text, document, diagnostics } = await readParts({ body, comments });
    expect(text).toBe('首段\n年底前\n');
    expect(document.omissions).toEqual([{ reason: 'comment', blocks: 2 }]);
    expect(diagnostics.map((d) => [d.code, d.details, d.span])).toEqual([
      ['readers/comment', { author: '审稿人', text: '请核 日期' }, { start: 6, end: 6 }],
      ['readers/comment', { author: '', text: '' }, { start: 7, end: 7 }],
    ]);
  });

  it('hidden text, by the run, by its style and by the paragraph style', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>' +
      style('Dark', '<w:rPr><w:vanish/></w:rPr>');
    const body =
      paragraphOf(run('显') + run('隐', '<w:vanish/>') + run('示')) +
      paragraphOf(
        run('隐', '<w:rStyle w:val="Secret"/>') +
          run('显', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'),
      ) +
      paragraph('隐', '<w:pStyle w:val="Dark"/>');
    const { text, document, codes } = await readParts({ body, styles });
    expect(text).toBe('显示\n显\n');
    expect(document.omissions).toEqual([{ reason: 'hidden', blocks: 3 }]);
    expect(codes).toEqual(['readers/hidden-text']);
  });

  it('headers and footers, each part once', async () => {
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>';
    const body = paragraph('第一节', section) + paragraph('第二节') + section;
    const headers = {
      h1: paragraph('青石县水利局'),
      f1: paragraph('') + paragraph('第1页') + paragraph('内部'),
    };
    const { text, document } = await readParts({ body, headers });
    expect(text).toBe('第一节\n第二节');
    expect(document.omissions).toEqual([
      { reason: 'page-header', blocks: 1 },
      { reason: 'page-footer', blocks: 2 },
    ]);
  });

  it.each([
    ['embedded files', '<w:altChunk r:id="x"/>', 'readers/embedded-content', 'error'],
    ['pictures', paragraphOf(inRun('<w:drawing><a:blip/></w:drawing>')), 'readers/pictures', 'info'],
  ])('%s are told', async (_name, xml, code, severity) => {
    const { diagnostics } = await readParts({ body: paragraph('甲') + xml });
    expect(diagnostics.map((d) => [d.code, d.severity, d.details.count])).toEqual([[code, severity, 1]]);
  });
});

describe('a document without words', () => {
  it.each([
    ['says so', paragraph(''), 'readers/no-words', 'warning'],
    [
      'says that it holds but pictures',
      paragraphOf(inRun('<w:drawing><a:blip/></w:drawing>')),
      'readers/pictures-only',
      'error',
    ],
  ])('%s', async (_name, body, code, severity) => {
    const { diagnostics } = await readParts({ body });
    expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([[code, severity]]);
  });
});

describe('what only seems to be text, or to be none', () => {
  it('prompts of content controls that were not filled in are left out and told', async () => {
    const control = (on: string, words: string) =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr${on}/></w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`;
    const cells = row(['甲', control('', cell('请填写'))]);
    const body = table(cells) + control(' w:val="0"', paragraph('已填'));
    const { text, document, codes } = await readParts({ body });
    expect([text, codes]).toEqual(['甲\t\n已填', ['readers/placeholders']]);
    expect(document.omissions).toEqual([{ reason: 'template-remnant', blocks: 1 }]);
  });

  it('words of a field that never ends are text, and told', async () => {
    const begin = inRun('<w:fldChar w:fldCharType="begin"/>') + inRun('<w:instrText>DATE</w:instrText>');
    const body = paragraphOf(run('前') + begin + run('中') + begin + run('后')) + paragraph('尾');
    const { text, codes } = await readParts({ body });
    expect([text, codes]).toEqual(['前中后\n尾', ['readers/open-field']]);
  });
});
