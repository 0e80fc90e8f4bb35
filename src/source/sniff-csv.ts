// Whether a text is a separated table (CSV, TSV). In: decoded text. Out: yes or no.
import { columnKindOf } from '../zh/header-words.js';

const SAMPLE = 65_536;
/** Lines that are looked at, and how many of them have to be rows. */
const MOST_LINES = 200;
const DELIMITER = /[,;\t]/;

/** The lines of a text's beginning that are not blank, what stands between quotation marks left out. */
function sampleLines(text: string): string[] {
  const outside = text
    .slice(0, SAMPLE)
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join('');
  return outside
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES);
}

/** Whether at least half of the lines hold a delimiter: for a file whose name says that it is such a table. */
export function isSeparated(text: string): boolean {
  const lines = sampleLines(text);
  return lines.filter((line) => DELIMITER.test(line)).length * 2 >= lines.length;
}

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;

/**
 * Whether a text is beyond doubt a table with commas, whatever its name: its first line names at least two known columns of
 * three or more, and the lines behind it have as many commas.
 */
export function opensAsCsv(text: string): boolean {
  const header = /^\s*([^\n]{1,1000})/.exec(text.slice(0, 2000))?.[1] ?? '';
  const words = header.replaceAll('"', '').split(',');
  if (words.length < FEWEST_COLUMNS || words.filter((word) => columnKindOf(word) !== null).length < 2)
    return false;
  const lines = sampleLines(text).slice(1);
  const fitting = lines.filter((line) => line.split(',').length === words.length).length;
  return lines.length + 1 >= FEWEST_ROWS && fitting * 5 >= lines.length * 4;
}
