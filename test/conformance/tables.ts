// Tables: the grid that a person sees, whatever the format makes of it.
import * as D from '../support/doc.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import * as F from '../support/ofd.js';
import * as P from '../support/pdf.js';
import { makeZip } from '../support/zip.js';
import { book, fixture, titlesOf } from './books.js';
import { type Case, closedHtml, doc, docx, odt, rtf, show } from './case.js';

const { cell, paragraph, row, table } = W;

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = '<w:vMerge/>';
const EDGES = [0, 1000, 2000, 3000];
/** Flags of .doc cells: merged with the one above; the first of those. */
const [VERTICAL, FIRST] = [0x20, 0x60];

const MERGED = ['0,0 c3 标题', '1,0 r2 甲', '1,1 乙', '1,2 丙', '2,1 丁', '2,2 戊'];
const MERGED_TEXT = '标题\n甲\t乙\t丙\n\t丁\t戊';
const merged = { cells: MERGED, text: MERGED_TEXT };

const rtfRow = (edges: string, ...cells: string[]): string =>
  `\\trowd ${edges}\\pard\\intbl ${cells.map((words) => `${words}\\cell `).join('')}\\row `;

const mergedCases: readonly Case[] = [
  show(
    'merged',
    'docx',
    docx(
      table(
        row([cell('标题', span(3))]),
        row([cell('甲', RESTART), '乙', '丙']),
        row([cell('', CONTINUE), '丁', '戊']),
      ),
    ),
    merged,
  ),
  show(
    'merged',
    'doc',
    doc([
      ...D.row(['标题'], [0, 3000]),
      ...D.row(['甲', '乙', '丙'], EDGES, [FIRST]),
      ...D.row(['', '丁', '戊'], EDGES, [VERTICAL]),
    ]),
    merged,
  ),
  show(
    'merged',
    'odt',
    odt(
      O.tableOf(
        3,
        O.row(O.cell('标题', 'table:number-columns-spanned="3"'), O.covered(), O.covered()),
        O.row(O.cell('甲', 'table:number-rows-spanned="2"'), O.cell('乙'), O.cell('丙')),
        O.row(O.covered(), O.cell('丁'), O.cell('戊')),
      ),
    ),
    merged,
  ),
  show(
    'merged',
    'rtf',
    rtf(
      rtfRow('\\cellx3000', '标题') +
        rtfRow('\\clvmgf\\cellx1000\\cellx2000\\cellx3000', '甲', '乙', '丙') +
        rtfRow('\\clvmrg\\cellx1000\\cellx2000\\cellx3000', '', '丁', '戊'),
    ),
    merged,
  ),
  show(
    'merged',
    'html',
    closedHtml(
      '<table><tr><td colspan=3>标题</td></tr><tr><td rowspan=2>甲</td><td>乙</td><td>丙</td></tr><tr><td>丁</td><td>戊</td></tr></table>',
    ),
    merged,
  ),
  show(
    'merged',
    'xlsx',
    book({
      sheets: [
        {
          rows: [
            ['序号', '工作任务', '牵头单位'],
            ['甲', '乙', '丙'],
            [null, '丁', '戊'],
          ],
          merges: ['A2:A3'],
        },
      ],
    }),
    {
      cells: [
        '0,0 序号',
        '0,1 工作任务',
        '0,2 牵头单位',
        '1,0 r2 甲',
        '1,1 乙',
        '1,2 丙',
        '2,1 丁',
        '2,2 戊',
      ],
    },
  ),
  show('merged', 'xls', fixture('library-tasks.xls'), { tasks: titlesOf('library-tasks') }),
  show(
    'merged',
    'pdf',
    P.makePdf([
      {
        content:
          [
            P.line(60, 700, 360, 700),
            P.line(60, 660, 360, 660),
            P.line(160, 620, 360, 620),
            P.line(60, 580, 360, 580),
          ].join('') +
          [
            P.line(60, 580, 60, 700),
            P.line(160, 580, 160, 660),
            P.line(260, 580, 260, 660),
            P.line(360, 580, 360, 700),
          ].join('') +
          P.show(70, 674, '标题') +
          P.show(70, 614, '甲') +
          P.show(170, 634, '乙') +
          P.show(270, 634, '丙') +
          P.show(170, 594, '丁') +
          P.show(270, 594, '戊'),
      },
    ]),
    merged,
  ),
  show(
    'merged',
    'ofd',
    makeZip(
      F.ofdEntries({
        pages: [
          F.page(
            [
              F.line(20, 20, 110, 20),
              F.line(20, 32, 110, 32),
              F.line(50, 44, 110, 44),
              F.line(20, 56, 110, 56),
              F.line(20, 20, 20, 56),
              F.line(50, 32, 50, 56),
              F.line(80, 32, 80, 56),
              F.line(110, 20, 110, 56),
              F.text(22, 23, '标题'),
              F.text(22, 41, '甲'),
              F.text(52, 35, '乙'),
              F.text(82, 35, '丙'),
              F.text(52, 47, '丁'),
              F.text(82, 47, '戊'),
            ].join(''),
          ),
        ],
      }),
    ),
    merged,
  ),
];

