// Rows of tables: headers, categories, page breaks, hidden rows; cells of several paragraphs, and rotated ones.
import * as D from '../support/doc.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import { book, fixture, titlesOf } from './books.js';
import { type Case, closedHtml, doc, docx, odt, plain, rtf, show } from './case.js';
import { EDGES, rtfRow } from './tables.js';

const { cell, paragraph, row, table } = W;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

const SEVERAL = ['0,0 第一段/第二段', '0,1 乙'];
const paragraphs: readonly Case[] = [
  show('paragraphs', 'docx', docx(table(row([cell(['第一段', '第二段']), '乙']))), { cells: SEVERAL }),
  show('paragraphs', 'doc', doc([D.p('第一段', D.IN_TABLE), ...D.row(['第二段', '乙'], [0, 1000, 2000])]), {
    cells: SEVERAL,
  }),
  show('paragraphs', 'odt', odt(O.tableOf(2, O.row(O.cell(O.p('第一段') + O.p('第二段')), O.cell('乙')))), {
    cells: SEVERAL,
  }),
  show('paragraphs', 'rtf', rtf(rtfRow('\\cellx1000\\cellx2000', '第一段\\par 第二段', '乙')), {
    cells: SEVERAL,
  }),
  show(
    'paragraphs',
    'html',
    closedHtml('<table><tr><td><p>第一段</p><p>第二段</p></td><td>乙</td></tr><tr><td>丙<td>丁</table>'),
    {
      cells: [...SEVERAL, '1,0 丙', '1,1 丁'],
    },
  ),
  show('paragraphs', 'md', plain('| 甲 | 乙 |\n|---|---|\n| 一<br>二 | 丙 |\n'), {
    cells: ['0,0 甲', '0,1 乙', '1,0 一/二', '1,1 丙'],
  }),
  show('paragraphs', 'csv', plain('序号,工作任务\n1,"第一段\n第二段"\n'), {
    cells: ['0,0 序号', '0,1 工作任务', '1,0 1', '1,1 第一段/第二段'],
  }),
  show(
    'paragraphs',
    'xlsx',
    book({
      sheets: [
        {
          rows: [
            ['序号', '工作任务'],
            [1, '第一段\n第二段'],
          ],
        },
      ],
    }),
    {
      cells: ['0,0 序号', '0,1 工作任务', '1,0 1', '1,1 第一段/第二段'],
    },
  ),
];

const HEADER = '<w:tblHeader/>';
const header: readonly Case[] = [
  show('header', 'docx', docx(table(row(['甲', '乙'], HEADER), row(['1', '2']))), { headerRows: 1 }),
  show(
    'header',
    'doc',
    doc([...D.row(['甲', '乙', '丙'], EDGES, [], D.sprm(0x3404, 1)), ...D.row(['1', '2', '3'], EDGES)]),
    { headerRows: 1 },
  ),
  show(
    'header',
    'odt',
    odt(
      `<table:table><table:table-column/><table:table-header-rows>${O.row(O.cell('甲'), O.cell('乙'))}</table:table-header-rows>${O.row(O.cell('1'), O.cell('2'))}</table:table>`,
    ),
    { headerRows: 1 },
  ),
  show(
    'header',
    'rtf',
    rtf(rtfRow('\\trhdr\\cellx1000\\cellx2000', '甲', '乙') + rtfRow('\\cellx1000\\cellx2000', '1', '2')),
    { headerRows: 1 },
  ),
  show('header', 'html', closedHtml('<table><thead><tr><th>甲<th>乙<tbody><tr><td>1<td>2</table>'), {
    headerRows: 1,
  }),
  show('header', 'md', plain('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n'), { headerRows: 1 }),
];

