// Web pages: what is furniture, and what stands beside an article and is not.
import { describe, expect, test } from 'vitest';
import { readPage } from '../support/web.js';

const ARTICLE = Array.from(
  { length: 12 },
  (_, i) => `<p>（${i + 1}）加固河湾镇低洼河段堤防，汛前完成隐患排查整改，并按月报送进展情况。</p>`,
).join('\n');
const around = (before: string, after: string): string =>
  `<body><div class="wrap">${before}<div class="article">${ARTICLE}</div>${after}</div></body>`;

/** Every line beside the article's own. */
async function besides(before: string, after: string): Promise<string[]> {
  const { lines, tables, text } = await readPage(around(before, after));
  expect(lines.filter((line) => line.includes('加固河湾镇'))).toHaveLength(12);
  return [
    ...lines.filter((line) => !line.includes('加固河湾镇')),
    ...tables.map(({ span }) => text.slice(span.start, span.end)),
  ];
}

const link = (words: string, address = 'a.html'): string => `<a href="${address}">${words}</a>`;

describe('is left out', () => {
  test.each<[string, string, string]>([
    ['navigation', `<nav>${link('首页')}${link('公开')}</nav>`, ''],
    [
      'a list of links',
      `<div><ul><li>${link('工作动态')}<li>${link('通知公告')}<li>${link('规划计划')}</ul></div>`,
      '',
    ],
    [
      'a list of links with dates',
      '',
      `<div><h3>相关文件</h3><ul><li>${link('云溪市防汛预案实施细则')}<span>2025-03-01</span><li>${link('云溪市水利工程管理办法')}<span>2025-04-01</span></ul></div>`,
    ],
    ['breadcrumbs', `<div class="crumbs">当前位置：${link('首页')} &gt; ${link('公开')} &gt; 正文</div>`, ''],
    ['the head of a site', `<header><div>云溪市人民政府</div>${link('登录')}</header>`, ''],
    ['an aside', '', '<aside>热门搜索</aside>'],
    ['a foot by its kind', '', '<footer><p>云溪市人民政府</p></footer>'],
    ['a foot by its words', '', '<div><p>版权所有：云溪市水利局 2019-2026</p><p>云ICP备00000003号</p></div>'],
    ['a bar by its name', '<div class="bdsharebuttonbox">分享给朋友</div>', ''],
    ['a bar by its words', '', '<div>【打印本页】【关闭窗口】</div>'],
    [
      'the pages before and behind',
      '',
      `<div>上一篇：没有了</div><div>下一篇：${link('关于植树的通知')}</div>`,
    ],
    [
      'a single link behind the article',
      '',
      `<ul><li>${link('青石县体育场地开放通知')}<em>[2026-03-01]</em></ul>`,
    ],
    ['the clock of a site', '<div>2026年11月22日 星期日</div>', ''],
    ['controls', '<form><select><option>甲</select><button>搜索</button><textarea>乙</textarea></form>', ''],
    ['by a role', '<div role="navigation">网站导航区</div>', ''],
  ])('%s', async (_, before, after) => {
    expect(await besides(before, after)).toEqual([]);
    expect((await readPage(around(before, after))).omitted['web-furniture']).toBeGreaterThan(0);
  });

  test('with counts: one for each line', async () => {
    const { omitted } = await readPage(
      around(`<nav><ul><li>${link('首页')}<li>${link('公开')}</ul></nav>`, '<button>打印</button>'),
    );
    expect(omitted).toEqual({ 'web-furniture': 3 });
  });

  test('inside the article, buttons and bars', async () => {
    const { lines } = await readPage(
      `<div>${ARTICLE}<div class="share">微信 微博</div><p>【打印】【关闭】</p>${ARTICLE}</div>`,
    );
    expect(lines).toHaveLength(24);
  });
});

