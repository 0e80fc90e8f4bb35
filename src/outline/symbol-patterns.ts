// Labels in symbols and letters (① ⑴ Ⅰ. A. ●). In: the folded start of a line. Out: a match, or null.
import { counted, type LabelMatch, type LabelPattern } from './label-match.js';
import type { LabelStyle } from './label-style.js';

/** Unicode's runs of numbered symbols: first code point, how many, the first one's number. */
const RUNS: readonly (readonly [number, number, number, LabelStyle])[] = [
  [0x2460, 20, 1, 'circled'], // ①
  [0x3251, 15, 21, 'circled'], // ㉑
  [0x32b1, 15, 36, 'circled'], // ㊱
  [0x24eb, 10, 11, 'circled'], // ⓫
  [0x24f5, 10, 1, 'circled'], // ⓵
  [0x2776, 10, 1, 'circled'], // ❶
  [0x2780, 10, 1, 'circled'], // ➀
  [0x278a, 10, 1, 'circled'], // ➊
  [0x3280, 10, 1, 'circled'], // ㊀
  [0x2474, 20, 1, 'ar-paren-symbol'], // ⑴
  [0x2488, 20, 1, 'ar-dot-symbol'], // ⒈
  [0x3220, 10, 1, 'cn-paren-symbol'], // ㈠
  [0x249c, 26, 1, 'alpha-paren'], // ⒜
];

function symbolAt(head: string, at: number): LabelMatch | null {
  const code = head.charCodeAt(at);
  const run = RUNS.find(([first, count]) => code >= first && code < first + count);
  return run ? { length: 1, style: run[3], value: run[2] + code - run[0] } : null;
}

/** ①收集材料 · ⑴、制定方案 · not ①②③项, ①至③ */
const numberedSymbol: LabelPattern = (head) => {
  const symbol = symbolAt(head, 0);
  if (!symbol) return null;
  const [joint = ''] = /^(?:\s?[、,和及至到—-])?\s?/.exec(head.slice(1)) ?? [];
  if (symbolAt(head, 1 + joint.length)) return null;
  return { ...symbol, length: /^[、.:]/.test(head.slice(1)) ? 2 : 1 };
};

const ROMAN = '[Ⅰ-Ⅻⅰ-ⅻ]|X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2}|x{0,2}(?:ix|iv|v?i{1,3}|v)|x{1,2}';
const LETTERS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(numeral: string): number {
  const code = numeral.charCodeAt(0);
  if (code >= 0x2160) return (code >= 0x2170 ? code - 0x2170 : code - 0x2160) + 1;
  const digits = Array.from(numeral.toUpperCase(), (letter) => LETTERS[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/** Ⅰ.总则 · III. 保障 · Ⅱ 目标 · not Ⅰ、Ⅱ类 */
const roman: LabelPattern = (head) => {
  const match = new RegExp(`^(${ROMAN}) ?(?:[.、,:)]|(?<=[Ⅰ-ⅻ] ?) (?=\\p{Script=Han}{2}))`, 'u').exec(head);
  if (!match || /^ *[A-Za-zⅠ-ⅻ]/.test(head.slice(match[0].length))) return null;
  return counted(match[0].length, 'roman', romanValue(match[1]!));
};

/** （Ⅰ）一般事项 · (ii) */
const romanParen: LabelPattern = (head) => {
  const match = new RegExp(`^\\( *(${ROMAN}) *\\)[、.:]?(?! *[类级型])`).exec(head);
  return match && counted(match[0].length, 'roman-paren', romanValue(match[1]!));
};

const letterValue = (letter: string): number => letter.toLowerCase().charCodeAt(0) - 0x60;

/** A.基础指标 · b、整理 · not A、B两类, U.S. */
const letter: LabelPattern = (head) => {
  const match = /^([A-Za-z]) ?[.、](?=\s*[\p{Script=Han}“"《(【\d])/u.exec(head);
  return match && counted(match[0].length, 'alpha-dot', letterValue(match[1]!));
};

/** a）采集 */
const letterRightParen: LabelPattern = (head) => {
  const match = /^([A-Za-z]) ?\)[、.:]?/.exec(head);
  return match && counted(match[0].length, 'alpha-rparen', letterValue(match[1]!));
};

/** （a）采集 · not （A）类企业 */
const letterParen: LabelPattern = (head) => {
  const match = /^\( *([A-Za-z]) *\)[、.:]?(?! *[类级型])/.exec(head);
  return match && counted(match[0].length, 'alpha-paren', letterValue(match[1]!));
};

const BULLET = /^[•●○■□◆◇★☆▲△▪▫►▶‣◦·∙・※❖➢➤✓✔√\uf000-\uf0ff]/;
const DASH = /^(?:—{1,2}(?=[\p{Script=Han}“《])|[-–*+]\s+(?=[^\s\d—–-]|\d{1,3}[.、)]))/u;

/** ●加强领导 · ——坚持问题导向 · - 加强领导 · not ☆☆☆, □是 □否, a row of dots */
const bullet: LabelPattern = (head) => {
  const [mark] = BULLET.exec(head) ?? DASH.exec(head) ?? [];
  if (mark === undefined) return null;
  const rest = head.slice(mark.length);
  if (rest.trim() === '' || rest.trimStart().startsWith(mark.trim())) return null;
  return mark === '□' && rest.includes(mark) ? null : { length: mark.length, style: 'bullet', value: null };
};

export const symbolPatterns: readonly LabelPattern[] = [
  numberedSymbol,
  romanParen,
  roman,
  letter,
  letterRightParen,
  letterParen,
  bullet,
];
