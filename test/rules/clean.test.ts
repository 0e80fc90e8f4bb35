// Documents without fault have no finding, whatever file they come in; one planted defect gives one finding.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostics/finding.js';
import { parse } from '../../src/pipeline.js';
import { checkPlan } from '../../src/rules/check-plan.js';
import { checkPlanJson } from '../../src/rules/check-plan-json.js';
import { presets } from '../../src/rules/index.js';
import { docxTwin } from '../support/docx-twin.js';
import { ROOT } from '../support/tree.js';

const TEXT = readFileSync(join(ROOT, 'fixtures', 'standard-notice.txt'), 'utf8');
const SETTINGS = {
  rules: presets.strict,
  today: '2026-04-20',
  roster: [
    '云溪市人民政府办公室',
    '市公安局',
    '市教育局',
    '市城市管理局',
    '市市场监管局',
    '市卫生健康委',
    '市住房城乡建设局',
    '市财政局',
  ],
};

async function findings(bytes: Uint8Array, name = 'plan.txt'): Promise<Finding[]> {
  const { value } = await parse(bytes, { name });
  return checkPlan(value!, SETTINGS);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = (found: readonly Finding[]): string[] =>
  found.map(({ rule, message }) => `${rule} ${message.zh}`);

describe('a document in the form of the norm', () => {
  it.each([
    ['as UTF-8', utf8(TEXT)],
    ['as GB18030 with CRLF', iconv.encode(TEXT.replaceAll('\n', '\r\n'), 'gb18030')],
  ])('has no finding under strict, %s', async (_, bytes) => {
    expect(told(await findings(bytes))).toEqual([]);
  });

  it('has none as a Word document', async () => {
    expect(told(await findings((await docxTwin(TEXT)).bytes, 'plan.docx'))).toEqual([]);
  });

  it('has none as plan.json', async () => {
    const { value } = await parse(utf8(TEXT), { name: 'plan.txt' });
    const { findings: found, unread } = checkPlanJson(JSON.stringify(value), SETTINGS);
    expect([told(found), unread]).toEqual([[], []]);
  });
});

/** Defects as they come, beside those of the rules' own examples: what is replaced, by what, and the rules that tell it. */
const PLANTED: readonly [rule: string, words: string, by: string][] = [
  ['document/number-malformed', '云政办发〔2026〕31号', '云政办发（2026）31号'],
  ['document/number-malformed', '云政办发〔2026〕31号', '云政办发〔2026〕第31号'],
  ['document/number-malformed', '云政办发〔2026〕31号', '云政办发〔2026〕031号'],
  ['document/number-malformed', '云政办发〔2026〕31号', '云政办发〔202631号'],
  ['document/number-malformed', '云政办发〔2026〕31号', '云政办发〔2026〕号'],
  ['document/number-malformed', '云政办发〔2026〕31号', '云政办发〔26〕31号'],
  ['document/number-year', '云政办发〔2026〕31号', '云政办发〔2025〕31号'],
  ['document/no-number', '云政办发〔2026〕31号', ''],
  ['document/issue-date-form', '2026年4月9日\n', '2026-04-09\n'],
  ['document/issue-date-form', '2026年4月9日\n', '二〇二六年四月九日\n'],
  ['document/issue-date-form', '2026年4月9日\n', '202649\n'],
  ['document/dates-disagree', '2026年4月10日印发', '2026年4月8日印发'],
  [
    'document/attachment-absent',
    '附件2\n进展情况月报表\n　　各牵头单位按月填报项目名称、完成数量和存在困难。\n',
    '',
  ],
  ['document/attachment-unlisted', '\n　　　　　2.进展情况月报表', ''],
  ['numbering/gap', '（二）抽检', '（三）抽检'],
  ['numbering/duplicate', '（二）抽检', '（一）抽检'],
  ['numbering/mixed-forms', '四、完善', '四.完善'],
  ['numbering/skipped-level', '（一）补装路灯', '1.补装路灯'],
  ['tasks/no-unit', '（市住房城乡建设局牵头，市财政局配合）', ''],
  ['tasks/no-lead', '市住房城乡建设局牵头，市财政局配合', '市住房城乡建设局、市财政局负责'],
  ['tasks/lead-cooperates', '市住房城乡建设局牵头，市财政局配合', '市财政局牵头，市财政局配合'],
  ['tasks/count-differs', '3个方面5项', '3个方面6项'],
  ['tasks/count-differs', '3个方面5项', '四个方面5项'],
  ['deadlines/missing', '缺亮的路灯2026年9月30日前全部补齐', '缺亮的路灯全部补齐'],
  ['deadlines/impossible', '2026年9月30日前全部', '2026年9月31日前全部'],
  ['deadlines/impossible', '2026年9月30日前全部', '2026年2月30日前全部'],
  ['deadlines/ambiguous', '2026年9月30日前全部', '2027年前全部'],
  ['deadlines/ambiguous', '2026年9月30日前全部', '2026年9月前全部'],
  ['deadlines/before-issue', '2026年9月30日前全部', '2026年3月30日前全部'],
  ['deadlines/past', '2026年9月30日前全部', '2026年4月15日前全部'],
  ['units/not-in-roster', '市财政局配合', '市财政厅配合'],
  ['units/placeholder', '市财政局配合', '某单位配合'],
  ['units/placeholder', '市财政局配合', '××局配合'],
  ['units/unbalanced-attribution', '市财政局配合）', '市财政局配合'],
  ['units/unbalanced-attribution', '（市住房城乡建设局牵头', '市住房城乡建设局牵头'],
  ['text/lost-characters', '餐具和油脂', '餐具\ufffd油脂'],
  ['text/mojibake', '餐具和油脂', '餐具鍜屾补鑴傦紝锛'],
  ['text/template-left-over', '疏堵并举', `疏堵并举${'$'}{内容}`],
  ['text/template-left-over', '用半年时间', '用XX个月时间'],
  ['text/template-left-over', '用半年时间', '到20XX年'],
  ['text/template-left-over', '疏堵并举', '疏堵并举（错误!未找到引用源。）'],
  ['text/template-left-over', '疏堵并举', '疏堵并举（此处填写原则）'],
  ['text/unbalanced-bracket', '坚持条块结合', '坚持《条块结合'],
  ['text/unbalanced-bracket', '坚持条块结合', '坚持条块）结合'],
  ['text/unbalanced-quote', '坚持条块结合', '坚持”条块结合'],
  ['text/unlike-brackets', '坚持条块结合', '坚持【条块】（含县区]结合'],
];

describe('one planted defect', () => {
  it.each(PLANTED)('%s: %s → %s', async (rule, words, by) => {
    expect(TEXT.split(words).length).toBe(2);
    const found = await findings(utf8(TEXT.replace(words, () => by)));
    expect([...new Set(found.map((one) => one.rule))], told(found).join('\n')).toEqual([rule]);
  });
});

describe('what only looks like a defect', () => {
  it.each([
    ['坚持条块结合', '坚持1）条块结合；2）疏堵并举；a) 建管并重'],
    ['坚持条块结合', '坚持“条块‘块’结合”（含“县（区）”）'],
    ['坚持条块结合', "坚持Students' first（it’s ours）条块结合"],
    ['坚持条块结合', '认真落实《云溪市道路条例》（云政发〔2025〕3号）提出的12项任务，坚持条块结合'],
    ['（二）错峰上下学', '（二） 错峰上下学'],
    ['云政办发〔2026〕31号', '云政办发 〔2026〕 31 号'],
    ['2026年4月9日\n', '2026年 4月 9日\n'],
    ['2026年9月30日前全部', '2026年9月底前全部'],
  ])('%s → %s', async (words, by) => {
    expect(TEXT.split(words).length).toBe(2);
    expect(told(await findings(utf8(TEXT.replace(words, () => by))))).toEqual([]);
  });
});
