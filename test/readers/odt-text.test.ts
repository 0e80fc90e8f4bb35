// OpenDocument texts: words, automatic numbers, changes, what is left out.
import { describe, expect, it } from 'vitest';
import { paragraphsOf, textOf } from '../../src/document/span.js';
import {
  item,
  level,
  list,
  listStyle,
  odtEntries,
  odtText,
  p,
  readOdtBytes,
  readOdtParts,
} from '../support/odt.js';
import { makeZip } from '../support/zip.js';

const SAMPLE = 'style:num-format="一, 二, 三, ..."';
const official = listStyle(
  'L1',
  level(1, `${SAMPLE} style:num-suffix="、"`),
  level(2, `${SAMPLE} style:num-prefix="（" style:num-suffix="）"`),
  level(3, 'style:num-format="1" style:num-suffix="." text:display-levels="1"'),
);
const named = 'text:style-name="L1"';

describe('words', () => {
  it('collapses white space and keeps spaces, tabs and line breaks that are elements', async () => {
    const body = p(
      '  青石县\n  <text:span> 水利局</text:span><text:s text:c="2"/>甲<text:tab/>乙<text:line-break/>丙',
    );
    expect(await odtText({ body })).toBe('青石县 水利局  甲\t乙\n丙');
  });

  it('keeps the base of ruby, the result of fields and links', async () => {
    const ruby =
      '<text:ruby><text:ruby-base>河湾</text:ruby-base><text:ruby-text>hewan</text:ruby-text></text:ruby>';
    const body = p(`${ruby}镇<text:a xlink:href="x">印发</text:a><text:date>2026年3月1日</text:date>`);
    expect(await odtText({ body })).toBe('河湾镇印发2026年3月1日');
  });

  it('leaves out notes, hidden text, hidden sections, and counts them', async () => {
    const automatic =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注文</text:p></text:note-body></text:note>';
    const body =
      p(`正文${note}<text:span text:style-name="H">暗<text:span>文</text:span></text:span>完`) +
      `<text:section text:display="none">${p('不印')}</text:section>`;
    const { text, document, codes } = await readOdtParts({ body, automatic });
    expect(text).toBe('正文完');
    expect(document.omissions).toEqual([
      { reason: 'hidden', blocks: 2 },
      { reason: 'footnote', blocks: 1 },
    ]);
    expect(codes).toEqual(['readers/hidden-text', 'readers/footnotes']);
  });

  it('puts a text box behind its paragraph, once, and drops titles of drawings', async () => {
    const body = p(
      `前<draw:frame><draw:text-box>${p('框内')}</draw:text-box><svg:title>图一</svg:title></draw:frame>` +
        `<draw:custom-shape>${p('形内')}</draw:custom-shape>后`,
    );
    expect(await odtText({ body })).toBe('前后\n框内\n形内');
  });

  it('counts a picture once however many formats it comes in', async () => {
    const { diagnostics } = await readOdtParts({
      body: p('图<draw:frame><draw:object/><draw:image><text:p>x</text:p></draw:image></draw:frame>'),
    });
    expect(diagnostics.map(({ code, details }) => [code, details.count])).toEqual([['readers/pictures', 1]]);
  });

  it('reads formulas as their characters, fractions with a slash', async () => {
    const math =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>x</mi><mo>=</mo><mfrac><mrow><mn>1</mn></mrow><mi>y</mi></mfrac></mrow><annotation>x = 1 over y</annotation></semantics></math>';
    const body = p('按<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame>计');
    const { value, diagnostics } = await readOdtBytes(
      makeZip([...odtEntries({ body }), { name: 'Object 1/content.xml', data: math }]),
    );
    expect([value?.text, diagnostics]).toEqual(['按x=1/y计', []]);
  });

  it('marks the table of contents, and counts headers and footers', async () => {
    const { document } = await readOdtParts({
      body: `<text:table-of-content><text:table-of-content-source><text:index-title-template>x</text:index-title-template></text:table-of-content-source><text:index-body>${p('第一章 1')}</text:index-body></text:table-of-content>${p('正文')}`,
      masters: `<style:master-page><style:header>${p('页眉')}${p(' ')}</style:header><style:footer-left>${p('页脚')}</style:footer-left></style:master-page>`,
    });
    expect([...paragraphsOf(document)].map(({ omit }) => omit)).toEqual(['table-of-contents', undefined]);
    expect(document.omissions).toEqual([
      { reason: 'page-header', blocks: 1 },
      { reason: 'page-footer', blocks: 1 },
    ]);
  });
});

