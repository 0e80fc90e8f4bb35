// Rotated cells and hidden rows.
import * as W from '../support/docx.js';
import * as P from '../support/pdf.js';
import { book } from './books.js';
import { type Case, closedHtml, docx, rtf, show } from './case.js';
import { rtfRow } from './tables.js';

const { cell, row, table } = W;

const rotatedCell = cell('防汛', '<w:textDirection w:val="tbRlV"/>');
const oddities: readonly Case[] = [
  show('rotated', 'docx', docx(table(row([rotatedCell, '甲']))), { cells: ['0,0 防汛', '0,1 甲'] }),
  show(
    'rotated',
    'html',
    closedHtml('<table><tr><td style="writing-mode:vertical-rl">防汛<td>甲<tr><td>乙<td>丙</table>'),
    {
      cells: ['0,0 防汛', '0,1 甲', '1,0 乙', '1,1 丙'],
    },
  ),
  show('rotated', 'rtf', rtf(rtfRow('\\cltxtbrlv\\cellx1000\\cellx2000', '防汛', '甲')), {
    cells: ['0,0 防汛', '0,1 甲'],
  }),
  show(
    'rotated',
    'pdf',
    P.makePdf([
      {
        content:
          P.grid([60, 100, 300], [600, 700]) +
          P.show(72, 670, '防') +
          P.show(72, 640, '汛') +
          P.show(120, 650, '甲'),
      },
    ]),
    { cells: ['0,0 防汛', '0,1 甲'] },
  ),
  show('hiddenRows', 'docx', docx(table(row(['甲']), row(['隐'], '<w:hidden/>'), row(['乙']))), {
    text: '甲\n乙',
    omitted: { hidden: 1 },
    told: ['readers/hidden-text'],
    libreOffice: 'LibreOffice shows hidden rows',
  }),
  show(
    'hiddenRows',
    'xlsx',
    book({
      sheets: [
        {
          rows: [
            ['序号', '工作任务'],
            [1, '甲'],
            [2, '隐'],
            [3, '乙'],
          ],
          hiddenRows: [3],
        },
      ],
    }),
    { cells: ['0,0 序号', '0,1 工作任务', '1,0 1', '1,1 甲', '2,0 3', '2,1 乙'], absent: ['隐'] },
  ),
];

export const tableOddityCases: readonly Case[] = oddities;
