// What is printed above each page. In: the header as a sheet holds it. Out: the words in its middle
// (ECMA-376 part 1, 18.3.1.46).

// Fonts, sizes and colours; fields (page, date, file), which are no words; the sign itself.
const CODE = /&(?:"[^"]*"|\d{1,3}|K[0-9A-F]{6}|K\d\d[+-]\d{3}|[A-Z]|&)/gi;

/** The words of the middle section, without codes and fields; empty where it holds none. */
export function middleOf(header: string): string {
  let words = '';
  let section = 'C';
  let end = 0;
  const take = (to: number): void => {
    if (section === 'C') words += header.slice(end, to);
  };
  for (const match of header.slice(0, 1024).matchAll(CODE)) {
    take(match.index);
    end = match.index + match[0].length;
    if (/^&[LCR]$/i.test(match[0])) section = match[0][1]!.toUpperCase();
    else if (match[0] === '&&' && section === 'C') words += '&';
  }
  take(Math.min(header.length, 1024));
  return words.replace(/\s+/g, ' ').trim();
}
