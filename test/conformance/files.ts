// Files as they come: odd packages, other encodings, wrong names, passwords, damage, old versions.
import iconv from 'iconv-lite';
import { makeCompound } from '../support/compound.js';
import * as D from '../support/doc.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import * as F from '../support/ofd.js';
import * as P from '../support/pdf.js';
import { makeZip, type ZipEntry } from '../support/zip.js';
import { book, fixture } from './books.js';
import { type Case, type Column, doc, docx, html, odt, plain, rtf, show, wordEntries } from './case.js';

const { paragraph } = W;
const SENTENCE = '青石县整治河道。';
const BODY = paragraph(SENTENCE);
const changed = (change: (text: string, name: string) => string | Uint8Array): Uint8Array =>
  makeZip(
    wordEntries({ body: BODY }).map(
      (entry): ZipEntry => ({ ...entry, data: change(String(entry.data), entry.name) }),
    ),
  );

const strict = changed((text) =>
  text
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/',
      'http://purl.oclc.org/ooxml/officeDocument/',
    ),
);
const prefixed = changed((text) => text.replaceAll('w:', 'ns0:').replaceAll('xmlns:w=', 'xmlns:ns0='));
const ofType = (type: string): Uint8Array =>
  changed((text) =>
    text.replace('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', type),
  );
const wide = changed((text, name) =>
  name === 'word/document.xml' ? Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le') : text,
);

const TABLE = '青石县2026年任务表\n序号\t工作任务\t牵头单位\n1\t整治河道\t县水利局\n';
const PAGE = `<html><head><meta charset="gbk"></head><body><p>${SENTENCE}</p></body></html>`;

const packages: readonly Case[] = [
  show('strict', 'docx', strict, { text: SENTENCE, told: [] }),
  show('strict', 'docx', prefixed, { text: SENTENCE, told: [] }),
  show('kinds', 'docx', ofType('application/vnd.ms-word.document.macroEnabled.main+xml'), {
    name: 'case.docm',
    text: SENTENCE,
    told: [],
  }),
  show(
    'kinds',
    'docx',
    ofType('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'),
    {
      name: 'case.dotx',
      text: SENTENCE,
      told: [],
    },
  ),
  show('kinds', 'doc', doc([D.p(SENTENCE)]), { name: 'case.wps', text: SENTENCE, told: [] }),
  show('kinds', 'odt', odt(O.p(SENTENCE)), { name: 'case.ott', text: SENTENCE, told: [] }),
  show('encodings', 'docx', wide, { text: SENTENCE, told: [] }),
  show('encodings', 'txt', iconv.encode(TABLE, 'gbk'), { text: TABLE, tasks: ['整治河道'] }),
  show('encodings', 'txt', iconv.encode('雲溪市水務局關於修復河堤的通知\n', 'big5'), {
    text: '雲溪市水務局關於修復河堤的通知\n',
    told: [],
  }),
  show('encodings', 'txt', Buffer.from(TABLE, 'utf16le'), { text: TABLE }),
  show('encodings', 'md', iconv.encode('## 重点任务\n\n整治河道。\n', 'gbk'), {
    text: '重点任务\n整治河道。\n',
  }),
  show('encodings', 'html', iconv.encode(PAGE, 'gbk'), { text: SENTENCE, told: [] }),
  show('encodings', 'csv', iconv.encode('序号,工作任务\n1,整治河道\n', 'gbk'), {
    cells: ['0,0 序号', '0,1 工作任务', '1,0 1', '1,1 整治河道'],
  }),
  show(
    'encodings',
    'rtf',
    Buffer.concat([
      Buffer.from('{\\rtf1\\ansi\\ansicpg936 '),
      iconv.encode(SENTENCE, 'gbk'),
      Buffer.from('\\par}'),
    ]),
    {
      text: SENTENCE,
    },
  ),
];

/** A sound file of each format, under the name of another. */
const MISNAMED: readonly (readonly [Column, Uint8Array, string])[] = [
  ['txt', plain(`${SENTENCE}\n`), 'case.docx'],
  ['md', plain('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n'), 'case.doc'],
  ['docx', docx(BODY), 'case.doc'],
  ['doc', doc([D.p(SENTENCE)]), 'case.docx'],
  ['odt', odt(O.p(SENTENCE)), 'case.docx'],
  ['rtf', rtf(`${SENTENCE}\\par`), 'case.doc'],
  ['html', html(`<p>${SENTENCE}</p>`), 'case.doc'],
  [
    'xlsx',
    book({
      sheets: [
        {
          rows: [
            ['序号', '工作任务'],
            [1, '甲'],
          ],
        },
      ],
    }),
    'case.xls',
  ],
  ['xls', fixture('library-tasks.xls'), 'case.xlsx'],
  ['csv', plain('序号,工作任务,牵头单位\n1,甲,乙局\n2,丙,丁局\n'), 'case.xlsx'],
  ['pdf', P.makePdf([{ content: P.show(60, 700, SENTENCE) }]), 'case.docx'],
  ['ofd', makeZip(F.ofdEntries({ pages: [F.page(F.text(20, 20, SENTENCE))] })), 'case.pdf'],
];
const renamed = MISNAMED.map(([format, bytes, name]) =>
  show('renamed', format, bytes, { name, warned: 'source/extension-mismatch' }),
);

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);
const encrypted = makeCompound({ EncryptedPackage: new Uint8Array(64), EncryptionInfo: new Uint8Array(64) });
const refused: readonly Case[] = [
  show('password', 'docx', encrypted, { refused: 'readers/unsupported-encrypted-office' }),
  show('password', 'doc', doc([D.p(SENTENCE)], { flags: 0x0100 }), {
    refused: 'readers/unsupported-encrypted-office',
  }),
  show('cutOff', 'docx', half(docx(BODY)), { refused: 'readers/not-a-zip' }),
  show('cutOff', 'doc', half(doc([D.p(SENTENCE)])), { refused: 'readers/damaged-doc' }),
  show('cutOff', 'odt', half(odt(O.p(SENTENCE))), { refused: 'readers/not-a-zip' }),
  show('cutOff', 'xlsx', half(book({ sheets: [{ rows: [['甲']] }] })), { refused: 'readers/not-a-zip' }),
  show('cutOff', 'ofd', half(makeZip(F.ofdEntries({ pages: [F.page(F.text(20, 20, SENTENCE))] }))), {
    refused: 'readers/not-a-zip',
  }),
  show('old', 'doc', doc([D.p(SENTENCE)], { mark: 0xa5dc, version: 0x68 }), { refused: 'readers/word-95' }),
];

const LINE = { line: 3, column: 3 } as const;
const places: readonly Case[] = [
  show('places', 'txt', plain(`青石县任务表\n\n一、${SENTENCE}\n`), { place: LINE }),
  show('places', 'md', plain(`# 青石县任务表\n\n  ${SENTENCE}\n`), { place: LINE }),
  show('places', 'html', plain(`<html><body>\n<h1>青石县</h1>\n<p>${SENTENCE}</p></body></html>`), {
    place: { line: 3, column: 4 },
  }),
  show('places', 'csv', plain(`序号,工作任务\n1,甲\n2,${SENTENCE}\n`), { place: LINE }),
];

export const fileCases: readonly Case[] = [...packages, ...renamed, ...refused, ...places];
