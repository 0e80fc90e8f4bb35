// The first day of a rule that recurs. In: a rule (RFC 5545 3.3.10) and a day. Out: the first day from then on that fits.

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** A yearly rule fits within a year; the 29th of February within eight. */
const LOOK_AHEAD = 366 * 8;

type Rule = ReadonlyMap<string, readonly string[]>;

const parse = (rule: string): Rule =>
  new Map(
    rule.split(';').map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name, value.split(',')];
    }),
  );

const fitsDay = (day: string, position: number, length: number): boolean =>
  Number(day) === position || Number(day) === position - length - 1;

/** Each part that the rule names has to fit. 1MO is the first Monday of the month, -1FR its last Friday. */
function fits(rule: Rule, date: Date): boolean {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const ofWeek = (words: string): boolean => {
    const [, nth = '', name] = /^([+-]?\d*)([A-Z]{2})$/.exec(words) ?? [];
    if (name !== WEEKDAYS[date.getUTCDay()]) return false;
    if (nth === '') return true;
    return Number(nth) === Math.ceil(day / 7) || Number(nth) === -Math.ceil((length - day + 1) / 7);
  };
  const every = (name: string, test: (value: string) => boolean): boolean =>
    rule.get(name)?.some(test) ?? true;
  return (
    every('BYMONTH', (value) => Number(value) === month + 1) &&
    every('BYMONTHDAY', (value) => fitsDay(value, day, length)) &&
    every('BYDAY', ofWeek)
  );
}

/**
 * DTSTART has to be the first occurrence of its rule (3.8.5.3).
 * @param from YYYY-MM-DD. @returns YYYY-MM-DD; null where the rule has no day within eight years, or parts beyond
 * BYMONTH, BYMONTHDAY and BYDAY.
 */
export function firstOccurrence(rule: string, from: string): string | null {
  const parts = parse(rule);
  for (const name of parts.keys()) if (/^BY(?!MONTH$|MONTHDAY$|DAY$)/.test(name)) return null;
  const start = Date.parse(`${from}T00:00:00Z`);
  for (let step = 0; step < LOOK_AHEAD; step++) {
    const date = new Date(start + step * DAY);
    if (fits(parts, date)) return date.toISOString().slice(0, 10);
  }
  return null;
}
