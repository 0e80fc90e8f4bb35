// Lines of a calendar. In: lines folded anywhere. Out: the same folded at 75 octets (RFC 5545 3.1), characters whole.

const MOST = 75;

const octets = (char: string): number => {
  const code = char.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const char of line) {
    const size = octets(char);
    if (length + size > MOST) {
      folded += '\r\n ';
      length = 1;
    }
    folded += char;
    length += size;
  }
  return folded;
}

/** The library folds after 75 characters, which are up to 225 octets in Chinese, and may part a pair of surrogates. */
export const foldLines = (text: string): string =>
  text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(fold)
    .join('\r\n');
