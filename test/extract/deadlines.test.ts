// Deadlines: every shape and every guard on sentences of invented places; laws that hold for any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeadlineContext, findDeadlines } from '../../src/extract/deadlines/index.js';
import type { FoundDeadline } from '../../src/extract/facts.js';
import { fold } from '../../src/zh/fold.js';

const CONTEXT: DeadlineContext = { documentDate: '2026-04-10', planYear: 2026 };

/** The value that decides a kind: days, length, or rhythm. */
function describeValue(found: FoundDeadline): string {
  if (found.kind === 'recurring') {
    const { every, min, max, by } = found.recurrence ?? { every: null };
    const times = min === undefined && max === undefined ? '' : ` ${min ?? ''}..${max ?? ''}`;
    return `${every}${times}${by ? ` ${JSON.stringify(by)}` : ''}`;
  }
  if (found.kind === 'duration-limit') {
    const { value, unit, bound } = found.duration ?? { value: 0, unit: '', bound: '' };
    return `${bound} ${value} ${unit}${found.end ? ` ${found.start}..${found.end}` : ''}`;
  }
  if (found.kind === 'event-relative') return `${found.anchor?.relation} ${found.anchor?.text}`;
  return found.start === null && found.end === null ? '' : `${found.start ?? ''}..${found.end ?? ''}`;
}

const told = (text: string, context: DeadlineContext = CONTEXT): string[] =>
  findDeadlines(text, context).map((found) => `${found.kind} ${found.raw} ${describeValue(found)}`.trim());

const cell = (text: string): string[] => told(text, { ...CONTEXT, whole: true });

