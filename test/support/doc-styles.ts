// The style sheet of Word 97–2003 files as tests write it. In: styles. Out: bytes of the table (MS-DOC 2.9.271).

/** A style sheet: styles by their bases (4095 for none) and changes. */
export function styleSheet(
  styles: readonly { base: number; builtIn?: number; sprms?: readonly number[] }[],
): number[] {
  const entries = styles.flatMap(({ base, builtIn = 0xffe, sprms = [] }, index) => {
    const head = [
      builtIn & 0xff,
      builtIn >> 8,
      ((base << 4) & 0xff) | 1,
      base >> 4,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ];
    const list = [sprms.length + 2, 0, index, 0, ...sprms];
    const bytes = [...head, ...list];
    return [bytes.length & 0xff, bytes.length >> 8, ...bytes];
  });
  return [4, 0, styles.length, 0, 10, 0, ...entries];
}
