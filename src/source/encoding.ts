// Which encodings there are. In: a user's name for one. Out: the encoding; and what decoding gives.

/** The encodings that can be read; GB2312 and GBK are read as GB18030, which contains both. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'hz'] as const;
export type Encoding = (typeof encodings)[number];

export type Decoded = { readonly text: string } | { readonly badByte: number };

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  unicode: 'utf-16le',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'euc-cn': 'gb18030',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  'hz-gb-2312': 'hz',
};

/** The encoding that a user's name for it means, or null. */
export function encodingNamed(name: string): Encoding | null {
  const key = name.trim().toLowerCase().replace(/_/g, '-');
  return encodings.find((encoding) => encoding === key) ?? ALIASES[key] ?? null;
}
