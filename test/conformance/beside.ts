// What stands beside the text: left out of it, counted and told.
import * as D from '../support/doc.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import * as P from '../support/pdf.js';
import { fixture } from './books.js';
import { type Case, doc, docx, html, odt, rtf, show } from './case.js';
import { plc, zeros } from './drawings.js';
import { character, inRun } from './words.js';

const { paragraph, paragraphOf, run } = W;

const CONTENTS = { omitted: { 'table-of-contents': 2 } } as const;
const begin = `${character('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${character('separate')}`;
const contents: readonly Case[] = [
  show(
    'contents',
    'docx',
    docx(
      paragraphOf(begin + run('一、目标 1')) +
        paragraph('二、任务 2') +
        paragraphOf(character('end')) +
        paragraph('正文'),
    ),
    {
      ...CONTENTS,
      text: '一、目标 1\n二、任务 2\n\n正文',
    },
  ),
  show(
    'contents',
    'doc',
    doc([
      D.p([D.special('\x13'), { text: ' TOC \\o "1-3" ' }, D.special('\x14'), { text: '一、目标 1' }]),
      D.p([{ text: '二、任务 2' }, D.special('\x15')]),
      D.p('正文'),
    ]),
    CONTENTS,
  ),
  show(
    'contents',
    'odt',
    odt(
      `<text:table-of-content text:name="t"><text:table-of-content-source/><text:index-body>${O.p('一、目标 1')}${O.p('二、任务 2')}</text:index-body></text:table-of-content>${O.p('正文')}`,
    ),
    CONTENTS,
  ),
  show(
    'contents',
    'rtf',
    rtf('{\\field{\\*\\fldinst TOC \\\\o "1-3"}{\\fldrslt 一、目标 1\\par 二、任务 2\\par}}正文\\par'),
    {
      omitted: { 'table-of-contents': 2 },
    },
  ),
];

const NOTED = { text: '正文', told: ['readers/footnotes'], absent: ['注文'] } as const;
const notes: readonly Case[] = [
  show(
    'notes',
    'docx',
    docx(
      paragraphOf(
        run('正文') + inRun('<w:footnoteReference w:id="2"/>') + inRun('<w:endnoteReference w:id="2"/>'),
      ),
      {
        footnotes: `<w:footnote w:id="2">${paragraph('注文')}</w:footnote>`,
        endnotes: `<w:endnote w:id="2">${paragraph('注文')}</w:endnote>`,
      },
    ),
    {
      ...NOTED,
      omitted: { footnote: 2 },
      libreOffice: 'LibreOffice exports the marks of notes',
    },
  ),
  show(
    'notes',
    'doc',
    doc([D.p([{ text: '正文' }, D.special('\x02')])], {
      others: [[D.p('注文')]],
      tables: { 2: plc([2, 3], zeros(2)), 3: plc([0, 3]) },
    }),
    { ...NOTED, omitted: { footnote: 1 }, libreOffice: 'LibreOffice exports the marks of notes' },
  ),
  show(
    'notes',
    'odt',
    odt(
      O.p(
        `正文<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${O.p('注文')}</text:note-body></text:note>`,
      ),
    ),
    {
      ...NOTED,
      omitted: { footnote: 1 },
      libreOffice: 'LibreOffice exports the marks of notes',
    },
  ),
  show('notes', 'rtf', rtf('正文{\\footnote 注文}\\par'), {
    ...NOTED,
    omitted: { footnote: 1 },
    libreOffice: 'LibreOffice exports the marks of notes',
  }),
  show('notes', 'html', html("<p>正文</p><div style='mso-element:footnote-list'><p>注文</p></div>"), {
    absent: ['注文'],
    omitted: { footnote: 1 },
  }),
];

const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>';
const FURNITURE = { absent: ['页眉', '页脚'], omitted: { 'page-header': 1, 'page-footer': 1 } } as const;
const furniture: readonly Case[] = [
  show(
    'pageFurniture',
    'docx',
    docx(paragraph('正文') + SECTION, { headers: { h1: paragraph('页眉'), f1: paragraph('页脚') } }),
    {
      ...FURNITURE,
      text: '正文',
    },
  ),
  show(
    'pageFurniture',
    'doc',
    doc([D.p('正文')], {
      others: [[], [D.p('页眉'), D.p('页脚')]],
      tables: { 11: plc([0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 6]) },
    }),
    { ...FURNITURE, text: '正文' },
  ),
  show(
    'pageFurniture',
    'odt',
    odt(O.p('正文'), {
      masters: `<style:master-page style:name="Standard"><style:header>${O.p('页眉')}</style:header><style:footer>${O.p('页脚')}</style:footer></style:master-page>`,
    }),
    { ...FURNITURE, text: '正文' },
  ),
  show('pageFurniture', 'rtf', rtf('{\\header 页眉\\par}{\\footer 页脚\\par}正文\\par'), {
    ...FURNITURE,
    text: '正文',
  }),
  show(
    'pageFurniture',
    'html',
    html(
      "<p>正文</p><div style='mso-element:header'><p>页眉</p></div><div style='mso-element:footer'><p>页脚</p></div>",
    ),
    FURNITURE,
  ),
  show(
    'pageFurniture',
    'pdf',
    P.makePdf(
      [1, 2, 3].map((number) => ({
        content:
          P.show(60, 800, '青石县任务页眉', 9) +
          P.show(60, 700, `第${'一二三'[number - 1]}项任务是整治河道。`) +
          P.show(290, 30, `- ${number} -`, 9),
      })),
    ),
    { absent: ['页眉', '- 2 -'] },
  ),
  show('webFurniture', 'html', fixture('web-page.html'), { absent: ['无障碍', '扫一扫'] }),
];

export const besideCases: readonly Case[] = [...contents, ...notes, ...furniture];