const shapes: readonly Case[] = [
  show(
    'ragged',
    'docx',
    docx(
      table(
        row(['甲', '乙', '丙']),
        row(['丁', '戊'], '<w:gridBefore w:val="1"/>'),
        row(['己'], '<w:gridAfter w:val="2"/>'),
      ),
    ),
    { cells: ['0,0 甲', '0,1 乙', '0,2 丙', '1,1 丁', '1,2 戊', '2,0 己'] },
  ),
  show(
    'ragged',
    'doc',
    doc([...D.row(['甲', '乙', '丙'], EDGES), ...D.row(['丁', '戊'], [1000, 2000, 3000])]),
    {
      cells: ['0,0 甲', '0,1 乙', '0,2 丙', '1,1 丁', '1,2 戊'],
    },
  ),
  show('ragged', 'html', closedHtml('<table><tr><td>甲<td>乙<td>丙<tr><td>丁</table>'), {
    cells: ['0,0 甲', '0,1 乙', '0,2 丙', '1,0 丁'],
  }),
  show(
    'nested',
    'docx',
    docx(table(row([cell([paragraph('外'), table(row(['内甲', '内乙'])), paragraph('尾')]), '旁']))),
    { cells: ['0,0 外/内甲/内乙/尾', '0,1 旁'] },
  ),
  show(
    'nested',
    'odt',
    odt(
      O.tableOf(
        2,
        O.row(
          O.cell(O.p('外') + O.tableOf(2, O.row(O.cell('内甲'), O.cell('内乙'))) + O.p('尾')),
          O.cell('旁'),
        ),
      ),
    ),
    { cells: ['0,0 外/内甲/内乙/尾', '0,1 旁'] },
  ),
  show(
    'nested',
    'rtf',
    rtf(
      rtfRow(
        '\\cellx2000\\cellx3000',
        '外\\par\\pard\\intbl\\itap2 内甲\\nestcell 内乙\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}\\pard\\intbl 尾',
        '旁',
      ),
    ),
    { cells: ['0,0 外/内甲/内乙/尾', '0,1 旁'] },
  ),
  show(
    'nested',
    'html',
    closedHtml(
      '<table><tr><td>外<table><tr><td>内甲</td><td>内乙</td></tr></table>尾</td><td>旁</td></tr><tr><td>下</td><td>末</td></tr></table>',
    ),
    { cells: ['0,0 外/内甲/内乙/尾', '0,1 旁', '1,0 下', '1,1 末'] },
  ),
];

export { EDGES, rtfRow };
export const tableCases: readonly Case[] = [...mergedCases, ...shapes];
