// How automatic numbers are counted, and where they come from.
import * as D from '../support/doc.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import { type Case, doc, docx, html, odt } from './case.js';
import { lists, NAMED, OFFICIAL, official, SAMPLE } from './numbers.js';

const { abstractList, inList, level, list, paragraph, style } = W;

const CHAPTERS = '第一章、项\n第二章、项\n2.1：项';
const composed: readonly Case[] = [
  {
    feature: 'composed',
    format: 'docx',
    bytes: docx(paragraph('项', inList(1)) + paragraph('项', inList(1)) + paragraph('项', inList(1, 1)), {
      numbering:
        abstractList(
          0,
          level(0, 'chineseCounting', '第%1章、'),
          level(1, 'decimal', '%1.%2：', '<w:isLgl/>'),
        ) + list(1, 0),
    }),
    text: CHAPTERS,
    libreOffice: 'LibreOffice does not know isLgl and prints 二.1',
  },
  {
    feature: 'composed',
    format: 'doc',
    bytes: doc(
      [0, 0, 1].map((at) => D.p('项', D.inList(1, at))),
      lists([
        { format: 37, text: '第\x00章、' },
        { format: 0, text: '\x00.\x01：', flags: 4 },
      ]),
    ),
    text: CHAPTERS,
    libreOffice: 'LibreOffice does not know isLgl and prints 二.1',
  },
  {
    feature: 'composed',
    format: 'odt',
    bytes: odt(O.list(NAMED, O.item(O.p('甲'), O.list('', O.item(O.p('乙')), O.item(O.p('丙'))))), {
      styles: O.listStyle(
        'L1',
        O.level(1, 'style:num-format="1" style:num-suffix="."'),
        O.level(2, 'style:num-format="1" style:num-suffix="." text:display-levels="2"'),
      ),
    }),
    text: '1.甲\n1.1.乙\n1.2.丙',
  },
];

const RESTARTED = '三、甲\n1.乙\n四、丙\n2.丁\n五、戊\n六、己\n3.庚';
const restarts: readonly Case[] = [
  {
    feature: 'restarts',
    format: 'docx',
    bytes: docx(
      (
        [
          ['甲', 1, 0],
          ['乙', 1, 1],
          ['丙', 1, 0],
          ['丁', 1, 1],
          ['戊', 2, 0],
          ['己', 1, 0],
          ['庚', 1, 1],
        ] as const
      )
        .map(([words, id, at]) => paragraph(words, inList(id, at)))
        .join(''),
      {
        numbering:
          abstractList(
            0,
            level(0, 'chineseCounting', '%1、', '', 3),
            level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'),
          ) +
          list(1, 0) +
          list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
      },
    ),
    text: RESTARTED,
    libreOffice: 'LibreOffice does not know lvlRestart 0 and begins again with 1.',
  },
  {
    feature: 'restarts',
    format: 'doc',
    bytes: doc(
      [
        D.p('甲', D.inList(1)),
        D.p('乙', D.inList(1, 1)),
        D.p('丙', D.inList(1)),
        D.p('丁', D.inList(1, 1)),
        D.p('戊', D.inList(2)),
        D.p('己', D.inList(1)),
        D.p('庚', D.inList(1, 1)),
      ],
      lists(
        [
          { format: 37, text: '\x00、', start: 3 },
          { format: 0, text: '\x01.', flags: 8 },
        ],
        [{ id: 7 }, { id: 7, overrides: [[...D.u32(5), ...D.u32(0x10)]] }],
      ),
    ),
    text: RESTARTED,
    libreOffice: 'LibreOffice does not know levels that never restart and begins again with 1.',
  },
  {
    feature: 'restarts',
    format: 'odt',
    bytes: odt(
      O.list(NAMED, O.item(O.p('甲')), `<text:list-item text:start-value="9">${O.p('乙')}</text:list-item>`) +
        O.list(NAMED, O.item(O.p('丙'))),
      { styles: O.listStyle('L1', O.level(1, `${SAMPLE} style:num-suffix="、" text:start-value="3"`)) },
    ),
    text: '三、甲\n九、乙\n三、丙',
  },
  {
    feature: 'restarts',
    format: 'html',
    bytes: html('<ol start="3"><li>甲<li value="9">乙<li>丙</ol><ol type="I"><li>丁</ol>'),
    text: '3.甲\n9.乙\n10.丙\nI.丁',
  },
];

const styles: readonly Case[] = [
  {
    feature: 'styles',
    format: 'docx',
    bytes: docx(
      ['Base', 'Derived', 'Second'].map((id) => paragraph('项', `<w:pStyle w:val="${id}"/>`)).join(''),
      {
        numbering: official,
        styles:
          style('Base', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
          style('Derived', '<w:basedOn w:val="Base"/>') +
          style('Second', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
      },
    ),
    text: '一、项\n二、项\n（一）项',
  },
  {
    feature: 'styles',
    format: 'odt',
    bytes: odt(
      ['一', '二'].map((words) => `<text:h text:outline-level="1">${words}</text:h>`).join('') +
        '<text:h text:outline-level="2">三</text:h>',
      {
        styles: `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" ${SAMPLE} style:num-suffix="、"/><text:outline-level-style text:level="2" ${SAMPLE} style:num-prefix="（" style:num-suffix="）"/></text:outline-style>`,
      },
    ),
    text: '一、一\n二、二\n（一）三',
  },
];

const others: readonly Case[] = [
  {
    feature: 'linked',
    format: 'docx',
    bytes: docx(paragraph('甲', inList(1)) + paragraph('乙', inList(2)), {
      numbering:
        abstractList(0, '<w:numStyleLink w:val="Listing"/>') +
        abstractList(1, '<w:styleLink w:val="Listing"/>', level(0, 'chineseCounting', '第%1项，')) +
        list(1, 0) +
        list(2, 1),
      styles:
        '<w:style w:type="numbering" w:styleId="Listing"><w:name w:val="Listing"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    }),
    text: '第一项，甲\n第二项，乙',
  },
  {
    feature: 'removed',
    format: 'docx',
    bytes: docx(
      paragraph('甲', '<w:pStyle w:val="Base"/>') +
        paragraph('乙', `<w:pStyle w:val="Base"/>${inList(0)}`) +
        paragraph('丙', inList(77)) +
        paragraph('丁', '<w:numPr><w:ilvl w:val="0"/></w:numPr>') +
        paragraph('戊', '<w:pStyle w:val="Base"/>'),
      {
        numbering: official,
        styles: style('Base', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      },
    ),
    text: '一、甲\n乙\n丙\n丁\n二、戊',
  },
  {
    feature: 'removed',
    format: 'doc',
    bytes: doc([D.p('甲', D.inList(1)), D.p('乙', D.inList(0)), D.p('丙', D.inList(1))], lists(OFFICIAL)),
    text: '一、甲\n乙\n二、丙',
  },
];

export const countingCases: readonly Case[] = [...composed, ...restarts, ...styles, ...others];
