// Numerals. In: 二十一, 贰拾壹, 二〇一八, ２１. Out: numbers; and from numbers, 二十一.

const DIGITS = new Map<string, number>();
['零〇○ＯO', '一壹弌', '二贰貳两兩', '三叁參参', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].forEach(
  (forms, value) => {
    for (const form of forms) DIGITS.set(form, value);
  },
);
const UNITS = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const MYRIADS = new Map<string, number>([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

/** 廿 and 卅 stand for 二十 and 三十. */
const expand = (text: string): string =>
  text.replace(/\s/g, '').replace(/廿/g, '二十').replace(/卅/g, '三十');

/** A number that is counted exactly, else null: a run of four hundred digits is no numeral. */
const exact = (value: number): number | null => (Number.isSafeInteger(value) ? value : null);

/** The value of a numeral below a myriad (千百十); null where its units do not fall or two digits meet. */
function parseSection(numeral: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let ceiling = Number.POSITIVE_INFINITY;
  for (const char of numeral) {
    const value = DIGITS.get(char);
    const unit = UNITS.get(char);
    if (value !== undefined) {
      if (digit) return null;
      digit = value;
    } else if (unit !== undefined && unit < ceiling && (digit !== 0 || total > 0)) {
      total += (digit || 1) * unit;
      ceiling = unit;
      digit = null;
    } else return null;
  }
  return total + (digit ?? 0);
}

/** The value of a numeral with units: its sections are parted by 亿 and 万, which fall. */
function parseCounting(numeral: string): number | null {
  let total = 0;
  let from = 0;
  let ceiling = Number.POSITIVE_INFINITY;
  for (let at = 0; at < numeral.length; at++) {
    const myriad = MYRIADS.get(numeral[at]!);
    if (myriad === undefined) continue;
    const section = parseSection(numeral.slice(from, at));
    if (!section || myriad >= ceiling) return null;
    total += section * myriad;
    ceiling = myriad;
    from = at + 1;
  }
  const last = parseSection(numeral.slice(from));
  return last === null ? null : total + last;
}

/**
 * The value of a Chinese numeral: with units (一百零三, 十二, 贰拾) or digit by digit (二〇一八, 二○一八).
 * White space within is left out; 廿 and 卅 are read.
 * @returns null where the text is no numeral (empty, other characters, units that rise, beyond 2^53).
 */
export function parseChineseNumeral(text: string): number | null {
  const numeral = expand(text);
  if (numeral === '') return null;
  const digits = Array.from(numeral, (char) => DIGITS.get(char));
  if (digits.every((digit) => digit !== undefined)) return exact(Number(digits.join('')));
  return parseCounting(numeral);
}

/** The value of a numeral in Chinese or in (half- or full-width) Arabic digits; null where it is neither. */
export function parseNumeral(text: string): number | null {
  const arabic = text
    .replace(/\s/g, '')
    .replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
  return /^\d+$/.test(arabic) ? exact(Number(arabic)) : parseChineseNumeral(text);
}

/** Digits and unit names that a numeral is written with: 零一二三…, 十百千 and 万. */
export interface NumeralForms {
  readonly digits: string;
  readonly units: readonly [string, string, string, string];
  readonly myriad: string;
  /** True where 10 to 19 are written 十, 十一 …, not 一十. */
  readonly shortTen: boolean;
}

export const COUNTING: NumeralForms = {
  digits: '零一二三四五六七八九',
  units: ['', '十', '百', '千'],
  myriad: '万',
  shortTen: true,
};
export const LEGAL: NumeralForms = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: ['', '拾', '佰', '仟'],
  myriad: '万',
  shortTen: false,
};
export const LEGAL_TRADITIONAL: NumeralForms = {
  digits: '零壹貳參肆伍陸柒捌玖',
  units: ['', '拾', '佰', '仟'],
  myriad: '萬',
  shortTen: false,
};

function belowMyriad(value: number, forms: NumeralForms): string {
  const figures = String(value);
  let out = '';
  let gap = false;
  for (let i = 0; i < figures.length; i++) {
    const digit = Number(figures[i]);
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap && out) out += forms.digits[0];
    gap = false;
    out += forms.digits[digit]! + forms.units[figures.length - 1 - i]!;
  }
  return out;
}

/**
 * Writes a number in Chinese: 21 → 二十一, 10 003 → 一万零三.
 * @param value a whole number from 0 to 99 999 999; others come back in Arabic digits.
 */
export function formatChineseNumeral(value: number, forms: NumeralForms = COUNTING): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999) return String(value);
  if (value === 0) return forms.digits[0]!;
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const head = high ? `${belowMyriad(high, forms)}${forms.myriad}` : '';
  const joint = high && low && low < 1000 ? forms.digits[0] : '';
  const out = head + joint + (low ? belowMyriad(low, forms) : '');
  return forms.shortTen && out.startsWith(`${forms.digits[1]}${forms.units[1]}`) ? out.slice(1) : out;
}
