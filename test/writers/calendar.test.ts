import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/schema.js';
import { writeCalendar } from '../../src/writers/ics/calendar.js';
import { firstOccurrence } from '../../src/writers/ics/occurrence.js';
import { joinChunks } from '../../src/writers/writer.js';
import { sampleDeadline, samplePlan, sampleSection, sampleTask, sampleUnit } from '../support/plan.js';

const textOf = async (plans: Plan[], todo = false): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    await joinChunks(writeCalendar(plans, { todo })),
  );

/** The calendar as a parser reads it that did not write it. */
const parsed = (text: string): InstanceType<typeof ICAL.Component> => new ICAL.Component(ICAL.parse(text));

const valuesOf = (component: InstanceType<typeof ICAL.Component>, name: string): string | null => {
  const value = component.getFirstPropertyValue(name);
  return value === null ? null : String(value);
};

const recurring = (rrule: string | null) =>
  sampleDeadline('每月底前', { kind: 'recurring', recurrence: { every: 'P1M', rrule } });

const plan = samplePlan({
  sections: [sampleSection('s1', '水利,工程', { label: { raw: '一、', style: 'cn-dun', value: 1 } })],
  tasks: [
    sampleTask({
      title: '疏浚河道，清淤;护岸,植树\\造林'.repeat(6),
      text: '第一行\n第二行',
      section: 's1',
      leadUnits: [sampleUnit('县水利局')],
      deadlines: [sampleDeadline('6月底前', { end: '2026-06-30' }), recurring('FREQ=MONTHLY;BYMONTHDAY=-1')],
    }),
    sampleTask({
      id: 't-00000002',
      title: '汛期值守𠮷𠮷𠮷'.repeat(8),
      deadlines: [
        sampleDeadline('5月至9月', { kind: 'period', start: '2026-05-01', end: '2026-09-30' }),
        sampleDeadline('收到申请后十日内', { kind: 'duration-limit', end: '2026-07-01', scope: 'standing' }),
      ],
    }),
    sampleTask({
      id: 't-00000003',
      title: '健全制度',
      deadlines: [sampleDeadline('长期坚持', { kind: 'ongoing' }), recurring(null)],
    }),
  ],
});

