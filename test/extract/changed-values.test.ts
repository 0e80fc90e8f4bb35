// Units and deadlines under tracked changes are told, whichever version is read.
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';
import { cell, makeDocx, paragraph, paragraphOf, row, run, table } from '../support/docx.js';

const WHO = 'w:id="1" w:author="甲"';
const inserted = (text: string) => `<w:ins ${WHO}>${run(text)}</w:ins>`;
const deleted = (text: string) => `<w:del ${WHO}>${run(text).replaceAll('w:t', 'w:delText')}</w:del>`;

const header = row(['序号', '工作任务', '责任单位', '完成时限']);
const plan = (units: string, deadline: string) =>
  paragraph('青石县2026年河道整治任务分解表') +
  table(header, row(['1', '整治城北河道', cell(paragraphOf(units)), cell(paragraphOf(deadline))]));

async function told(body: string, revisions?: 'accept' | 'reject') {
  const { value, diagnostics } = await parse(makeDocx({ body }), revisions ? { revisions } : {});
  if (value === null) throw new Error('not read');
  return diagnostics
    .filter(({ code }) => code.startsWith('extract/changed'))
    .map(({ code, details }) => [
      code.slice(8),
      details.value ?? null,
      details.inserted ?? null,
      details.deleted,
    ]);
}

describe('tracked changes', () => {
  const body = plan(
    run('县水利局、') + inserted('县城管局') + deleted('县住建局'),
    inserted('9') + deleted('6') + run('月底前'),
  );

  it('of a unit and a deadline are told where they are accepted', async () => {
    expect(await told(body)).toEqual([
      ['changed-unit', '县城管局', '县城管局', '县住建局'],
      ['changed-deadline', '9月底前', '9', '6'],
    ]);
  });

  it('and where they are rejected', async () => {
    expect(await told(body, 'reject')).toEqual([
      ['changed-unit', '县住建局', '县住建局', '县城管局'],
      ['changed-deadline', '6月底前', '6', '9'],
    ]);
  });

  it('that take a unit or a deadline away are told', async () => {
    const prose = paragraphOf(run('加快进度。') + deleted('（责任单位：县财政局）'));
    expect(await told(plan(run('县水利局'), run('6月底前')) + prose)).toEqual([
      ['changed-away', null, null, '（责任单位：县财政局）'],
    ]);
  });

  it('that take a whole row away are told', async () => {
    const gone = row(
      ['2', '修剪行道树', '县城管局', '5月底前'].map((text) => cell(paragraphOf(deleted(text)))),
      `<w:del ${WHO}/>`,
    );
    const kept = row(['1', '整治城北河道', '县水利局', '6月底前']);
    expect(await told(paragraph('青石县2026年任务分解表') + table(header, kept, gone))).toEqual([
      ['changed-away', null, null, '2 修剪行道树 县城管局 5月底前'],
    ]);
  });

  it('of other words are not told', async () => {
    const prose = paragraphOf(run('加快') + inserted('工程') + deleted('施工') + run('进度。'));
    expect(await told(prose + plan(run('县水利局'), run('6月底前')))).toEqual([]);
  });

  it('that only move words are not told', async () => {
    const moved = paragraphOf(
      `<w:moveFrom ${WHO}>${run('（责任单位：县财政局）')}</w:moveFrom><w:moveTo ${WHO}>${run('（责任单位：县财政局）')}</w:moveTo>`,
    );
    expect(await told(moved + plan(run('县水利局'), run('6月底前')))).toEqual([]);
  });
});
