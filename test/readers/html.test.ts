// Web pages: what a person sees of their text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../src/document/place.js';
import { textOf } from '../../src/document/span.js';
import { readHtml } from '../../src/readers/html/read-html.js';
import { ROOT } from '../support/tree.js';
import { placeOf, readPage } from '../support/web.js';

const linesOf = async (html: string): Promise<readonly string[]> => (await readPage(html)).lines;

describe('lines', () => {
  test.each<[string, string, string[]]>([
    ['blocks', '<div>巡查<p>清淤</p>加固</div><h2>保障</h2>', ['巡查', '清淤', '加固', '保障']],
    ['line breaks', '<p>巡查<br>清淤<br/><br>加固</p>', ['巡查', '清淤', '加固']],
    ['phrases', '<p><b>一、</b><span>巡</span><a href="x">查</a></p>', ['一、巡查']],
    ['white space', '<p>\n  河 \t 堤\n </p>', ['河 堤']],
    ['a line of the file', '<p>加固河\n  堤，巡查\n。</p>', ['加固河堤，巡查。']],
    ['a line of the file in Latin', '<p>plan\nfor 2026\n年</p>', ['plan for 2026 年']],
    ['boxes side by side', '<div><span>来源：甲</span>\n<span>乙</span></div>', ['来源：甲 乙']],
    ['spaces that stay', '<p>局&nbsp;&nbsp;长　甲</p>', ['局\u00a0\u00a0长　甲']],
    ['references', '<p>甲&amp;乙&lt;&#19968;&#x4e8c;&copy;&hellip;</p>', ['甲&乙<一二©…']],
    ['preformatted text', '<pre>\n一、巡查\n  （一）清淤\n</pre>', ['一、巡查', '（一）清淤']],
    ['kept white space', '<div style="white-space: pre-wrap">巡查\n清淤</div>', ['巡查', '清淤']],
    ['raised and lowered text', '<p>50m<sup>3</sup>，CO<sub>2</sub></p>', ['50m3，CO2']],
    ['the base of ruby', '<p><ruby>堤<rp>(</rp><rt>dī</rt><rp>)</rp></ruby>坝</p>', ['堤坝']],
    ['terms', '<dl><dt>牵头单位</dt><dd>水务站</dd></dl>', ['牵头单位', '水务站']],
    ['a phrase that is a block', '<span style="display:block">甲</span><span>乙</span>', ['甲', '乙']],
    [
      'a block that is a phrase',
      '<div style="display:inline">甲</div><div style="display: inline">乙</div>',
      ['甲乙'],
    ],
    ['unclosed elements', '<p>甲<p>乙<div>丙<b>丁', ['甲', '乙', '丙丁']],
  ])('%s', async (_, html, lines) => expect(await linesOf(html)).toEqual(lines));

  test('what is not on the page gives nothing', async () => {
    const page = await readPage(
      '<head><title>题</title><style>甲{}</style></head><script>乙</script><noscript>丙</noscript>' +
        '<template>丁</template><!-- 戊 --><svg><text>己</text></svg><iframe>庚</iframe><p>辛</p>',
    );
    expect(page.text).toBe('辛');
    expect(page.omitted).toEqual({});
  });

  test('hidden text is left out and told', async () => {
    const page = await readPage(
      '<p>甲<span style="DISPLAY: none">乙</span></p><p hidden>丙</p><div style="visibility:hidden"><p>丁</p><p>戊</p></div>' +
        '<p style="mso-hide:all">己</p><p>庚</p>',
    );
    expect(page.lines).toEqual(['甲', '庚']);
    expect(page.omitted).toEqual({ hidden: 5 });
    expect(page.codes).toEqual(['readers/hidden-text']);
  });

  test('headings give the outline level', async () => {
    const { document } = await readPage(
      '<h1>方案</h1><h3>一、巡查</h3><p style="mso-outline-level:2">二、清淤</p><p>三</p>',
    );
    expect(document.blocks.map((b) => (b.type === 'paragraph' ? b.outlineLevel : null))).toEqual([
      0,
      2,
      1,
      undefined,
    ]);
  });

  test('rules are separators, pictures are counted', async () => {
    const page = await readPage('<p>甲</p><hr><p><img src=a.png>乙</p>');
    expect([page.lines, page.omitted, page.codes]).toEqual([
      ['甲', '乙'],
      { separator: 1 },
      ['readers/pictures'],
    ]);
    expect((await readPage('<p><img src=scan.png></p>')).codes).toEqual(['readers/pictures-only']);
    expect((await readPage('<p> </p>')).codes).toEqual(['readers/no-words']);
  });
});

describe('numbers of lists', () => {
  test.each<[string, string, string[]]>([
    ['decimal', '<ol><li>甲<li>乙</ol>', ['1.甲', '2.乙']],
    ['before a digit', '<ol><li>12处<li>乙</ol>', ['1. 12处', '2.乙']],
    ['a start', '<ol start="5"><li>甲<li value=9>乙<li>丙</ol>', ['5.甲', '9.乙', '10.丙']],
    ['falling', '<ol reversed><li>甲<li>乙<li>丙</ol>', ['3.甲', '2.乙', '1.丙']],
    [
      'letters and Roman',
      '<ol type=a start=26><li>甲<li>乙</ol><ol type="I"><li>丙<li>丁</ol>',
      ['z.甲', 'aa.乙', 'I.丙', 'II.丁'],
    ],
    ['a style', '<ol style="list-style-type:simp-chinese-informal"><li>甲<li>乙</ol>', ['一、甲', '二、乙']],
    [
      'no marker',
      '<ol style="list-style: none"><li>甲<li>乙</ol><ul style="list-style-type:none"><li>丙</ul>',
      ['甲', '乙', '丙'],
    ],
    ['bullets', '<ul><li>甲<li>乙</ul>', ['- 甲', '- 乙']],
    [
      'lists in lists',
      '<ol><li>甲<ul><li>乙</ul><ol><li>丙</ol><li>丁</ol>',
      ['1.甲', '- 乙', '1.丙', '2.丁'],
    ],
    ['paragraphs in items', '<ol><li><p>甲</p><p>乙</p><li><p>丙</p></ol>', ['1.甲', '乙', '2.丙']],
    ['an empty item', '<ol><li></li><li>乙</ol>', ['1.', '2.乙']],
  ])('%s', async (_, html, lines) => expect(await linesOf(html)).toEqual(lines));

  test('are labels, bullets are not', async () => {
    const { document, text } = await readPage('<ol><li>12处</ol><ul><li>乙</ul>');
    const labels = document.blocks.map((b) =>
      b.type === 'paragraph' && b.label ? textOf(text, b.label) : null,
    );
    expect(labels).toEqual(['1.', null]);
  });
});

