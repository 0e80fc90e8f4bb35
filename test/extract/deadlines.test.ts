// Deadlines: days, years, periods and recurring ones, on sentences of invented places.
import { describe, expect, it } from 'vitest';
import { findDeadlines } from '../../src/extract/deadlines/index.js';
import { CONTEXT, told } from '../support/deadlines.js';

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