describe('is kept', () => {
  test.each<[string, string, string, string[]]>([
    ['a title', '<h1>云溪市防汛工作方案</h1>', '', ['云溪市防汛工作方案']],
    ['a title that is a link', `<h1>${link('云溪市防汛工作方案')}</h1>`, '', ['云溪市防汛工作方案']],
    [
      'a title in the head of the article',
      '<header><h2>云溪市防汛工作方案</h2></header>',
      '',
      ['云溪市防汛工作方案'],
    ],
    [
      'a title with the name of furniture',
      '<div class="nav-title">云溪市2026年防汛工作方案</div>',
      '',
      ['云溪市2026年防汛工作方案'],
    ],
    ['a number', '<div>云政发〔2026〕3号</div>', '', ['云政发〔2026〕3号']],
    [
      'labels of the page',
      `<div>索引号：1234　发布机构：${link('云溪市水利局')}　主题分类：${link('水利、防汛')}</div>`,
      '',
      ['索引号：1234　发布机构：云溪市水利局　主题分类：水利、防汛'],
    ],
    [
      'the table of the page',
      '<table><tr><td>索引号<td>1234<tr><td>发文字号<td>云政发〔2026〕3号</table>',
      '',
      ['索引号\t1234\n发文字号\t云政发〔2026〕3号'],
    ],
    [
      'labels apart from their values',
      '<dl><dt>发文字号</dt><dd>云政发〔2026〕3号</dd></dl>',
      '',
      ['发文字号', '云政发〔2026〕3号'],
    ],
    [
      'empty cells, and words of buttons in cells',
      '',
      '<table><tr><th>主办</th><th>下载</th><th>备注</th></tr><tr><td>水务站</td><td></td><td>无</td></tr></table>',
      ['主办\t下载\t备注\n水务站\t\t无'],
    ],
    [
      'the line below the title',
      '<div class="info">发布日期：2026-03-01 来源：水利局</div>',
      '',
      ['发布日期：2026-03-01 来源：水利局'],
    ],
    [
      'signature and date',
      '',
      '<div>云溪市水利局</div><div>2026年3月1日</div>',
      ['云溪市水利局', '2026年3月1日'],
    ],
    [
      'a foot with a signature',
      '',
      '<footer>云溪市水利局 2026年3月1日</footer>',
      ['云溪市水利局 2026年3月1日'],
    ],
    [
      'attachments',
      '',
      `<div>附件：${link('1.任务表.xlsx', 'a.xlsx')}<br>${link('2.名单.docx', '/f/b.docx?id=1')}</div>`,
      ['附件：1.任务表.xlsx', '2.名单.docx'],
    ],
    [
      'attachments that are pages',
      '',
      `<div>附件：${link('1.任务表')}<br>${link('2.名单')}</div><p>${link('附件3：分工表')}</p>`,
      ['附件：1.任务表', '2.名单', '附件3：分工表'],
    ],
    [
      'a task table',
      '',
      '<table><tr><th>任务<th>单位<tr><td>巡查<td>水务站</table>',
      ['任务\t单位\n巡查\t水务站'],
    ],
  ])('%s', async (_, before, after, lines) => expect(await besides(before, after)).toEqual(lines));

  test('words in a line of the article, whatever they are', async () => {
    const { lines } = await readPage(
      `<div>${ARTICLE}<p><b>下载</b>和<span>打印</span>由<font>站</font>负责。</p></div>`,
    );
    expect(lines.at(-1)).toBe('下载和打印由站负责。');
  });

  test('a paragraph that opens with the words of a link', async () => {
    const { lines } = await readPage(`<div>${ARTICLE}<p>上一条所列事项，由水务站负责</p></div>`);
    expect(lines).toHaveLength(13);
  });

  test('a short page', async () => {
    const { lines } = await readPage(`<div>一、巡查</div><div>由${link('水务站')}负责</div>`);
    expect(lines).toEqual(['一、巡查', '由水务站负责']);
  });

  test('a page of nothing but links', async () => {
    const { lines, omitted } = await readPage(
      `<ul><li>${link('关于防汛的通知')}<li>${link('关于抗旱的通知')}</ul>`,
    );
    expect([lines, omitted]).toEqual([['- 关于防汛的通知', '- 关于抗旱的通知'], {}]);
  });
});
