// The words of Word documents: runs, fields, content controls, text boxes, and what is left out.
import { describe, expect, it } from 'vitest';
import { paragraph, paragraphOf, readParts, run, style, textOfBody } from '../support/docx.js';

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const inRun = (xml: string) => `<w:r>${xml}</w:r>`;
const textBox = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

describe('runs', () => {
  it.each([
    ['are joined', run('河') + run('湾镇'), '河湾镇'],
    ['break lines', inRun('<w:t>上</w:t><w:br/><w:t>下</w:t><w:cr/><w:t>底</w:t>'), '上\n下\n底'],
    ['hold tabs', inRun('<w:t>甲</w:t><w:tab/><w:t>乙</w:t>'), '甲\t乙'],
    ['hold hyphens that do not break', inRun('<w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t>'), '甲\u2011乙'],
    ['drop hyphens that show only at line ends', inRun('<w:t>甲</w:t><w:softHyphen/><w:t>乙</w:t>'), '甲乙'],
    ['hold symbols', inRun('<w:sym w:font="Wingdings 2" w:char="F052"/><w:t>同意</w:t>'), '☑同意'],
    ['hold characters of symbol fonts', run('\uf0fe', '<w:rFonts w:ascii="Wingdings"/>') + run('是'), '☑是'],
    ['keep full-width spaces', run('　　为做好'), '　　为做好'],
    ['keep characters beyond the basic plane', run('𠮷林'), '𠮷林'],
    ['drop blanks that are not preserved', inRun('<w:t> 甲 </w:t>') + inRun('<w:t>\n乙</w:t>'), '甲乙'],
    ['read CDATA and entities', inRun('<w:t><![CDATA[甲<乙]]>&amp;&#x4e19;</w:t>'), '甲<乙&丙'],
    [
      'show the base of phonetic guides',
      inRun(`<w:ruby><w:rt>${run('yún')}</w:rt><w:rubyBase>${run('云')}</w:rubyBase></w:ruby>`),
      '云',
    ],
    [
      'show equations as text',
      '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>',
      'a/b',
    ],
    [
      'see through tags and links',
      `<w:hyperlink w:anchor="x"><w:smartTag>${run('云溪市')}</w:smartTag></w:hyperlink><w:bookmarkStart w:id="0" w:name="_GoBack"/>`,
      '云溪市',
    ],
  ])('%s', async (_name, xml, expected) => {
    expect(await textOfBody(paragraphOf(xml))).toBe(expected);
  });

  it('tell symbols that no table knows', async () => {
    const symbols = '<w:sym w:font="Wingdings" w:char="F0D0"/><w:sym w:font="House" w:char="f0aa"/>';
    const { text, diagnostics } = await readParts({ body: paragraphOf(inRun(`${symbols}<w:t>甲</w:t>`)) });
    expect(text).toBe('□□甲');
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['readers/unknown-symbol', { count: 2, symbols: 'Wingdings F0D0, House F0AA' }],
    ]);
  });

  it('show a page break only between words', async () => {
    const pageBreak = inRun('<w:br w:type="page"/>');
    const body = paragraphOf(pageBreak + run('上') + pageBreak + run('下') + pageBreak) + paragraph('尾');
    expect(await textOfBody(body)).toBe('上\n下\n尾');
  });
});

describe('paragraphs', () => {
  it('that are blank are lines and no blocks', async () => {
    const { text, document } = await readParts({
      body: paragraph('上') + paragraph('') + paragraph('　') + paragraph('下'),
    });
    expect(text).toBe('上\n\n　\n下');
    expect(document.blocks).toHaveLength(2);
  });

  it('have the outline level of their own before that of their style', async () => {
    const styles = style('H', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>');
    const body =
      paragraph('甲', '<w:pStyle w:val="H"/>') +
      paragraph('乙', '<w:pStyle w:val="H"/><w:outlineLvl w:val="0"/>') +
      paragraph('丙', '<w:pStyle w:val="H"/><w:outlineLvl w:val="9"/>');
    const { document } = await readParts({ body, styles });
    expect(document.blocks.map((block) => block.type === 'paragraph' && block.outlineLevel)).toEqual([
      2,
      0,
      undefined,
    ]);
  });

  it('stand in content controls of any depth', async () => {
    const wrap = (xml: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
    const body =
      wrap(wrap(paragraph('块'))) +
      paragraphOf(run('行') + wrap(run('内'))) +
      `<w:customXml>${paragraph('标')}</w:customXml>`;
    expect(await textOfBody(body)).toBe('块\n行内\n标');
  });
});

describe('fields', () => {
  it('show their result, not their instruction', async () => {
    expect(await textOfBody(paragraphOf(run('第') + field(' PAGE ', run('7')) + run('页')))).toBe('第7页');
    expect(await textOfBody(paragraphOf(`<w:fldSimple w:instr=" DATE ">${run('今日')}</w:fldSimple>`))).toBe(
      '今日',
    );
  });

  it('in the instruction of another show nothing', async () => {
    const outer = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field(' PAGE ', run('1'))}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('果')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await textOfBody(paragraphOf(outer + run('后')))).toBe('果后');
  });

  it('that never end swallow nothing behind their paragraph', async () => {
    const broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF </w:instrText></w:r>';
    expect(await textOfBody(paragraphOf(run('前') + broken) + paragraph('后'))).toBe('前\n后');
  });

  const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const omitted = async (body: string, styles?: string) => {
    const { document } = await readParts({ body, ...(styles !== undefined && { styles }) });
    return document.blocks.map((block) => (block.type === 'paragraph' ? (block.omit ?? null) : null));
  };

  it('of a table of contents are marked', async () => {
    const body =
      paragraphOf(begin + run('一、目标')) + paragraph('二、任务') + paragraphOf(end) + paragraph('正文');
    expect(await omitted(body)).toEqual(['table-of-contents', 'table-of-contents', null]);
  });

  it('of a table of contents that never ends mark nothing', async () => {
    expect(await omitted(paragraphOf(begin + run('一、目标')) + paragraph('正文'))).toEqual([null, null]);
  });

  it('styles and content controls of a table of contents are marked too', async () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>`;
    const body = control + paragraph('一、目标', '<w:pStyle w:val="T"/>') + paragraph('正文');
    expect(await omitted(body, style('T', '', 'toc 1'))).toEqual([
      'table-of-contents',
      'table-of-contents',
      null,
    ]);
  });
});

describe('text boxes', () => {
  const choice = (requires: string) =>
    inRun(
      `<mc:AlternateContent><mc:Choice Requires="${requires}"><wps:txbx>${textBox('新框')}</wps:txbx></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${textBox('旧框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
    );
  it('follow the paragraph they are anchored in, once', async () => {
    const body = paragraphOf(run('前') + choice('wps') + run('后')) + paragraph('尾');
    expect(await textOfBody(body)).toBe('前后\n新框\n尾');
  });
  it('are read from the fallback where the choice is not understood', async () => {
    expect(await textOfBody(paragraphOf(choice('w16se')))).toBe('\n旧框');
  });
  it('of drawn letters are read', async () => {
    expect(
      await textOfBody(
        paragraphOf(inRun('<w:pict><v:shape><v:textpath string="青石县文件"/></v:shape></w:pict>')),
      ),
    ).toBe('\n青石县文件');
  });
  it('in a deleted run are not read', async () => {
    const body = paragraphOf(`<w:del w:id="1" w:author="a">${choice('wps')}</w:del>${run('留')}`);
    expect(await textOfBody(body)).toBe('留');
  });
});