describe('automatic numbers', () => {
  const numbered = (body: string, styles = official) => odtText({ body, styles });

  it('prints every level, and numbers the first paragraph of an item only', async () => {
    const third = list('', item(p('丙')), item(p('丁'), p('续')));
    const body = list(
      named,
      item(p('甲'), list('', item(p('乙'), third))),
      item(p('戊'), list('', item(p('己')))),
    );
    expect(await numbered(body)).toBe('一、甲\n（一）乙\n1.丙\n2.丁\n续\n二、戊\n（一）己');
  });

  it('gives labels their span', async () => {
    const { document } = await readOdtParts({ body: list(named, item(p('甲'))), styles: official });
    const [first] = [...paragraphsOf(document)];
    expect(first?.label && textOf(document.text, first.label)).toBe('一、');
  });

  it.each([
    ['begins anew without a word', '', '一、丙'],
    ['goes on with the last list of its style', 'text:continue-numbering="true"', '二、丙'],
    ['goes on with the list it names', 'text:continue-list="a"', '二、丙'],
    ['begins anew where the list it names is not there', 'text:continue-list="z"', '一、丙'],
  ])('a second list %s', async (_, attributes, expected) => {
    const body =
      list(`${named} xml:id="a"`, item(p('甲'))) + p('乙') + list(`${named} ${attributes}`, item(p('丙')));
    expect(await numbered(body)).toBe(`一、甲\n乙\n${expected}`);
  });

  it('takes start values of styles and items, and leaves list headers unnumbered', async () => {
    const styles = listStyle(
      'L1',
      level(1, 'style:num-format="1" style:num-suffix="）" text:start-value="3"'),
    );
    const body = list(
      named,
      item(p('甲')),
      `<text:list-header>${p('乙')}</text:list-header>`,
      `<text:list-item text:start-value="9">${p('丙')}</text:list-item>`,
      item(p('丁')),
    );
    expect(await numbered(body, styles)).toBe('3）甲\n乙\n9）丙\n10）丁');
  });

  it.each([
    ['1', '12'],
    ['01, 02, 03, ...', '12'],
    ['①, ②, ③, ...', '⑫'],
    ['壹, 贰, 叁, ...', '壹拾贰'],
    ['一, 十, 一百(简)...', '十二'],
    ['甲, 乙, 丙, ...', '12'],
    ['I', 'XII'],
    ['a', 'l'],
  ])('format %s', async (format, twelfth) => {
    const styles = listStyle(
      'L1',
      level(1, `style:num-format="${format}" style:num-suffix="、" text:start-value="12"`),
    );
    expect(await numbered(list(named, item(p('甲'))), styles)).toBe(`${twelfth}、甲`);
  });

  it('counts letters on as AA, AB, or as AA, BB where the style asks for it', async () => {
    const from28 = (more: string) =>
      listStyle('L1', level(1, `style:num-format="A" style:num-suffix="." text:start-value="28" ${more}`));
    const body = list(named, item(p('甲')));
    expect(await numbered(body, from28(''))).toBe('AB.甲');
    expect(await numbered(body, from28('style:num-letter-sync="true"'))).toBe('BB.甲');
  });

  it('joins shown levels with dots, or as the template has them', async () => {
    const two = (more: string) =>
      listStyle(
        'L1',
        level(1, 'style:num-format="1"'),
        level(2, `style:num-format="1" text:display-levels="2" ${more}`, 'space'),
      );
    const body = list(named, item(p('甲'), list('', item(p('乙')), item(p('丙')))));
    expect(await numbered(body, two('style:num-suffix="."'))).toBe('1甲\n1.1.乙\n1.2.丙');
    expect(await numbered(body, two('loext:num-list-format="第%1%-%2%条"'))).toBe(
      '1甲\n第1-1条 乙\n第1-2条 丙',
    );
  });

  it('numbers headings by the outline, unless the style or the heading takes the number off', async () => {
    const styles =
      `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" ${SAMPLE} style:num-suffix="、"/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>` +
      '<style:style style:name="N" style:family="paragraph" style:list-style-name=""/>';
    const h = (at: number, words: string, more = '') =>
      `<text:h text:outline-level="${at}" ${more}>${words}</text:h>`;
    const body =
      h(1, '甲') +
      h(2, '乙') +
      h(1, '丙', 'text:style-name="N"') +
      h(1, '丁', 'text:is-list-header="true"') +
      h(1, '戊');
    const { text, document } = await readOdtParts({ body, styles });
    expect(text).toBe('一、甲\n乙\n丙\n丁\n二、戊');
    expect([...paragraphsOf(document)].map(({ outlineLevel }) => outlineLevel)).toEqual([0, 1, 0, 0, 0]);
  });

  it('does not count lists in text boxes on from those around them', async () => {
    const boxed = `甲<draw:frame><draw:text-box>${list(named, item(p('框')))}</draw:text-box></draw:frame>`;
    expect(await numbered(list(named, item(p(boxed)), item(p('乙'))))).toBe('一、甲\n一、框\n二、乙');
  });
});