const TOP = ['序号', '工作任务', '责任分工'];
const UNDER = ['牵头单位', '责任单位'];
const TASK_ROWS = [
  ['1', '整治城北河道', '县水利局', '县城管局'],
  ['2', '补植防护林', '县林业局', '县财政局'],
] as const;
const TASKS = ['整治城北河道', '补植防护林'];
const down = (words: string, restart: boolean) =>
  cell(restart ? words : '', restart ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');

const twoRows: readonly Case[] = [
  show(
    'twoRows',
    'docx',
    docx(
      paragraph('青石县2026年任务分解表') +
        table(
          row([down(TOP[0]!, true), down(TOP[1]!, true), cell(TOP[2]!, span(2))]),
          row([down('', false), down('', false), ...UNDER]),
          ...TASK_ROWS.map((cells) => row(cells)),
        ),
    ),
    { tasks: TASKS },
  ),
  show(
    'twoRows',
    'html',
    closedHtml(
      `<p>青石县2026年任务分解表</p><table><tr><td rowspan=2>序号<td rowspan=2>工作任务<td colspan=2>责任分工<tr><td>牵头单位<td>责任单位${TASK_ROWS.map((cells) => `<tr>${cells.map((words) => `<td>${words}`).join('')}`).join('')}</table>`,
    ),
    { tasks: TASKS },
  ),
  show(
    'twoRows',
    'xlsx',
    book({
      sheets: [
        {
          rows: [['序号', '工作任务', '责任分工'], [null, null, ...UNDER], ...TASK_ROWS],
          merges: ['A1:A2', 'B1:B2', 'C1:D1'],
        },
      ],
    }),
    { tasks: TASKS },
  ),
  show('twoRows', 'txt', fixture('two-row-header.txt'), { tasks: titlesOf('two-row-header') }),
];

const PLAIN_HEADER = ['序号', '工作任务', '牵头单位', '责任单位'];
const CATEGORIES = ['一、水利', '二、林业'];
const categories: readonly Case[] = [
  show(
    'categories',
    'docx',
    docx(
      paragraph('青石县2026年任务分解表') +
        table(
          row(PLAIN_HEADER),
          ...TASK_ROWS.flatMap((cells, at) => [row([cell(CATEGORIES[at]!, span(4))]), row(cells)]),
        ),
    ),
    { tasks: TASKS },
  ),
  show(
    'categories',
    'html',
    closedHtml(
      `<p>青石县2026年任务分解表</p><table><tr>${PLAIN_HEADER.map((words) => `<td>${words}`).join('')}${TASK_ROWS.map((cells, at) => `<tr><td colspan=4>${CATEGORIES[at]}<tr>${cells.map((words) => `<td>${words}`).join('')}`).join('')}</table>`,
    ),
    { tasks: TASKS },
  ),
  show(
    'categories',
    'xlsx',
    book({
      sheets: [
        {
          rows: [PLAIN_HEADER, ...TASK_ROWS.flatMap((cells, at) => [[CATEGORIES[at]!], [...cells]])],
          merges: ['A2:D2', 'A4:D4'],
        },
      ],
    }),
    { tasks: TASKS },
  ),
  show('categories', 'txt', fixture('numbered-categories.txt'), { tasks: titlesOf('numbered-categories') }),
];

const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const pages: readonly Case[] = [
  show(
    'pages',
    'docx',
    docx(
      paragraph('青石县2026年任务分解表') +
        table(row(PLAIN_HEADER), row(TASK_ROWS[0])) +
        PAGE_BREAK +
        table(row(TASK_ROWS[1])),
    ),
    { tasks: TASKS },
  ),
  show(
    'pages',
    'docx',
    docx(
      paragraph('青石县2026年任务分解表') +
        table(row(PLAIN_HEADER), row(TASK_ROWS[0])) +
        PAGE_BREAK +
        table(row(PLAIN_HEADER), row(TASK_ROWS[1])),
    ),
    { tasks: TASKS },
  ),
  show('pages', 'pdf', fixture('printed-table.pdf'), {
    tasks: titlesOf('printed-table'),
  }),
];

export const tableRowCases: readonly Case[] = [...paragraphs, ...header, ...twoRows, ...categories, ...pages];