describe('the calendar', () => {
  it('has an all-day event for each day that something is due', async () => {
    const calendar = parsed(await textOf([plan]));
    const events = calendar.getAllSubcomponents('vevent');
    expect(valuesOf(calendar, 'x-wr-calname')).toBe('云溪市河道整治任务分解表');
    expect(events.map((event) => ['dtstart', 'dtend', 'rrule'].map((name) => valuesOf(event, name)))).toEqual(
      [
        ['2026-06-30', '2026-07-01', null],
        ['2026-03-31', '2026-04-01', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
        ['2026-09-30', '2026-10-01', null],
      ],
    );
    for (const event of events) expect(valuesOf(event, 'transp')).toBe('TRANSPARENT');
  });

  it('begins what recurs in the year of the plan where the document has no date, and ends it there', async () => {
    const task = sampleTask({ deadlines: [recurring('FREQ=MONTHLY;BYMONTHDAY=-1')] });
    const document = { ...plan.document, issuedOn: null, title: '云溪市2026年河道整治方案' };
    const events = parsed(await textOf([{ ...plan, document, tasks: [task] }])).getAllSubcomponents('vevent');
    expect(events.map((event) => [valuesOf(event, 'dtstart'), valuesOf(event, 'rrule')])).toEqual([
      ['2026-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20261231'],
    ]);
  });

  it('tells the same of a task once, and has no id twice', async () => {
    const changed = plan.tasks.map((task) => ({ ...task, title: `${task.title}（修订）` }));
    const events = parsed(await textOf([plan, plan, { ...plan, tasks: changed }])).getAllSubcomponents(
      'vevent',
    );
    const ids = events.map((event) => valuesOf(event, 'uid'));
    expect(events).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  it('keeps every character of its words', async () => {
    const [first, , third] = parsed(await textOf([plan])).getAllSubcomponents('vevent');
    expect(valuesOf(first!, 'summary')).toBe(plan.tasks[0]?.title);
    expect(valuesOf(first!, 'description')).toBe(
      '第一行\n第二行\n牵头单位：县水利局\n完成时限：6月底前；每月底前\n原文位置：第1段',
    );
    expect(first!.getFirstProperty('categories')?.getValues()).toEqual(['一、水利，工程']);
    expect(valuesOf(third!, 'summary')).toBe(plan.tasks[1]?.title);
  });

  it('has no line over 75 octets, each ended by CRLF', async () => {
    const text = await textOf([plan]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => line.includes('\n') || line.includes('\r'))).toEqual([]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeGreaterThan(72);
  });

  it('has things to do where they are asked for, those without a day among them', async () => {
    const todos = parsed(await textOf([plan], true)).getAllSubcomponents('vtodo');
    expect(
      todos.map((todo) => ['dtstart', 'due', 'duration', 'status'].map((name) => valuesOf(todo, name))),
    ).toEqual([
      [null, '2026-06-30', null, 'NEEDS-ACTION'],
      ['2026-03-31', null, 'P1D', 'NEEDS-ACTION'],
      ['2026-05-01', '2026-09-30', null, 'NEEDS-ACTION'],
      [null, null, null, 'NEEDS-ACTION'],
    ]);
  });

  it('stamps entries with the day of the document, and knows each by an id that stays', async () => {
    const idsOf = async (plans: Plan[]) =>
      parsed(await textOf(plans))
        .getAllSubcomponents('vevent')
        .map((event) => valuesOf(event, 'uid'));
    const ids = await idsOf([plan]);
    expect(new Set(ids).size).toBe(3);
    expect(await idsOf([samplePlan({ ...plan, tasks: [plan.tasks[1]!, plan.tasks[0]!] })])).toEqual([
      ids[2],
      ids[0],
      ids[1],
    ]);
    const [event] = parsed(await textOf([plan])).getAllSubcomponents('vevent');
    expect(valuesOf(event!, 'dtstamp')).toBe('2026-03-02T00:00:00Z');
    const undated = samplePlan({ ...plan, document: { ...plan.document, issuedOn: null } });
    // A rule needs a day to begin with.
    expect(await idsOf([undated])).toEqual([ids[0], ids[2]]);
  });

  it('is a calendar without entries where there is no plan', async () => {
    expect(parsed(await textOf([])).getAllSubcomponents()).toEqual([]);
  });
});

describe('the first day of a rule', () => {
  it.each([
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-02-03', '2026-02-28'],
    ['FREQ=MONTHLY;BYMONTHDAY=10', '2026-02-11', '2026-03-10'],
    ['FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=25', '2026-03-25', '2026-03-25'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2026-03-01', '2028-02-29'],
    ['FREQ=WEEKLY;BYDAY=FR', '2026-03-07', '2026-03-13'],
    ['FREQ=MONTHLY;BYDAY=1MO', '2026-03-03', '2026-04-06'],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-03-03', '2026-03-27'],
    ['FREQ=WEEKLY;INTERVAL=2', '2026-03-03', '2026-03-03'],
    ['FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2', '2026-03-03', null],
    ['FREQ=YEARLY;BYWEEKNO=20', '2026-03-03', null],
  ])('%s from %s is %s', (rule, from, day) => {
    expect(firstOccurrence(rule, from)).toBe(day);
  });

  it.each(['FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=WEEKLY;BYDAY=FR', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'])(
    '%s is the one another program finds',
    (rule) => {
      for (const from of ['2026-01-31', '2026-12-31', '2024-02-29']) {
        const first = firstOccurrence(rule, from)!;
        const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(first));
        expect(iterator.next().toString()).toBe(first);
      }
    },
  );
});