describe('tracked changes', () => {
  const region = (id: string, inside: string) =>
    `<text:changed-region xml:id="${id}" text:id="${id}">${inside}</text:changed-region>`;
  const info = '<office:change-info><dc:creator>某</dc:creator><text:p>说明</text:p></office:change-info>';
  const body =
    `<text:tracked-changes>${region('i', `<text:insertion>${info}</text:insertion>`)}${region('d', `<text:deletion>${info}${p('旧')}</text:deletion>`)}${region('b', `<text:deletion>${info}${p('')}${p('')}</text:deletion>`)}${region('f', `<text:format-change>${info}</text:format-change>`)}</text:tracked-changes>` +
    p(
      '前<text:change-start text:change-id="i"/>新<text:change-end text:change-id="i"/><text:change text:change-id="d"/>后',
    ) +
    p(
      '上<text:change text:change-id="b"/>下<text:change-start text:change-id="f"/>粗<text:change-end text:change-id="f"/>',
    );

  it('are accepted, rejected, or told one by one', async () => {
    expect(await odtText({ body })).toBe('前新后\n上下粗');
    expect(await odtText({ body }, { revisions: 'reject' })).toBe('前旧后\n上\n下粗');
    const { text, diagnostics } = await readOdtParts({ body }, { revisions: 'report' });
    expect(text).toBe('前新后\n上下粗');
    expect(diagnostics.map(({ code, details, span }) => [code, details, span && textOf(text, span)])).toEqual(
      [
        ['readers/revision-inserted', { text: '新' }, '新'],
        ['readers/revision-deleted', { text: '旧' }, ''],
        ['readers/revision-deleted', { text: '\n' }, ''],
        ['readers/revisions', { accepted: 3, rejected: 0 }, null],
      ],
    );
  });

  it('join paragraphs whose parting is an insertion that is rejected', async () => {
    const parted =
      `<text:tracked-changes>${region('i', `<text:insertion>${info}</text:insertion>`)}</text:tracked-changes>` +
      p('甲<text:change-start text:change-id="i"/>') +
      p('<text:change-end text:change-id="i"/>乙');
    expect(await odtText({ body: parted })).toBe('甲\n乙');
    expect(await odtText({ body: parted }, { revisions: 'reject' })).toBe('甲乙');
  });

  it('tell comments with their author and place', async () => {
    const comment = `<office:annotation><dc:creator>某科</dc:creator><dc:date>2026</dc:date>${p('请')}${list('', item(p('核')))}</office:annotation>`;
    const { text, diagnostics } = await readOdtParts({ body: p(`甲${comment}乙`) });
    expect(text).toBe('甲乙');
    expect(diagnostics.map(({ code, details, span }) => [code, details, span])).toEqual([
      ['readers/comment', { author: '某科', text: '请 核' }, { start: 1, end: 1 }],
    ]);
  });
});
