// Numbers without a sign behind them (1 完善治理, 2整治环境). In: lines. Out: which of them count items.
// One line alone cannot tell such a number from a quantity; a run 1, 2, 3 … over the lines can.
import type { Span } from '../document/document.js';
import { trim } from '../document/span.js';
import { fold } from '../zh/fold.js';
import type { LabelAt } from './label-style.js';
import type { Line } from './line.js';

export interface PlainNumber {
  readonly label: LabelAt;
  readonly rest: Span;
}

const NUMBER = /^(\d{1,2})(\s{0,4})(?=[\p{Script=Han}“"《])/u;
/** Words that make a number without a space behind it a quantity, a date or a place in a list. */
const COUNTED =
  /^(?:[个年月日号家项名万亿元天人次所座条户亩吨米时分周类级种批支处套辆台件位岁倍多余楼栋期版届]|公里|小时|平方|千|百)/;

function numberOf(text: string, { span }: Line): (PlainNumber & { value: number }) | null {
  const head = fold(text.slice(span.start, Math.min(span.end, span.start + 12)));
  const match = NUMBER.exec(head);
  if (!match || (match[2] === '' && COUNTED.test(head.slice(match[0].length)))) return null;
  const end = span.start + match[1]!.length;
  const value = Number(match[1]);
  return {
    value,
    label: { raw: text.slice(span.start, end), style: 'ar-plain', value, span: { start: span.start, end } },
    rest: trim(text, { start: end, end: span.end }),
  };
}

/** The lines that run on in order from 1; a run of one counts nothing. */
export function plainNumbers(text: string, lines: readonly Line[]): ReadonlyMap<number, PlainNumber> {
  const found = new Map<number, PlainNumber>();
  let run: [number, PlainNumber][] = [];
  const close = (): void => {
    if (run.length > 1) for (const [index, number] of run) found.set(index, number);
    run = [];
  };
  lines.forEach((line, index) => {
    const number = numberOf(text, line);
    if (!number || (number.value !== run.length + 1 && number.value !== 1)) return;
    if (number.value === 1) close();
    run.push([index, { label: number.label, rest: number.rest }]);
  });
  close();
  return found;
}
