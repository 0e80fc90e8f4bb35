// The timeline. In: how many tasks each month has. Out: HTML: a bar for each month, by year, and what has no date behind.
import type { Deadline } from '../../plan/deadline-schema.js';
import type { Desk } from './desk.js';
import { element, escaped } from './escape.js';
import { NO_DEADLINE } from './task-keys.js';

type Counts = ReadonlyMap<string, number>;

const MONTH = /^(\d+)-(\d{2})$/;
/** Up to this many years every month has its place, the empty ones too. */
const FULL_YEARS = 2;
const TALL = 44;
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** What a key of `when` is called: 2026年4月, 长期, 无时限. */
export function whenWords({ say, words }: Pick<Desk, 'say' | 'words'>, key: string): string {
  const [, year, month] = MONTH.exec(key) ?? [];
  if (year && month) return say('yearMonth', { year, month: Number(month) });
  return key === NO_DEADLINE ? say('noDeadline') : words.kind(key as Deadline['kind']);
}

/** Months first, in order; then kinds. */
export const sortedWhen = (counts: Counts): string[] => {
  const keys = [...counts.keys()];
  return [
    ...keys.filter((key) => MONTH.test(key)).sort(),
    ...keys.filter((key) => !MONTH.test(key) && key !== NO_DEADLINE),
    ...keys.filter((key) => key === NO_DEADLINE),
  ];
};

function bar(desk: Desk, key: string, label: string, counts: Counts, most: number): string {
  const count = counts.get(key) ?? 0;
  if (count === 0) return element('li', { class: 'empty' }, element('span', {}, escaped(label)));
  const tall = Math.max(3, Math.round((count / most) * TALL));
  const drawn = `<svg width="14" height="${tall}" aria-hidden="true"><rect width="14" height="${tall}"/></svg>`;
  const name = desk.say('monthTasks', { when: whenWords(desk, key), count });
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', disabled: true, 'data-when': key, 'aria-label': name, 'aria-pressed': 'false' },
      element('b', {}, String(count)),
      drawn,
      element('span', {}, escaped(label)),
    ),
  );
}

const group = (title: string, bars: readonly string[]): string =>
  element('li', {}, element('ol', {}, ...bars), element('span', { class: 'year' }, escaped(title)));

/** Empty where no task has a deadline. */
export function timelineHtml(desk: Desk, counts: Counts): string {
  const { say } = desk;
  const keys = sortedWhen(counts).filter((key) => key !== NO_DEADLINE);
  if (keys.length === 0) return '';
  const most = Math.max(...keys.map((key) => counts.get(key) ?? 0));
  const dated = keys.filter((key) => MONTH.test(key));
  const years = [...new Set(dated.map((key) => key.slice(0, -3)))];
  const groups = years.map((year) => {
    const months =
      years.length > FULL_YEARS ? MONTHS.filter((month) => counts.has(`${year}-${month}`)) : MONTHS;
    const bars = months.map((month) =>
      bar(desk, `${year}-${month}`, say('month', { month: Number(month) }), counts, most),
    );
    return group(say('year', { year }), bars);
  });
  const kinds = keys.filter((key) => !MONTH.test(key));
  const others = kinds.map((key) => bar(desk, key, whenWords(desk, key), counts, most));
  if (others.length > 0) groups.push(group(say('undated'), others));
  return element(
    'section',
    { class: 'timeline', 'aria-labelledby': `${desk.prefix}timeline` },
    element('h3', { id: `${desk.prefix}timeline` }, say('timeline')),
    element('ol', { class: 'years', tabindex: 0, 'aria-label': say('timeline') }, ...groups),
  );
}
