// Automatic numbers: lists that go on, what stands behind numbers, numbers in cells, bullets.
import * as D from '../support/doc.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import { type Case, doc, docx, html, odt, plain, rtf } from './case.js';
import { FIRST_ONLY, lists, NAMED, OFFICIAL, official, officialStyle } from './numbers.js';

const { abstractList, inList, level, list, paragraph } = W;

export const numberPlaceCases: readonly Case[] = [
  {
    feature: 'continued',
    format: 'docx',
    bytes: docx(
      paragraph('甲', inList(1)) +
        paragraph('说明。') +
        W.table(W.row(['格'])) +
        paragraph('乙', inList(2)) +
        paragraph('丙', inList(1)),
      { numbering: official + list(2, 0) },
    ),
    text: '一、甲\n说明。\n格\n二、乙\n三、丙',
  },
  {
    feature: 'continued',
    format: 'doc',
    bytes: doc(
      [D.p('甲', D.inList(1)), D.p('说明。'), D.p('乙', D.inList(2))],
      lists(OFFICIAL, [{ id: 7 }, { id: 7 }]),
    ),
    text: '一、甲\n说明。\n二、乙',
    libreOffice: FIRST_ONLY,
  },
  {
    feature: 'continued',
    format: 'odt',
    bytes: odt(
      O.list(`${NAMED} xml:id="a"`, O.item(O.p('甲'))) +
        O.p('说明。') +
        O.list(`${NAMED} text:continue-list="a"`, O.item(O.p('乙'))),
      { styles: officialStyle },
    ),
    text: '一、甲\n说明。\n二、乙',
  },
  {
    feature: 'continued',
    format: 'md',
    bytes: plain('1. 甲\n\n说明。\n\n2. 乙\n'),
    text: '1. 甲\n说明。\n2. 乙\n',
  },
  {
    feature: 'suffix',
    format: 'docx',
    bytes: docx([1, 2, 3].map((id) => paragraph('为加强管理', inList(id))).join(''), {
      numbering:
        ['tab', 'space', 'nothing']
          .map((suffix, at) =>
            abstractList(at, level(0, 'chineseCounting', '第%1条', `<w:suff w:val="${suffix}"/>`)),
          )
          .join('') + [0, 1, 2].map((at) => list(at + 1, at)).join(''),
    }),
    text: '第一条 为加强管理\n第一条 为加强管理\n第一条为加强管理',
  },
  {
    feature: 'suffix',
    format: 'doc',
    bytes: doc([D.p('为加强管理', D.inList(1))], lists([{ format: 37, text: '第\x00条', suffix: 2 }])),
    text: '第一条为加强管理',
  },
  {
    feature: 'inCell',
    format: 'docx',
    bytes: docx(
      W.table(...['甲', '乙'].map((words) => W.row([W.cell(paragraph('', inList(1))), W.cell(words)]))),
      { numbering: abstractList(0, level(0, 'decimal', '%1')) + list(1, 0) },
    ),
    text: '1\t甲\n2\t乙',
    cells: ['0,0 1', '0,1 甲', '1,0 2', '1,1 乙'],
  },
  {
    feature: 'inCell',
    format: 'doc',
    bytes: doc(
      ['甲', '乙'].flatMap((words) => {
        const [first, ...rest] = D.row(['', words], [0, 1000, 3000]);
        return [{ ...first!, sprms: [...D.IN_TABLE, ...D.inList(1)] }, ...rest];
      }),
      lists([{ format: 0, text: '\x00' }]),
    ),
    text: '1\t甲\n2\t乙',
    libreOffice: FIRST_ONLY,
  },
  {
    feature: 'inCell',
    format: 'odt',
    bytes: odt(
      O.tableOf(
        2,
        O.row(O.cell(O.list('text:style-name="L" xml:id="a"', O.item(O.p('')))), O.cell('甲')),
        O.row(O.cell(O.list('text:style-name="L" text:continue-list="a"', O.item(O.p('')))), O.cell('乙')),
      ),
      { styles: O.listStyle('L', O.level(1, 'style:num-format="1" style:num-suffix="."')) },
    ),
    text: '1.\t甲\n2.\t乙',
  },
  {
    feature: 'inCell',
    format: 'rtf',
    bytes: rtf(
      '\\trowd\\cellx1000\\cellx3000\\pard\\intbl {\\listtext 1.\\tab}\\cell 甲\\cell\\row\\pard 后\\par',
    ),
    text: '1.\t甲\n后',
    libreOffice: 'the file has no list table; the number that stands in the file is read here',
  },
  {
    feature: 'bullets',
    format: 'docx',
    bytes: docx(paragraph('甲', inList(1)) + paragraph('乙', inList(2)), {
      numbering:
        abstractList(0, level(0, 'bullet', '●')) +
        abstractList(
          1,
          `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0d8"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl>`,
        ) +
        list(1, 0) +
        list(2, 1),
    }),
    text: '●甲\n➢乙',
    libreOffice: 'LibreOffice exports every bullet as • or ◦, whatever is printed',
  },
  {
    feature: 'bullets',
    format: 'rtf',
    bytes: rtf("{\\fonttbl{\\f1\\fcharset2 Wingdings;}}\\pard{\\listtext\\f1\\'d8\\tab}甲\\par"),
    text: '➢甲',
    libreOffice: 'the file has no list table; the bullet that stands in the file is read here',
  },
  {
    feature: 'bullets',
    format: 'html',
    bytes: html('<ul><li>甲<li>乙</ul>'),
    text: '- 甲\n- 乙',
    ownWay: true,
  },
];
