// Words that float over a sheet. In: an open archive. Out: how many text boxes and shapes hold words
// (ECMA-376 part 1, 20.5): they are told, not read.
import { readXml } from '../container/xml.js';
import type { Archive } from '../container/zip.js';

const DRAWING = /^xl\/drawings\/[^/]+\.xml$/;
/** Parts that are looked at; a workbook has one a sheet. */
const MOST_PARTS = 1_000;

/** Counts the text bodies with words in all drawings of the workbook; a damaged drawing counts as far as it goes. */
export async function countTextBoxes(archive: Archive): Promise<number> {
  let count = 0;
  for (const part of [...archive.entries.keys()].filter((name) => DRAWING.test(name)).slice(0, MOST_PARTS)) {
    let inBody = false;
    let hasWords = false;
    await readXml(archive, part, {
      open({ local }) {
        if (local === 'txBody') [inBody, hasWords] = [true, false];
      },
      close({ local }) {
        if (local !== 'txBody') return;
        if (hasWords) count++;
        inBody = false;
      },
      text(words) {
        if (inBody && words.trim() !== '') hasWords = true;
      },
    });
  }
  return count;
}
