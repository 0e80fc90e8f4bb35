// Headings that lost their numbers and their style. In: the body's lines. Out: which of them head what follows.
// Only a body without outer labels (一、 第一章 （一）) is looked at: there a short line between sentences is a heading.
import type { Line } from './line.js';

const SHORTEST = 3;
const LONGEST = 24;
/** One such line alone may be anything. */
const FEWEST = 2;
/** The shortest line that is running text without a full stop. */
const PROSE = 30;

const wordsOf = (text: string, { span }: Line): string =>
  text.slice(span.start, span.end).replace(/\s+/g, '');

/** Short, of words alone, and no sentence. */
const isShort = (words: string): boolean =>
  words.length >= SHORTEST &&
  words.length <= LONGEST &&
  /^[\p{Script=Han}\dA-Za-z“”"、·-]+$/u.test(words) &&
  !/、$/.test(words);

const isProse = (words: string): boolean => words.length >= PROSE || /[。；;！!]$/.test(words);

/** Ends a sentence, a bracket or a label's value: nothing of it goes on in the next line. */
const isClosed = (words: string): boolean => /[。；;：:！!)）〕】]$/.test(words) || /[：:]/.test(words);

/**
 * The indexes of lines that are headings by their place.
 * @param opens whether a line opens an item by its label or style.
 */
export function plainHeadings(
  text: string,
  lines: readonly Line[],
  opens: (index: number) => boolean,
): ReadonlySet<number> {
  const words = lines.map((line) => wordsOf(text, line));
  const found = lines.flatMap((_, index) => {
    const next = words[index + 1];
    if (opens(index) || next === undefined || !isShort(words[index]!)) return [];
    const leads = opens(index + 1) || isProse(next);
    const free = index === 0 || opens(index - 1) || isClosed(words[index - 1]!);
    return leads && free ? [index] : [];
  });
  return new Set(found.length >= FEWEST ? found : []);
}
