// Cited documents. In: text. Out: every 《title》, with the number behind it, and every number that stands alone.
import type { Span } from '../../document/document.js';
import { fold } from '../../zh/fold.js';
import type { CitationFact } from '../facts.js';
import { type FoundNumber, findDocumentNumbers } from './document-number.js';
import { squeeze } from './rows.js';

const LONGEST_TITLE = 200;

/** Offsets of every outermost 《…》; one that is not closed within a title's length is no title. */
function* quotedTitles(words: string): Generator<Span> {
  let start = -1;
  let depth = 0;
  for (let at = 0; at < words.length; at++) {
    const char = words[at];
    if (start >= 0 && at - start > LONGEST_TITLE) start = -1;
    if (char === '《') {
      depth = start < 0 ? 1 : depth + 1;
      if (start < 0) start = at;
    } else if (char === '》' && start >= 0) {
      depth -= 1;
      if (depth > 0) continue;
      yield { start, end: at + 1 };
      start = -1;
    }
  }
}

/** True where the title gives a short name for one before it (以下简称《通知》). */
const isShortName = (words: string, start: number): boolean =>
  /(?:简称|统称|下称)[::]?["“]?$/.test(words.slice(Math.max(0, start - 8), start));

/** The number in the bracket right behind a title: 《…》（国办发〔2018〕22号，…）. */
const numberBehind = (
  numbers: readonly FoundNumber[],
  words: string,
  end: number,
): FoundNumber | undefined => {
  const gap = /^\s{0,4}[([〔]?\s{0,4}/.exec(words.slice(end, end + 12))?.[0].length ?? 0;
  return numbers.find((number) => number.start >= end && number.start <= end + gap);
};

/**
 * Finds the documents that a text cites.
 * @param text the document's text.
 * @param span the stretch to search; the whole text where it is left out.
 * @returns citations in text order. `title` is without its outer 《》 and white space; `documentNumber` is normalised
 *   to 机关代字〔年份〕序号号. Spans are UTF-16 offsets into `text` and cover the title with its brackets and number.
 */
export function findCitations(text: string, span: Span = { start: 0, end: text.length }): CitationFact[] {
  const words = fold(text.slice(span.start, span.end));
  const numbers = findDocumentNumbers(words).filter((number) => number.agency !== null);
  const found: CitationFact[] = [];
  const taken = new Set<FoundNumber>();
  const shortNames = new Set<string>();
  let next = 0;
  for (const title of quotedTitles(words)) {
    while (next < numbers.length && numbers[next]!.start < title.start) next += 1;
    let at = next;
    for (; at < numbers.length && numbers[at]!.start < title.end; at++) taken.add(numbers[at]!);
    const name = squeeze(text.slice(span.start + title.start + 1, span.start + title.end - 1));
    if (isShortName(words, title.start)) shortNames.add(name);
    if (shortNames.has(name)) continue;
    const number = numberBehind(numbers.slice(at, at + 1), words, title.end);
    if (number !== undefined) taken.add(number);
    found.push({
      title: name,
      documentNumber: number?.raw ?? null,
      span: { start: span.start + title.start, end: span.start + (number?.end ?? title.end) },
    });
  }
  for (const number of numbers) {
    if (taken.has(number)) continue;
    const at = { start: span.start + number.start, end: span.start + number.end };
    found.push({ title: null, documentNumber: number.raw, span: at });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
