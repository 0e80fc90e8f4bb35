// Tracked changes: one document in every format that tracks them, read in each way.
import * as D from '../support/doc.js';
import * as W from '../support/docx.js';
import * as O from '../support/odt.js';
import { type Case, type Column, doc, docx, html, odt, rtf, show } from './case.js';

const { cell, paragraph, paragraphOf, row, run, table } = W;
const WHO = 'w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z"';
const inserted = (text: string): string => `<w:ins ${WHO}>${run(text)}</w:ins>`;
const deleted = (text: string): string =>
  `<w:del ${WHO}>${run(text).replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`;

const region = (id: string, inside: string): string =>
  `<text:changed-region xml:id="${id}" text:id="${id}">${inside}</text:changed-region>`;
const info =
  '<office:change-info><dc:creator>某</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>';

/** 前旧后 became 前新后. */
const CHANGED: Partial<Record<Column, Uint8Array>> = {
  docx: docx(paragraphOf(run('前') + inserted('新') + deleted('旧') + run('后'))),
  doc: doc([
    D.p([
      { text: '前' },
      { text: '新', sprms: D.INSERTED },
      { text: '旧', sprms: D.DELETED },
      { text: '后' },
    ]),
  ]),
  odt: odt(
    `<text:tracked-changes>${region('i', `<text:insertion>${info}</text:insertion>`)}${region('d', `<text:deletion>${info}${O.p('旧')}</text:deletion>`)}</text:tracked-changes>` +
      O.p(
        '前<text:change-start text:change-id="i"/>新<text:change-end text:change-id="i"/><text:change text:change-id="d"/>后',
      ),
  ),
  rtf: rtf('前{\\revised 新}{\\deleted 旧}后\\par'),
  html: html('<p>前<ins>新</ins><del>旧</del>后</p>'),
};

const WAYS = [
  ['accepted', 'accept', '前新后', ['readers/revisions']],
  ['rejected', 'reject', '前旧后', ['readers/revisions']],
  [
    'reported',
    'report',
    '前新后',
    ['readers/revision-inserted', 'readers/revision-deleted', 'readers/revisions'],
  ],
] as const;

const LEFT_IN = 'LibreOffice exports deleted text, too';

const ways: readonly Case[] = Object.entries(CHANGED).flatMap(([format, bytes]) =>
  WAYS.map(([feature, revisions, text, told]) =>
    show(feature, format as Column, bytes, {
      options: { revisions },
      text,
      told,
      ...(revisions === 'reject' ? { absent: ['新'] } : { absent: ['旧'] }),
      libreOffice: LEFT_IN,
    }),
  ),
);

const moved = paragraphOf(
  `<w:moveFrom ${WHO}>${run('移句。')}</w:moveFrom>${run('留句。')}<w:moveTo ${WHO}>${run('移句。')}</w:moveTo>`,
);
const gone = row(
  ['旧', '行'].map((text) => cell(paragraphOf(deleted(text)))),
  `<w:del ${WHO}/>`,
);
const goneDoc = D.row(['旧', '行'], [0, 1000, 2000]).map((part) => ({
  ...part,
  runs: part.runs.map((each) => ({ ...each, sprms: D.DELETED })),
  markSprms: D.DELETED,
}));

const header = row(['序号', '工作任务', '责任单位', '完成时限']);
const plan = table(
  header,
  row([
    '1',
    '整治城北河道',
    cell(paragraphOf(inserted('县城管局') + deleted('县住建局'))),
    cell(paragraphOf(inserted('9') + deleted('6') + run('月底前'))),
  ]),
);

const others: readonly Case[] = [
  show('moved', 'docx', docx(moved), {
    text: '留句。移句。',
    libreOffice: 'LibreOffice exports moved text twice',
  }),
  show('moved', 'docx', docx(moved), {
    options: { revisions: 'reject' },
    text: '移句。留句。',
    libreOffice: 'LibreOffice exports moved text twice',
  }),
  show('rows', 'docx', docx(table(row(['甲', '乙']), gone)), {
    cells: ['0,0 甲', '0,1 乙'],
    absent: ['旧'],
    libreOffice: LEFT_IN,
  }),
  show('rows', 'doc', doc([...D.row(['甲', '乙'], [0, 1000, 2000]), ...goneDoc]), {
    cells: ['0,0 甲', '0,1 乙'],
    absent: ['旧'],
    libreOffice: LEFT_IN,
  }),
  show('values', 'docx', docx(paragraph('青石县2026年任务分解表') + plan), {
    planTold: ['readers/revisions', 'extract/changed-unit', 'extract/changed-deadline'],
    libreOffice: LEFT_IN,
  }),
  show(
    'values',
    'html',
    html(
      '<p>青石县2026年任务分解表</p><table><tr><td>序号<td>工作任务<td>责任单位<td>完成时限<tr><td>1<td>整治城北河道<td><ins>县城管局</ins><del>县住建局</del><td><ins>9</ins><del>6</del>月底前</table>',
    ),
    { planTold: ['readers/revisions', 'extract/changed-unit', 'extract/changed-deadline'] },
  ),
];

export const changeCases: readonly Case[] = [...ways, ...others];
