// The form of document numbers. In: the text and its paragraphs. Out: each 发文字号 that is not 机关代字〔年份〕序号号
// (GB/T 9704-2012 7.2.5): other brackets, a bracket lost, figures lost, a padded serial.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../document/document.js';
import { fold } from '../../zh/fold.js';
import { type FoundNumber, findDocumentNumbers } from '../metadata/index.js';

/** A line that is a number whose year or serial is gone: 云政发〔2026号, 云政发〔　〕号. */
const INCOMPLETE =
  /^[\u4e00-\u9fff]{1,12}[发字函办文规][〔[【(]\s{0,4}\d{0,4}\s{0,4}[〕\]】)]?\s{0,4}(?:第\s?)?\d{0,5}\s{0,4}号$/;
const LONGEST = 30;

/** What the number would be in the norm's form; null where figures are lost. */
function normOf({ agency, year, serial, raw }: FoundNumber): string | null {
  if (year !== null && serial !== null) return raw.replace('〕第', '〕');
  const padded = /[〔[【(<]((?:19|20)\d{2})[〕\]】)>]第?0{1,4}([1-9]\d{0,4})号$/.exec(raw);
  return padded ? `${agency ?? ''}〔${padded[1]}〕${padded[2]}号` : null;
}

/** One diagnostic for each number in another form; white space in it does not count. */
export function numberForms(text: string, leaves: readonly Span[]): Diagnostic[] {
  return leaves.flatMap((leaf) => {
    const words = text.slice(leaf.start, leaf.end);
    if (!words.includes('号')) return [];
    const folded = fold(words);
    const numbers = findDocumentNumbers(folded).filter(({ agency }) => agency !== null);
    const found = numbers.flatMap((number) => {
      const written = words.slice(number.start, number.end);
      const expected = normOf(number);
      if (written.replace(/\s/g, '') === expected) return [];
      const span = { start: leaf.start + number.start, end: leaf.start + number.end };
      return [diagnose('extract/number-form', { written, expected: expected ?? '' }, span)];
    });
    const line = folded.trim();
    if (numbers.length > 0 || line.length > LONGEST || !INCOMPLETE.test(line)) return found;
    return [diagnose('extract/number-form', { written: words.trim(), expected: '' }, leaf)];
  });
}

/** Tells whether a mark stands within a fault that is told already; marks must come in rising order. */
export function withinTold(told: readonly Diagnostic[]): (at: number) => boolean {
  const spans = told.flatMap(({ span }) => (span ? [span] : [])).sort((a, b) => a.start - b.start);
  let next = 0;
  let end = -1;
  return (at) => {
    while (next < spans.length && spans[next]!.start <= at) end = Math.max(end, spans[next++]!.end);
    return at < end;
  };
}
