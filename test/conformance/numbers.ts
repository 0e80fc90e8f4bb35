// Automatic numbers: the same lists in the formats that number by themselves, with their texts as a person types them.
import * as D from '../support/doc.js';
import { instanceTable, type ListLevel, listTable } from '../support/doc-lists.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import { type Case, doc, docx, html, odt, rtf } from './case.js';

const { abstractList, inList, level, list, paragraph } = W;

const official =
  abstractList(
    0,
    level(0, 'chineseCountingThousand', '%1、'),
    level(1, 'chineseCountingThousand', '（%2）'),
    level(2, 'decimal', '%3.'),
    level(3, 'decimal', '（%4）'),
    level(4, 'decimalEnclosedCircle', '%5'),
  ) + list(1, 0);

const OFFICIAL: readonly ListLevel[] = [
  { format: 39, text: '\x00、' },
  { format: 39, text: '（\x01）' },
  { format: 0, text: '\x02.' },
  { format: 0, text: '（\x03）' },
  { format: 18, text: '\x04' },
];

const lists = (
  levels: readonly ListLevel[],
  instances: Parameters<typeof instanceTable>[0] = [{ id: 7 }],
) => ({ tables: { 73: listTable([{ id: 7, levels }]), 74: instanceTable(instances) } });

/** The hand-made .doc files put each paragraph's properties on a page of their own. */
const FIRST_ONLY = 'LibreOffice gives every paragraph of this hand-made file the list and level of the first';

const SAMPLE = 'style:num-format="一, 二, 三, ..."';
const officialStyle = O.listStyle(
  'L1',
  O.level(1, `${SAMPLE} style:num-suffix="、"`),
  O.level(2, `${SAMPLE} style:num-prefix="（" style:num-suffix="）"`),
  O.level(3, 'style:num-format="1" style:num-suffix="."'),
  O.level(4, 'style:num-format="1" style:num-prefix="（" style:num-suffix="）"'),
  O.level(5, 'style:num-format="①, ②, ③, ..."'),
);
const NAMED = 'text:style-name="L1"';

/** Labels, levels and words of the text that all formats give. */
const OUTLINE = [
  ['一、', 0, '总体要求'],
  ['（一）', 1, '指导思想'],
  ['1.', 2, '改造管网'],
  ['（1）', 3, '更换闸阀'],
  ['①', 4, '先旧后新'],
  ['②', 4, '先急后缓'],
  ['2.', 2, '清理河道'],
  ['（二）', 1, '基本原则'],
  ['1.', 2, '因地制宜'],
  ['二、', 0, '重点任务'],
  ['（一）', 1, '整治水体'],
] as const;
const OUTLINED =
  '一、总体要求\n（一）指导思想\n1.改造管网\n（1）更换闸阀\n①先旧后新\n②先急后缓\n2.清理河道\n（二）基本原则\n1.因地制宜\n二、重点任务\n（一）整治水体';

/** An item at a depth: lists within lists. */
const nestedItem = (depth: number, words: string): string =>
  depth === 0
    ? O.item(O.p(words))
    : `<text:list-item>${O.list('', nestedItem(depth - 1, words))}</text:list-item>`;

const levels: readonly Case[] = [
  {
    feature: 'levels',
    format: 'docx',
    bytes: docx(OUTLINE.map(([, at, words]) => paragraph(words, inList(1, at))).join(''), {
      numbering: official,
    }),
    text: OUTLINED,
  },
  {
    feature: 'levels',
    format: 'doc',
    bytes: doc(
      OUTLINE.map(([, at, words]) => D.p(words, D.inList(1, at))),
      lists(OFFICIAL),
    ),
    text: OUTLINED,
    libreOffice: FIRST_ONLY,
  },
  {
    feature: 'levels',
    format: 'odt',
    bytes: odt(O.list(NAMED, ...OUTLINE.map(([, at, words]) => nestedItem(at, words))), {
      styles: officialStyle,
    }),
    text: OUTLINED,
  },
  {
    feature: 'levels',
    format: 'rtf',
    bytes: rtf(
      OUTLINE.map(
        ([label, , words]) => `\\pard{\\listtext\\pard\\plain ${label}\\tab}\\ls1 ${words}\\par `,
      ).join(''),
    ),
    text: OUTLINED,
    libreOffice:
      'the file has no list table, so LibreOffice counts 1. to 11.; the numbers that stand in the file are read here',
  },
  {
    feature: 'levels',
    format: 'html',
    bytes: html(
      OUTLINE.map(
        ([label, at, words]) =>
          `<p class=MsoListParagraph style='mso-list:l0 level${at + 1} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span>&nbsp; </span></span><![endif]>${words}</p>\n`,
      ).join(''),
    ),
    text: OUTLINED,
  },
  {
    feature: 'levels',
    format: 'md',
    bytes: Buffer.from('一、总体要求\n\n（一）指导思想\n\n3. 改造管网\n4. 清理河道\n9. 因地制宜\n'),
    text: '一、总体要求\n（一）指导思想\n3. 改造管网\n4. 清理河道\n9. 因地制宜\n',
  },
];

