// Labels in Arabic digits (1. 1、 （1） 1.1). In: the folded start of a line. Out: a match, or null.
import { ARABIC, counted, type LabelMatch, type LabelPattern } from './label-match.js';
import type { LabelStyle } from './label-style.js';

/** What makes 1.5 a quantity. The short units count only where the word ends: 1.2成立 and 1.1天然气 are headings. */
const QUANTITY = new RegExp(
  '^ ?(?:[%‰℃亿倍吨亩]|万(?![众物家])|个百分点|个月|个小时|个点|公里|千米|毫米|厘米|公顷|公斤|千克|千伏|千瓦|兆|' +
    '平方|立方|小时|分钟|元(?!宇宙|旦|素|件)|米(?![袋业粮粉面])|[天分成度级秒折岁克](?=$|[ ,。;、)以内前后左余多的至到])|' +
    '(?:km|kg|kW|MW|kV|m)(?![A-Za-z]))',
);
const DATE_TAIL = /^ ?(?:前|之前|以前|日|号|底|起|止|至|到|[-—–~])/;
/** Whole numbers that open an item's own words: 24小时, 15分钟, 3个工作日, 5G. */
const WHOLE_COUNT =
  /^(?:\d{2,3}(?:千伏|家|项|条|座|名)|\d{2}(?:小时|分钟|天(?!然)|个(?!百分点))|\d个(?!百分点|月|小时|点)|\d[GAD](?![a-z]))/;

/** Settles `1.5…`: a decimal label, the label 1. before a number, or a quantity or date (null). */
function dotted(head: string): LabelMatch | null {
  const [whole, first, tail] = /^(\d{1,2})\.(\d+)/.exec(head) ?? [];
  if (whole === undefined || first === undefined || tail === undefined) return null;
  const rest = head.slice(whole.length);
  const label = counted(first.length + 1, 'ar-dot', Number(first));
  if (tail.length > 3 || (tail.length === 3 && (/^%/.test(rest) || !QUANTITY.test(rest)))) return label;
  if (tail.length === 3 || first === '0') return null;
  if (WHOLE_COUNT.test(head.slice(first.length + 1))) return label;
  if (QUANTITY.test(rest) || DATE_TAIL.test(rest)) return null;
  return /^(?:[.、:]?(?:[\p{Script=Han}“"《(【]| +[^\d ])|[.、:] )/u.test(rest)
    ? {
        length: whole.length + (/^[.、:]/.test(rest) ? 1 : 0),
        style: 'decimal',
        value: [Number(first), Number(tail)],
      }
    : null;
}

/** 1.1.1 建设原则 · 1.2.3. · not 18.6.30前 */
function deepDecimal(head: string): LabelMatch | null {
  const match = /^(\d{1,2}(?:\.\d{1,2}){2,5})(?!\d)([.、:]?)(?!\d)/.exec(head);
  if (!match) return null;
  const value = match[1]!.split('.').map(Number);
  const rest = head.slice(match[0].length);
  const date = value.length === 3 && value[0]! >= 10 && value[1]! <= 12 && value[2]! <= 31;
  if (DATE_TAIL.test(rest) || (date && rest.trim() === '')) return null;
  return { length: match[0].length, style: 'decimal', value };
}

/** 1.加强领导 · 3.2018年底前 · 1.1 建设目标 · not 1.5万吨 */
const dotNumber: LabelPattern = (head) => {
  if (/^\d{1,2}\.\d+\.\d/.test(head)) return deepDecimal(head);
  if (/^\d+\.\d/.test(head)) return dotted(head);
  const match = /^(\d{1,3}) *[.。](?![.。])/.exec(head);
  return match && counted(match[0].length, 'ar-dot', Number(match[1]));
};

const SEPARATORS: Readonly<Record<string, LabelStyle>> = { '、': 'ar-dun', ',': 'ar-comma', ':': 'ar-colon' };
const LIST_MEMBER = /^(?: *[、,和及与至—–~-]|号|楼|栋|幢|[类级期批组班路]|标段|年级|季度|月|日|#)/;

/** A number behind the separator: an item's own words (1、2018年) or the next of a list (1、3、5号楼; 1,200; 8:30). */
function opensWithNumber(value: number, separator: string, rest: string): boolean {
  const [digits] = /^\d+/.exec(rest) ?? [];
  if (digits === undefined) return true;
  if (/^\d{4}年/.test(rest)) return true;
  if (separator !== '、') return false;
  return !(Number(digits) > value && LIST_MEMBER.test(rest.slice(digits.length)));
}

/** 1、加强领导 · 1，加强领导 · 1：加强领导 */
const separatedNumber: LabelPattern = (head) => {
  const match = /^(\d{1,3}) *([、,:]) */.exec(head);
  if (!match) return null;
  const rest = head.slice(match[0].length);
  if (match[2] === ':' && /^[A-Za-z]/.test(rest)) return null;
  if (!opensWithNumber(Number(match[1]), match[2]!, rest)) return null;
  return counted(match[0].length, SEPARATORS[match[2]!]!, Number(match[1]));
};

/** （1）制定方案 · （1）、制定方案 · not （1）（2）项 */
const parenNumber: LabelPattern = (head) => {
  const match = new RegExp(`^\\(\\s*(${ARABIC})\\s*\\)[、.:]?`).exec(head);
  if (!match || /^\s*(?:[和及或至到、—-]\s*)?\(\s*\d/.test(head.slice(match[0].length))) return null;
  return counted(match[0].length, 'ar-paren', Number(match[1]));
};

/** 1）制定方案 */
const rightParenNumber: LabelPattern = (head) => {
  const match = /^(\d{1,3}) *\)[、.:]?/.exec(head);
  return match && counted(match[0].length, 'ar-rparen', Number(match[1]));
};

/** [1]制定方案 · 【1】制定方案 · not 〔12〕号 */
const bracketNumber: LabelPattern = (head) => {
  const match = /^[〔【[]\s*(\d{1,3})\s*[〕】\]][、.:]?(?!号)/.exec(head);
  return match && counted(match[0].length, 'ar-bracket', Number(match[1]));
};

export const numberPatterns: readonly LabelPattern[] = [
  dotNumber,
  separatedNumber,
  parenNumber,
  rightParenNumber,
  bracketNumber,
];