describe('due-by', () => {
  it.each<[string, string[]]>([
    ['云溪市2026年6月底前建成平台。', ['due-by 2026年6月底前 ..2026-06-30']],
    ['力争到2027年底，全县覆盖。', ['due-by 到2027年底 ..2027-12-31']],
    ['请于6月30日前报送。', ['due-by 6月30日前 ..2026-06-30']],
    ['6月5日（周五）前反馈。', ['due-by 6月5日（周五）前 ..2026-06-05']],
    ['不得迟于2026年5月挂牌。', ['due-by 不得迟于2026年5月 ..2026-05-31']],
    ['年内开工，明年3月底前验收。', ['due-by 年内 ..2026-12-31', 'due-by 明年3月底前 ..2027-03-31']],
    ['2026年年内完成。', ['due-by 2026年年内 ..2026-12-31']],
    ['2028年2月底前完成。', ['due-by 2028年2月底前 ..2028-02-29']],
    ['8月中旬前完成。', ['due-by 8月中旬前 ..2026-08-20']],
    ['三季度末完成初验。', ['due-by 三季度末 ..2026-09-30']],
    ['报名于5月8日17时截止。', ['due-by 5月8日17时截止 ..2026-05-08']],
    ['到“十五五”末，全部达标。', ['due-by 到“十五五”末 ..2030-12-31']],
    ['二〇二六年十二月三十一日前完成。', ['due-by 二〇二六年十二月三十一日前 ..2026-12-31']],
    ['26年10月底前完成。', ['due-by 26年10月底前 ..2026-10-31']],
    [
      '7月1日前提供数据，9月底前所有项目开工。',
      ['due-by 7月1日前 ..2026-07-01', 'due-by 9月底前 ..2026-09-30'],
    ],
    ['6月底前移交，年底前列入库。', ['due-by 6月底前 ..2026-06-30', 'due-by 年底前 ..2026-12-31']],
    ['12月底前30%完成。', ['due-by 12月底前 ..2026-12-31']],
    ['国庆前夕走访。', ['due-by 国庆前夕 ..2026-09-30']],
    ['2027年初前下达，月末前报送。', ['due-by 2027年初前 ..2027-01-31', 'due-by 月末前 ..2026-04-30']],
    ['2026年12月\n底前完成。', ['due-by 2026年12月\n底前 ..2026-12-31']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('lends the marker of a list to its other dates', () => {
    expect(told('分别于3月、6月、9月底前报送。')).toEqual([
      'due-by 3月 ..2026-03-31',
      'due-by 6月 ..2026-06-30',
      'due-by 9月底前 ..2026-09-30',
    ]);
    expect(told('分别于2026、2027年底前完成五成、六成。')).toEqual([
      'due-by 2026 ..2026-12-31',
      'due-by 2027年底前 ..2027-12-31',
    ]);
    expect(told('分别于5、8、11月底前报送。')).toEqual([
      'due-by 5 ..2026-05-31',
      'due-by 8 ..2026-08-31',
      'due-by 11月底前 ..2026-11-30',
    ]);
    expect(told('3、6月底前完成。')).toEqual(['due-by 6月底前 ..2026-06-30']);
    expect(told('到2026年、2028年分别达到五成、六成。')).toEqual([
      'due-by 到2026年 ..2026-12-31',
      'due-by 2028年 ..2028-12-31',
    ]);
  });

  it('keeps hour, hedge, strict reading and where the year came from', () => {
    const [hour] = findDeadlines('8月3日下午5点前反馈', CONTEXT);
    expect(hour).toMatchObject({ endTime: '17:00', precision: 'hour', yearSource: 'plan-title' });
    const [soft] = findDeadlines('力争2028年前建成', CONTEXT);
    expect(soft).toMatchObject({
      hedge: '力争',
      earliestEnd: '2027-12-31',
      yearSource: 'explicit',
      edtf: '../2028',
      issues: ['before-unit-ambiguous'],
    });
  });

  it('ends a limit before a feast on the day before it', () => {
    expect(told('国庆节前完成。')).toEqual(['due-by 国庆节前 ..2026-09-30']);
    expect(told('国庆、春节前开展检查。')).toEqual([
      'due-by 国庆 ..2026-09-30',
      'due-by 春节前 ..2027-02-05',
    ]);
    expect(told('2027年春节前兑现。')).toEqual(['due-by 2027年春节前 ..2027-02-05']);
  });

  it('counts from the document’s date', () => {
    expect(told('本月底前报名，下月8日前答复，下周三前核对。')).toEqual([
      'due-by 本月底前 ..2026-04-30',
      'due-by 下月8日前 ..2026-05-08',
      'due-by 下周三前 ..2026-04-15',
    ]);
  });

  it('has no end where no year can be had', () => {
    expect(findDeadlines('6月底前完成', {})).toMatchObject([
      { kind: 'due-by', end: null, issues: ['no-year'] },
    ]);
  });
});

describe('years', () => {
  it('are carried within a sentence and no further', () => {
    expect(told('2027年3月底前试点，6月底前推开。9月底前总结。')).toEqual([
      'due-by 2027年3月底前 ..2027-03-31',
      'due-by 6月底前 ..2027-06-30',
      'due-by 9月底前 ..2026-09-30',
    ]);
    expect(findDeadlines('2027年3月底前试点，6月底前推开', CONTEXT)[1]?.yearSource).toBe('carried');
  });
  it('are never moved on where the date is past', () => {
    expect(findDeadlines('2月底前摸底', CONTEXT)).toMatchObject([
      { end: '2026-02-28', issues: ['past-at-document-date'] },
    ]);
  });
  it('count 次年 from the year named before', () => {
    expect(told('2027年9月底前收储，次年1月底前核算。')[1]).toBe('due-by 次年1月底前 ..2028-01-31');
  });
});

describe('period', () => {
  it.each<[string, string[]]>([
    ['第三季度开展检查。', ['period 第三季度 2026-07-01..2026-09-30']],
    ['下半年组织演练。', ['period 下半年 2026-07-01..2026-12-31']],
    ['8月中下旬评估。', ['period 8月中下旬 2026-08-11..2026-08-31']],
    ['5月20日召开推进会。', ['period 5月20日 2026-05-20..2026-05-20']],
    ['6月至9月集中整治。', ['period 6月至9月 2026-06-01..2026-09-30']],
    ['整治阶段（5—7月份）。', ['period 5—7月份 2026-05-01..2026-07-31']],
    ['2026年11月至次年2月巡护。', ['period 2026年11月至次年2月 2026-11-01..2027-02-28']],
    ['11月至2月巡护。', ['period 11月至2月 2026-11-01..2027-02-28']],
    ['9月3日至7日培训。', ['period 9月3日至7日 2026-09-03..2026-09-07']],
    ['2026—2028年分批改造。', ['period 2026—2028年 2026-01-01..2028-12-31']],
    ['从6月1日起至12月31日结束。', ['period 从6月1日起至12月31日 2026-06-01..2026-12-31']],
    ['“十五五”期间，新建水厂3座。', ['period “十五五”期间 2026-01-01..2030-12-31']],
    ['全年开展宣讲。', ['period 全年 2026-01-01..2026-12-31']],
    ['即日起至年底，开展清理。', ['period 即日起至年底 2026-04-10..2026-12-31']],
    ['自2026年7月1日起实行网上申报。', ['period 自2026年7月1日起 2026-07-01..']],
    ['5、9月开展巡河。', ['period 9月 2026-09-01..2026-09-30']],
    ['各镇于5、9月开展巡河。', ['period 5 2026-05-01..2026-05-31', 'period 9月 2026-09-01..2026-09-30']],
    ['元旦春节期间慰问。', ['period 元旦 2026-01-01..2026-01-01', 'period 春节期间 2026-02-17..2026-02-23']],
    ['2030年前后建成。', ['period 2030年前后 2030-01-01..2030-12-31']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('tells quarters and halves in EDTF', () => {
    expect(findDeadlines('第三季度检查，下半年验收', CONTEXT).map(({ edtf }) => edtf)).toEqual([
      '2026-35',
      '2026-41',
    ]);
  });
});

describe('recurring', () => {
  it.each<[string, string[]]>([
    ['每季度报送一次进展。', ['recurring 每季度报送一次 P3M 1..1']],
    ['每年至少听取2次汇报。', ['recurring 每年至少听取2次 P1Y 2..']],
    ['每年不超过1次。', ['recurring 每年不超过1次 P1Y ..1']],
    ['每月8日前报送。', ['recurring 每月8日前 P1M {"day":8}']],
    ['每季度末月20日前汇总。', ['recurring 每季度末月20日前 P3M {"monthOfQuarter":3,"day":20}']],
    ['每年11月底前总结。', ['recurring 每年11月底前 P1Y {"month":11,"end":true}']],
    ['每年3月、9月检查。', ['recurring 每年3月、9月 P1Y {"months":[3,9],"end":true}']],
    [
      '每年5月至7月和11月至次年1月值守。',
      ['recurring 每年5月至7月和11月至次年1月 P1Y {"months":[5,6,7,11,12,1]}'],
    ],
    ['每周四下午例会。', ['recurring 每周四下午 P1W {"weekday":4}']],
    ['每月第二个星期三接访。', ['recurring 每月第二个星期三 P1M {"weekday":3,"nth":2}']],
    ['每两年修订一次。', ['recurring 每两年修订一次 P2Y 1..1']],
    ['从2027年起，每年评估。', ['recurring 从2027年起，每年 P1Y']],
    ['一年两次，一月一通报。', ['recurring 一年两次 P1Y 2..2', 'recurring 一月一通报 P1M 1..1']],
    [
      '按季调度，分年度核算，逐月公布。',
      ['recurring 按季 P3M', 'recurring 分年度 P1Y', 'recurring 逐月 P1M'],
    ],
    ['建立“周调度、月通报”机制。', ['recurring 周调度 P1W', 'recurring 月通报 P1M']],
    ['次月6日前报表。', ['recurring 次月6日前 P1M {"day":6,"monthOffset":1}']],
    [
      '每周一调度，每年6月30日、12月31日前报送。',
      ['recurring 每周一 P1W {"weekday":1}', 'recurring 每年6月30日、12月31日前 P1Y'],
    ],
    ['每周一调度、每月一通报。', ['recurring 每周一调度 P1W 1..1', 'recurring 每月一通报 P1M 1..1']],
    ['建立每周一研判机制。', ['recurring 每周一研判 P1W 1..1']],
    [
      '一月一报、一季一评，半年一总结。',
      ['recurring 一月一报 P1M 1..1', 'recurring 一季一评 P3M 1..1', 'recurring 半年一总结 P6M 1..1'],
    ],
    ['两年一轮督导，十天一通报。', ['recurring 两年一轮 P2Y 1..1', 'recurring 十天一通报 P10D 1..1']],
    [
      '至少每半年会商1次，至少每年评估。',
      ['recurring 至少每半年会商1次 P6M 1..', 'recurring 至少每年 P1Y 1..'],
    ],
    ['每学年体检，每双月例会。', ['recurring 每学年 P1Y', 'recurring 每双月 P2M']],
    [
      '落实周调度月通报季总结机制。',
      ['recurring 周调度 P1W', 'recurring 月通报 P1M', 'recurring 季总结 P3M'],
    ],
    ['双月15日前报送，实行双月通报。', ['recurring 双月15日前 P2M', 'recurring 双月 P2M']],
    ['隔周会商，隔年评估。', ['recurring 隔周 P2W', 'recurring 隔年 P2Y']],
    [
      '每季度初通报，每年初部署。',
      ['recurring 每季度初 P3M {"monthOfQuarter":1}', 'recurring 每年初 P1Y {"month":1}'],
    ],
    ['每月初例会，每日10时前报送。', ['recurring 每月初 P1M', 'recurring 每日10时前 P1D']],
    ['每月的最后一周盘点，抽查4次/年。', ['recurring 每月的最后一周 P1M', 'recurring 4次/年 P1Y 4..4']],
    ['每年组织1至2次。', ['recurring 每年组织1至2次 P1Y 1..2']],
    ['每年遴选不超过10个项目。', ['recurring 每年 P1Y']],
    ['每季度报送一次（每季度末前）。', ['recurring 每季度报送一次 P3M 1..1']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('writes rules of RFC 5545, and none for a plain count', () => {
    const rules = (text: string) => findDeadlines(text, CONTEXT).map(({ recurrence }) => recurrence?.rrule);
    expect(rules('每季度')).toEqual(['FREQ=MONTHLY;INTERVAL=3']);
    expect(rules('每季度末')).toEqual(['FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1']);
    expect(rules('每个工作日')).toEqual(['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR']);
    expect(rules('每月最后一个工作日前')).toEqual(['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1']);
    expect(rules('每年至少1次')).toEqual([null]);
  });
});

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

// Slow machines are no failure: these run long texts and many cases.
describe('laws', { timeout: 60_000 }, () => {
  const word = fc.constantFrom(
    ...'2026年 6月 30日 底前 前 到 至 — 、 ， 。 每年 每季度 至少 1次 第三季度 上半年 3个工作日 内 自 起 之日起 完成时限： 长期坚持 '
      .trim()
      .split(' '),
    ...'《 》 （ ） 十四五 期间 12 31 O l 两会 召开 条例 出台 后 按月 一 二〇二六年 国庆节 本月 下周三 不超过 有效期 \n ２０２６年 ６月'.split(
      ' ',
    ),
  );
  const texts = fc.array(word, { maxLength: 24 }).map((words) => words.join(''));
  const contexts = fc.record({
    documentDate: fc.constantFrom(null, '2026-04-10', '2016-02-29'),
    planYear: fc.constantFrom(null, 2026),
    whole: fc.boolean(),
  });

  it('spans hold, rise and do not overlap', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        let end = 0;
        for (const { offset, raw, kind, start, end: last } of findDeadlines(text, context)) {
          expect(text.slice(offset, offset + raw.length)).toBe(raw);
          expect(offset).toBeGreaterThanOrEqual(end);
          expect(raw).not.toBe('');
          if (kind === 'period' && start && last) expect(start <= last).toBe(true);
          end = offset + raw.length;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('full-width figures give the same values', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const wide = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        const values = (of: string) =>
          findDeadlines(of, context).map(({ raw, ...value }) => ({ ...value, raw: fold(raw) }));
        const anchorless = (list: ReturnType<typeof values>) => list.map(({ anchor, ...value }) => value);
        expect(anchorless(values(wide))).toEqual(anchorless(values(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('any text at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (text, whole) => {
        expect(Array.isArray(findDeadlines(text, { ...CONTEXT, whole }))).toBe(true);
      }),
    );
  });

  it.each([
    '1',
    '2026年',
    '6月、',
    '每年6月至8月和',
    '《',
    '(',
    '完成时限：',
    '一',
    '自收到申请之日起',
    '条例',
    ' ',
    '即日起至',
  ])('a long run of %j comes to an end', (unit) => {
    const text = unit.repeat(Math.floor(200_000 / unit.length));
    const found = findDeadlines(text, CONTEXT);
    expect(found.every(({ offset, raw }) => text.startsWith(raw, offset))).toBe(true);
  });
});
