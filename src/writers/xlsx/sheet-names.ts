// Names of sheets. In: words, such as a unit's name. Out: a name that a workbook may have, each once.

const LONGEST = 31;
const FORBIDDEN = /[:\\/?*[\]\p{Cc}]/gu;

/** Gives names in turn: at most 31 characters, no signs that Excel forbids, none twice whatever its case. */
export function sheetNames(): (words: string) => string {
  const taken = new Set<string>();
  return (words) => {
    // Excel keeps the name History for itself, and no name opens or ends with an apostrophe.
    const clean =
      words
        .replace(FORBIDDEN, ' ')
        .trim()
        .replace(/^'|'$/g, '’')
        .replace(/^history$/i, 'History_') || '空';
    for (let count = 1; ; count++) {
      const mark = count === 1 ? '' : `(${count})`;
      const name = `${clean.slice(0, LONGEST - mark.length).replace(/[\ud800-\udbff]$/, '')}${mark}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