/** Twelve in each format, as printed; the third where there are but ten. */
const TWELVE = [
  ['chineseCounting', '十二', 37],
  ['chineseCountingThousand', '十二', 39],
  ['chineseLegalSimplified', '壹拾贰', 38],
  ['japaneseCounting', '十二', 11],
  ['ideographDigital', '一二', 10],
  ['taiwaneseCounting', '十二', 33],
  ['decimalFullWidth', '１２', 14],
  ['decimalEnclosedCircle', '⑫', 18],
  ['decimalEnclosedCircleChinese', '⑫', 28],
  ['decimalEnclosedParen', '⑿', 27],
  ['upperLetter', 'L', 3],
  ['lowerLetter', 'l', 4],
  ['upperRoman', 'XII', 1],
  ['lowerRoman', 'xii', 2],
  ['decimal', '12', 0],
] as const;
const TWELVES = TWELVE.map(([format, printed]) => `${printed}：${format}`).join('\n');
const ODT_TWELVE = [
  ['一, 二, 三, ...', '十二'],
  ['壹, 贰, 叁, ...', '壹拾贰'],
  ['①, ②, ③, ...', '⑫'],
  ['1', '12'],
  ['I', 'XII'],
  ['a', 'l'],
] as const;

const formats: readonly Case[] = [
  {
    feature: 'formats',
    format: 'docx',
    bytes: docx(TWELVE.map(([format], at) => paragraph(format, inList(at + 1))).join(''), {
      numbering:
        TWELVE.map(([format], at) => abstractList(at, level(0, format, '%1：', '', 12))).join('') +
        TWELVE.map((_, at) => list(at + 1, at)).join(''),
    }),
    text: TWELVES,
    libreOffice:
      'LibreOffice has no ideographDigital and decimalEnclosedParen and prints 12; ECMA-376 has 一二 and ⑿',
  },
  {
    feature: 'formats',
    format: 'doc',
    bytes: doc(
      TWELVE.map(([format], at) => D.p(format, D.inList(at + 1))),
      {
        tables: {
          73: listTable(
            TWELVE.map(([, , format], at) => ({
              id: at + 1,
              levels: [{ format, text: '\x00：', start: 12 }],
            })),
          ),
          74: instanceTable(TWELVE.map((_, at) => ({ id: at + 1 }))),
        },
      },
    ),
    text: TWELVES,
    libreOffice:
      'LibreOffice has no ideographDigital and decimalEnclosedParen and prints 12; ECMA-376 has 一二 and ⑿',
  },
  {
    feature: 'formats',
    format: 'odt',
    bytes: odt(ODT_TWELVE.map((_, at) => O.list(`text:style-name="F${at}"`, O.item(O.p('项')))).join(''), {
      styles: ODT_TWELVE.map(([format], at) =>
        O.listStyle(
          `F${at}`,
          O.level(1, `style:num-format="${format}" style:num-suffix="：" text:start-value="12"`),
        ),
      ).join(''),
    }),
    text: ODT_TWELVE.map(([, printed]) => `${printed}：项`).join('\n'),
  },
];

const STARTS = [99, 105, 110, 1010, 10_001, 12_345] as const;
const LARGE = '九十九、项\n一百零五、项\n一百一十、项\n一千零一十、项\n一万零一、项\n一万二千三百四十五、项';

const large: readonly Case[] = [
  {
    feature: 'large',
    format: 'docx',
    bytes: docx(STARTS.map((_, at) => paragraph('项', inList(at + 1))).join(''), {
      numbering:
        STARTS.map((start, at) =>
          abstractList(at, level(0, 'chineseCountingThousand', '%1、', '', start)),
        ).join('') + STARTS.map((_, at) => list(at + 1, at)).join(''),
    }),
    text: LARGE,
  },
  {
    feature: 'large',
    format: 'doc',
    bytes: doc(
      STARTS.map((_, at) => D.p('项', D.inList(at + 1))),
      {
        tables: {
          73: listTable(
            STARTS.map((start, at) => ({ id: at + 1, levels: [{ format: 39, text: '\x00、', start }] })),
          ),
          74: instanceTable(STARTS.map((_, at) => ({ id: at + 1 }))),
        },
      },
    ),
    text: LARGE,
  },
  {
    feature: 'large',
    format: 'odt',
    bytes: odt(STARTS.map((_, at) => O.list(`text:style-name="S${at}"`, O.item(O.p('项')))).join(''), {
      styles: STARTS.map((start, at) =>
        O.listStyle(`S${at}`, O.level(1, `${SAMPLE} style:num-suffix="、" text:start-value="${start}"`)),
      ).join(''),
    }),
    text: LARGE,
  },
];

export { FIRST_ONLY, lists, NAMED, OFFICIAL, official, officialStyle, SAMPLE };
export const numberCases: readonly Case[] = [...levels, ...formats, ...large];
