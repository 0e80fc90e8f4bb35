// The table above a page's document: the number, date and issuer that it gives.
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';

const BODY = `<h1>青石县2026年河道清理工作方案</h1>
<p>为做好河道清理工作，制定本方案。</p><p>一、重点任务</p><p>（一）清理河道。6月底前完成。（责任单位：县水利局）</p>`;
const factsOf = async (table: string) => {
  const { document, tasks } = await parsePlan(Buffer.from(`<html><body>${table}${BODY}</body></html>`), {
    name: 'a.html',
  });
  const { documentNumber, issuedOn, issuers } = document;
  return [documentNumber?.raw ?? null, issuedOn, issuers.map(({ name }) => name), tasks.length];
};

describe('values', () => {
  test.each<[string, string]>([
    [
      'beside their labels',
      '<tr><td>索引号：<td>001<td>发布机构：<td>青石县水利局<tr><td>发文字号：<td>青水发〔2026〕7号<td>成文日期：<td>2026年3月2日',
    ],
    [
      'behind their labels in one cell',
      '<tr><td>索引号：001<td>发布机构：青石县水利局<tr><td>文号：青水发〔2026〕7号<td>成文日期：2026-03-02',
    ],
    [
      'with spaces in the labels',
      '<tr><td>索 引 号<td>001<td>发文机关<td>青石县水利局<tr><td>文　　号<td>青水发〔2026〕7号<td>成文日期<td>2026年03月02日',
    ],
  ])('%s', async (_, rows) => {
    expect(await factsOf(`<table>${rows}</table>`)).toEqual([
      '青水发〔2026〕7号',
      '2026-03-02',
      ['青石县水利局'],
      1,
    ]);
  });

  test('of a label without one, and of the table that is none', async () => {
    const empty =
      '<table><tr><td>索引号：<td>001<td>文号：<td><tr><td>有效性：<td>有效<td>成文日期：<td></table>';
    expect(await factsOf(empty)).toEqual([null, null, [], 1]);
    expect(await factsOf('')).toEqual([null, null, [], 1]);
  });
});
