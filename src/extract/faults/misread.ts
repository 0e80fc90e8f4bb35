// UTF-8 that was read as GBK (鑰佹棫 for 老旧). In: words. Out: the first stretch of them that is UTF-8 of common characters.

const LEADS = [0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9] as const;
const HIGH = Array.from({ length: 0x40 }, (_, index) => 0x80 + index);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

interface Tables {
  /** Characters whose GBK bytes may stand in UTF-8 of Chinese, with these bytes. */
  readonly bytesOf: ReadonlyMap<string, readonly [number, number]>;
  /** Stands in every misread pair of characters. */
  readonly sign: RegExp;
  readonly run: RegExp;
  /** Level 1 of GB/T 2312: the 3755 most used characters. */
  readonly common: ReadonlySet<string>;
}

function setUp(): Tables {
  const gbk = new TextDecoder('gbk');
  const bytesOf = new Map<string, readonly [number, number]>();
  const add = (leads: readonly number[], trails: readonly number[]): string => {
    let all = '';
    for (const lead of leads)
      for (const trail of trails) {
        const char = gbk.decode(Uint8Array.of(lead, trail));
        if (char.length !== 1 || !/\p{Script=Han}/u.test(char)) continue;
        bytesOf.set(char, [lead, trail]);
        all += char;
      }
    return all;
  };
  const signs = add(LEADS, HIGH);
  const others = add(HIGH, [...HIGH, ...LEADS]);
  const common = range(0xb0, 0xd7).flatMap((lead) =>
    range(0xa1, 0xfe).map((trail) => gbk.decode(Uint8Array.of(lead, trail))),
  );
  return {
    bytesOf,
    sign: new RegExp(`[${signs}]`),
    run: new RegExp(`[${signs}${others}]{3,}`, 'g'),
    common: new Set(common),
  };
}

let tables: Tables | undefined;

/** Two characters of UTF-8 are six bytes, three characters of GBK. */
const UTF8_PAIRS = /(?:[\u00e4-\u00e9][\u0080-\u00bf]{2}){2,}/g;

/** Where words hold UTF-8 that was read as GBK: UTF-16 offsets into them, or null. Linear. */
export function misreadUtf8(words: string): { readonly start: number; readonly end: number } | null {
  tables ??= setUp();
  const { bytesOf, sign, run, common } = tables;
  if (!sign.test(words)) return null;
  const utf8 = new TextDecoder('utf-8');
  for (const { 0: chars, index } of words.matchAll(run)) {
    const bytes = [...chars].flatMap((char) => bytesOf.get(char) ?? []);
    for (const found of String.fromCharCode(...bytes).matchAll(UTF8_PAIRS)) {
      const read = utf8.decode(Uint8Array.from(bytes.slice(found.index, found.index + found[0].length)));
      if (![...read].every((char) => common.has(char))) continue;
      const end = found.index + found[0].length;
      return { start: index + (found.index >> 1), end: index + ((end + 1) >> 1) };
    }
  }
  return null;
}
