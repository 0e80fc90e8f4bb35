// Deadlines: lengths, events, cells, damage, and what is none.
import { describe, expect, it } from 'vitest';
import { findDeadlines } from '../../src/extract/deadlines/index.js';
import { CONTEXT, cell, told } from '../support/deadlines.js';

describe('duration-limit', () => {
  it.each<[string, string[]]>([
    ['3个工作日内反馈。', ['duration-limit 3个工作日内 max 3 workday']],
    [
      '半个月内整改，半小时内响应。',
      ['duration-limit 半个月内 max 15 day', 'duration-limit 半小时内 max 30 minute'],
    ],
    [
      '3至5年内建成，7个工作日办结。',
      ['duration-limit 3至5年内 max 5 year', 'duration-limit 7个工作日 max 7 workday'],
    ],
    ['最迟不超过2天。', ['duration-limit 最迟不超过2天 max 2 day']],
    ['公示期不少于5个工作日。', ['duration-limit 不少于5个工作日 min 5 workday']],
    ['公示期为7天。', ['duration-limit 7天 exact 7 day']],
    ['用3年左右时间建成。', ['duration-limit 3年左右时间 max 3 year']],
    ['自收到申请之日起10日内答复。', ['duration-limit 自收到申请之日起10日内 max 10 day']],
    [
      '自本方案印发之日起30日内制定。',
      ['duration-limit 自本方案印发之日起30日内 max 30 day 2026-04-10..2026-05-10'],
    ],
    [
      '本通知下发后5个工作日内上报。',
      ['duration-limit 本通知下发后5个工作日内 max 5 workday 2026-04-10..2026-04-17'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('asks the calendar that the caller gives for workdays', () => {
    const holidays = { isWorkday: (date: string) => date !== '2026-04-13' && date !== '2026-04-18' };
    const [found] = findDeadlines('本通知印发之日起2个工作日内上报', { ...CONTEXT, holidays });
    expect(found).toMatchObject({ start: '2026-04-10', end: '2026-04-12', scope: 'task' });
  });

  it('comes to an end with a calendar that has no workday', () => {
    const [found] = findDeadlines('本通知印发之日起2个工作日内上报', {
      ...CONTEXT,
      holidays: { isWorkday: () => false },
    });
    expect(found?.kind).toBe('duration-limit');
  });

  it('tells a service limit from a limit on the task', () => {
    const scopes = findDeadlines('接到举报后2小时内到场，三个月内整改', CONTEXT).map(({ scope }) => scope);
    expect(scopes).toEqual(['standing', 'task']);
  });
});

describe('event-relative', () => {
  it.each<[string, string[]]>([
    [
      '新修订的《青石县供水条例》出台后，调整细则。',
      ['event-relative 新修订的《青石县供水条例》出台后 after 新修订的《青石县供水条例》出台'],
    ],
    ['主汛期来临前完成加固。', ['event-relative 主汛期来临前 before 主汛期来临']],
    ['机构改革后调整清单。', ['event-relative 机构改革后 after 机构改革']],
    ['自县政府批准设立之日起，享受政策。', ['event-relative 自县政府批准设立之日起 after 县政府批准设立']],
    [
      '大会召开3日前印发，开学前一周检查。',
      ['event-relative 大会召开3日前 before 大会召开', 'event-relative 开学前一周 before 开学'],
    ],
    ['专人值守，至博览会结束。', ['event-relative 至博览会结束 at 博览会结束']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('ongoing and at once', () => {
  it('stand behind a deadline', () => {
    expect(told('9月底前完成，并长期坚持。')).toEqual(['due-by 9月底前 ..2026-09-30', 'ongoing 长期坚持']);
    expect(told('立行立改，长期坚持。')).toEqual(['due-by 立行立改 2026-04-10..', 'ongoing 长期坚持']);
  });
  it('are nothing as plain verbs', () => {
    expect(told('持续推进河道治理，长期坚持绿色发展。')).toEqual([]);
    expect(told('发现隐患要立即整改到位。')).toEqual([]);
  });
});

describe('deadline cells and labels', () => {
  it.each<[string, string[]]>([
    ['2026年', ['due-by 2026年 ..2026-12-31']],
    ['2026.12', ['due-by 2026.12 ..2026-12-31']],
    ['6.30', ['due-by 6.30 ..2026-06-30']],
    ['2027', ['due-by 2027 ..2027-12-31']],
    ['2026年12月\n31日', ['due-by 2026年12月\n31日 ..2026-12-31']],
    ['第二季度', ['due-by 第二季度 ..2026-06-30']],
    ['2024-2025', ['period 2024-2025 2024-01-01..2025-12-31']],
    ['2025年3月', ['due-by 2025年3月 ..2025-03-31']],
    ['6月、12月', ['due-by 6月 ..2026-06-30', 'due-by 12月 ..2026-12-31']],
    ['全年', ['period 全年 2026-01-01..2026-12-31']],
    ['3-12月', ['period 3-12月 2026-03-01..2026-12-31']],
    ['三年', ['duration-limit 三年 max 3 year']],
    ['长期', ['ongoing 长期']],
    ['贯穿全年', ['ongoing 贯穿全年']],
    ['常态化推进', ['ongoing 常态化推进']],
    ['2026年底前初步建成，长期坚持', ['due-by 2026年底前 ..2026-12-31', 'ongoing 长期坚持']],
    ['立即', ['due-by 立即 2026-04-10..']],
    ['项目开工前', ['event-relative 项目开工前 before 项目开工']],
    ['按省统一部署时间', ['event-relative 按省统一部署时间 at 按省统一部署时间']],
    ['2026.3-11', ['period 2026.3-11 2026-03-01..2026-11-30']],
    ['Q3', ['due-by Q3 ..2026-09-30']],
    ['2026年Q2', ['due-by 2026年Q2 ..2026-06-30']],
    ['Ⅱ季度', ['due-by Ⅱ季度 ..2026-06-30']],
    ['第二、三季度', ['due-by 第二 ..2026-06-30', 'due-by 三季度 ..2026-09-30']],
    ['季度', ['recurring 季度 P3M']],
    ['月度/年度', ['recurring 月度 P1M', 'recurring 年度 P1Y']],
    ['2027年初', ['due-by 2027年初 ..2027-01-31']],
    ['202611', ['due-by 202611 ..2026-11-30']],
    ['46357', ['due-by 46357 ..2026-12-01']],
    ['26.9.30', ['due-by 26.9.30 ..2026-09-30']],
    ['09-30', ['due-by 09-30 ..2026-09-30']],
    ['6、12月', ['due-by 6 ..2026-06-30', 'due-by 12月 ..2026-12-31']],
    ['2026年5月和10月', ['due-by 2026年5月 ..2026-05-31', 'due-by 10月 ..2026-10-31']],
    ['6月、12月各报送一次', ['period 6月 2026-06-01..2026-06-30', 'period 12月 2026-12-01..2026-12-31']],
    ['1.5月底前；2.9月底前', ['due-by 5月底前 ..2026-05-31', 'due-by 9月底前 ..2026-09-30']],
    ['5月1—31日', ['period 5月1—31日 2026-05-01..2026-05-31']],
    ['2026年11月完工', ['due-by 2026年11月 ..2026-11-30']],
    ['十五五', ['period 十五五 2026-01-01..2030-12-31']],
    ['节前', ['event-relative 节前 before 节']],
    ['7*24小时', ['unparsed 7*24小时']],
    ['9:30', ['unparsed 9:30']],
    ['96022', ['unparsed 96022']],
    ['按节点推进', ['unparsed 按节点推进']],
    ['/', []],
    ['——', []],
    ['无', []],
    ['同上', []],
    ['', []],
  ])('cell %j', (text, expected) => expect(cell(text)).toEqual(expected));

  it('reads the value of a label in running text, up to the next label or the bracket’s end', () => {
    expect(told('完成时限：2026年10月')).toEqual(['due-by 2026年10月 ..2026-10-31']);
    expect(told('（完成时限：持续推进；责任单位：河湾镇）加强巡查。')).toEqual(['ongoing 持续推进']);
    expect(told('（牵头单位：县水利局；完成时限：5月）6月开展回头看。')).toEqual([
      'due-by 5月 ..2026-05-31',
      'period 6月 2026-06-01..2026-06-30',
    ]);
  });
});

describe('damage', () => {
  it.each<[string, string, string, string]>([
    ['2026年1O月底前', '2026年1O月底前', '2026-10-31', 'ocr-letter'],
    ['20l6年9月底前', '20l6年9月底前', '2016-09-30', 'ocr-letter'],
    ['2026年9月31日前', '2026年9月31日前', '2026-09-30', 'invalid-date'],
    ['2026年11底前', '2026年11底前', '2026-11-30', 'missing-char'],
    ['2026年11年底前', '2026年11年底前', '2026-11-30', 'typo'],
    ['2026年6月30前', '2026年6月30前', '2026-06-30', 'missing-char'],
    ['625日前', '625日前', '2026-06-25', 'missing-char'],
    ['2029年，全县覆盖', '2029年', '2029-12-31', 'missing-char'],
  ])('%s is repaired and says so', (text, raw, end, issue) => {
    const context = text.startsWith('20l6') ? { documentDate: '2016-03-01' } : CONTEXT;
    const [found] = findDeadlines(text, context);
    expect(found).toMatchObject({ raw, end });
    expect(found?.issues).toContain(issue);
  });
  it('is left alone where two readings are possible', () => {
    expect(told('111日前报送')).toEqual([]);
  });
});

describe('never a deadline', () => {
  it.each([
    '现将《青石县2026年重点工作任务分解表》印发给你们。',
    '青石县2026年政务公开工作方案',
    '《云溪市行动计划（2026—2028年）》已经审议通过。',
    '云溪市水网建设行动方案（2026—2028年）',
    '根据青政发〔2026〕12号文件精神。',
    '联系电话：0123-2026063。',
    '发布时间:2026-04-08   来源:青石县',
    '青石县人民政府\n2026年4月10日',
    '2025年，全县新增企业20家。',
    '截至2026年3月底，全县共受理120件。',
    '2023年以来，案件逐年下降。',
    '“十三五”期间，累计投资3亿元。',
    '比2020年底增长一成，达到2019年水平。',
    '2000年底前建成的小区纳入改造。',
    '2020年6月30日前参加工作的人员。',
    '本办法自2026年5月1日起施行，有效期3年。',
    '自印发之日起施行，有效期至2028年12月31日。',
    '给予每年最高20万元补贴，每月不超过2000元。',
    '补助标准为每年每户300元，每年每人不超过2万元。',
    '每天8小时工作制，每日9:00至17:00开放，每天24小时值守。',
    '依据2026年5月1日施行的条例。',
    '青石县人民政府办公室　　2026年4月12日印发',
    '一月一度，分隔年份，双周期运行。',
    '通勤时长在45分钟以内的人口，步行15分钟内可达。',
    '最长3年免费住房，优惠期不超过24个月。',
    '近三年来，离校3年内的青年。',
    '实行24小时值班，打造15分钟便民圈。',
    '年初建账、年中查账、年底交账。',
    '汇总全年完成情况和上半年小结。',
    '及时、适时、尽快、定期开展。',
    '实现“一日办结”，不早于2026年6月受理。',
    '对2026年1月至6月期间新购的设备给予支持。',
    '2026年3月，县政府印发了方案。',
    '6月5日世界环境日。',
    '力争满意度居前，压减峰会前客流。',
    '验收合格后拨付，经评估后实施。',
    '全国大会期间安全保障工作。',
    '编制2026年度预算草案，开展年度考核。',
    '按年度计划、按月份、一年一度。',
    '3年内无违法记录，近3个月内免冠照片。',
  ])('%s', (text) => expect(told(text)).toEqual([]));
});