describe('pages saved by Word', () => {
  const item = (label: string, words: string): string =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

  test('numbers stand as printed, with one rule for the space behind', async () => {
    const { document, text, lines } = await readPage(
      item('（一）', '巡查') + item('第一条', '清淤') + item('1.', '12处') + item('·', '<b>加固</b>'),
    );
    expect(lines).toEqual(['（一）巡查', '第一条 清淤', '1. 12处', '·加固']);
    const labels = document.blocks.map((b) =>
      b.type === 'paragraph' && b.label ? textOf(text, b.label) : null,
    );
    expect(labels).toEqual(['（一）', '第一条', '1.', '·']);
  });

  test('a numbered cell without words keeps its number', async () => {
    const { text, tables } = await readPage(
      `<table><tr><td>${item('1.', '')}</td><td>巡查</td></tr><tr><td>${item('2.', '')}</td><td>清淤</td></tr></table>`,
    );
    expect([text, tables.length]).toEqual(['1.\t巡查\n2.\t清淤', 1]);
  });

  test('comments, notes, headers and footers are left out', async () => {
    const page = await readPage(
      "<p>甲</p><div style='mso-element:footnote-list'><p>乙</p></div><div style='mso-element:header'><p>丙</p></div>" +
        "<div style='mso-element:comment-list'><div style='mso-element:comment'><p>丁</p></div></div>",
    );
    expect(page.lines).toEqual(['甲']);
    expect(page.omitted).toEqual({ footnote: 1, 'page-header': 1, comment: 1 });
  });
});

describe('tracked changes', () => {
  const html = '<p>于<del>4</del><ins>5</ins>月底前完成。</p>';

  test('are accepted, rejected or reported', async () => {
    const accepted = await readPage(html);
    expect([accepted.lines, accepted.codes]).toEqual([['于5月底前完成。'], ['readers/revisions']]);
    expect((await readPage(html, { revisions: 'reject' })).lines).toEqual(['于4月底前完成。']);
    const source = {
      name: 'a',
      bytes: new Uint8Array(),
      format: 'html',
      encoding: null,
      text: html,
    } as const;
    const { value, diagnostics } = await readHtml(source, { revisions: 'report' });
    const told = diagnostics.map(({ code, span, details }) => [
      code,
      span && textOf(value!.text, span),
      details.text,
    ]);
    expect(told).toEqual([
      ['readers/revision-deleted', '', '4'],
      ['readers/revision-inserted', '5', '5'],
      ['readers/revisions', null, undefined],
    ]);
  });

  test('a deleted paragraph leaves no line, text struck through stays', async () => {
    expect(await linesOf('<p><del>甲</del></p><p><s>乙</s></p>')).toEqual(['乙']);
  });
});

describe('places', () => {
  test('are lines and columns of the file', async () => {
    const page = await readPage(
      '<html>\n<body>\n  <p>甲&nbsp;&amp;乙\n    丙 <b>丁</b></p>\n<ol><li>戊</ol>',
    );
    expect(page.lines).toEqual(['甲\u00a0&乙丙 丁', '1.戊']);
    expect(placeOf(page, '甲')).toEqual({ line: 3, column: 6 });
    expect(placeOf(page, '乙')).toEqual({ line: 3, column: 18 });
    expect(placeOf(page, '丙')).toEqual({ line: 4, column: 5 });
    expect(placeOf(page, '丁')).toEqual({ line: 4, column: 10 });
    expect(placeOf(page, '戊')).toEqual({ line: 5, column: 9 });
  });

  test.each(['web-page.html', 'word-page.html', 'layout-page.html'])(
    'every origin of %s points at its words',
    async (file) => {
      const html = readFileSync(join(ROOT, 'fixtures', file), 'utf8');
      const { document } = await readPage(html);
      const rows = html.split('\n');
      const at = placesOf(document);
      const origins = document.origins ?? [];
      const wrong = origins.filter(({ offset }, index) => {
        const words = document.text.slice(offset, origins[index + 1]?.offset).split(/[\n\t]/)[0] ?? '';
        const place = at(offset);
        const there = 'line' in place ? (rows[place.line - 1] ?? '').slice(place.column - 1) : '';
        return !there.startsWith(words.trim()) && !/^(?:&|\s|$)/.test(there) && words.trim() !== '';
      });
      expect(origins.length).toBeGreaterThan(10);
      expect(wrong).toEqual([]);
    },
  );

  test('lines above a page that a generator keeps are front matter', async () => {
    const page = await readPage('---\nlayout: page\ntitle: 方案\n---\n\n<p>甲</p>');
    expect([page.lines, page.omitted, placeOf(page, '甲')]).toEqual([
      ['甲'],
      { 'front-matter': 1 },
      { line: 6, column: 4 },
    ]);
  });
});
