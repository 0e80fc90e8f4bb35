// Comments, hidden words and embedded files: no part of the text, and told.
import * as D from '../support/doc.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import { book } from './books.js';
import { type Case, doc, docx, html, odt, rtf, show } from './case.js';
import { plc, zeros } from './drawings.js';
import { inRun } from './words.js';

const { paragraph, paragraphOf, run } = W;

const comment = `<w:comment w:id="0" w:author="审稿人">${paragraph('请核')}</w:comment>`;
const COMMENTED = { told: ['readers/comment'], absent: ['请核'], omitted: { comment: 1 } } as const;
const author = Buffer.from('审核人', 'utf16le');
const comments: readonly Case[] = [
  show(
    'comments',
    'docx',
    docx(paragraphOf(run('年底前') + inRun('<w:commentReference w:id="0"/>')), { comments: comment }),
    {
      ...COMMENTED,
      text: '年底前',
    },
  ),
  show(
    'comments',
    'doc',
    doc([D.p([{ text: '年底前' }, D.special('\x05')])], {
      others: [[], [], [], [D.p([D.special('\x05'), { text: '请核' }])]],
      tables: { 4: plc([3, 5], zeros(30)), 5: plc([0, 4]), 36: [3, 0, ...author] },
    }),
    { ...COMMENTED, text: '年底前' },
  ),
  show(
    'comments',
    'odt',
    odt(O.p(`年底前<office:annotation><dc:creator>审</dc:creator>${O.p('请核')}</office:annotation>`)),
    {
      ...COMMENTED,
      text: '年底前',
    },
  ),
  show('comments', 'rtf', rtf('年底前{\\*\\atnid a}{\\*\\atnauthor 审}\\chatn{\\*\\annotation 请核}\\par'), {
    ...COMMENTED,
    text: '年底前',
  }),
  show(
    'comments',
    'xlsx',
    book({
      sheets: [
        {
          rows: [
            ['序号', '工作任务'],
            [1, '修缮河堤'],
          ],
          comments: '<comment ref="B2" authorId="0"><text><t>请核</t></text></comment>',
        },
      ],
    }),
    COMMENTED,
  ),
];

const HIDDEN = {
  text: '显示',
  absent: ['隐'],
  omitted: { hidden: 1 },
  told: ['readers/hidden-text'],
} as const;
const hiddenWords = 'LibreOffice exports hidden text';
const hidden: readonly Case[] = [
  show('hidden', 'docx', docx(paragraphOf(run('显') + run('隐', '<w:vanish/>') + run('示'))), {
    ...HIDDEN,
    libreOffice: hiddenWords,
  }),
  show('hidden', 'doc', doc([D.p([{ text: '显' }, { text: '隐', sprms: D.HIDDEN }, { text: '示' }])]), {
    ...HIDDEN,
    libreOffice: hiddenWords,
  }),
  show(
    'hidden',
    'odt',
    odt(O.p('显<text:span text:style-name="H">隐</text:span>示'), {
      automatic:
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>',
    }),
    { ...HIDDEN, libreOffice: hiddenWords },
  ),
  show('hidden', 'rtf', rtf('显{\\v 隐}示\\par'), { ...HIDDEN, libreOffice: hiddenWords }),
  show('hidden', 'html', html('<p>显<span style="display:none">隐</span>示</p>'), {
    text: '显示',
    absent: ['隐'],
  }),
  show(
    'hidden',
    'xlsx',
    book({
      sheets: [
        {
          rows: [
            ['序号', '工作任务'],
            [1, '甲'],
          ],
        },
        { name: '底稿', state: 'hidden', rows: [['隐', '隐']] },
      ],
    }),
    {
      absent: ['隐'],
    },
  ),
  show('embedded', 'docx', docx(`${paragraph('甲')}<w:altChunk r:id="x"/>`), {
    text: '甲',
    told: ['readers/embedded-content'],
  }),
];

export const toldCases: readonly Case[] = [...comments, ...hidden];
