// The laws of numerals: what is written is read back, in every way of writing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COUNTING,
  formatChineseNumeral,
  LEGAL,
  LEGAL_TRADITIONAL,
  parseChineseNumeral,
  parseNumeral,
} from '../../src/zh/numeral.js';

const counted = fc.integer({ min: 0, max: 99_999_999 });

describe('numerals', () => {
  it.each([
    ['counting', COUNTING],
    ['legal', LEGAL],
    ['traditional legal', LEGAL_TRADITIONAL],
  ])('%s: reads back what it writes, up to 99 999 999', (_, forms) => {
    fc.assert(fc.property(counted, (n) => parseChineseNumeral(formatChineseNumeral(n, forms)) === n));
    const broken: number[] = [];
    for (let n = 0; n <= 20_000; n++)
      if (parseChineseNumeral(formatChineseNumeral(n, forms)) !== n) broken.push(n);
    expect(broken).toEqual([]);
  });

  it('writes every number differently', () => {
    const seen = new Set<string>();
    for (let n = 0; n <= 20_000; n++) seen.add(formatChineseNumeral(n));
    expect(seen.size).toBe(20_001);
  });

  it('reads digits one by one as the Arabic number', () => {
    const chinese = (n: number): string =>
      String(n).replace(/\d/g, (d) => '〇一二三四五六七八九'[Number(d)]!);
    fc.assert(fc.property(counted, (n) => parseChineseNumeral(chinese(n)) === n));
  });

  it('reads full-width digits as half-width ones', () => {
    const wide = (n: number): string =>
      String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(counted, (n) => parseNumeral(wide(n)) === n && parseNumeral(String(n)) === n));
  });

  it('gives a safe whole number or null, whatever the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom(...'零〇一二两三十百千万亿廿卅拾佰 0９'), { maxLength: 40 })
        .map((chars) => chars.join('')),
    );
    fc.assert(
      fc.property(text, (t) => {
        const value = parseNumeral(t);
        return value === null || (Number.isSafeInteger(value) && value >= 0);
      }),
    );
  });

  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['廿三', 23],
    ['一百零三', 103],
    ['一百一十', 110],
    ['百二十', 120],
    ['贰拾壹', 21],
    ['参拾', 30],
    ['二〇一八', 2018],
    ['二○二六', 2026],
    ['二O二六', 2026],
    ['两千', 2000],
    ['一万零三', 10_003],
    ['三亿二千万', 320_000_000],
    ['二 十 一', 21],
  ])('reads %s as %d', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(['', '第一', '十百', '三二十', '万', '一万亿', '零十', '甲', '一点五', '九'.repeat(400)])(
    'reads no number in %j',
    (text) => {
      expect(parseChineseNumeral(text)).toBeNull();
    },
  );

  it.each([
    [0, '零'],
    [10, '十'],
    [19, '十九'],
    [21, '二十一'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [10_003, '一万零三'],
    [100_000, '十万'],
  ])('writes %d as %s', (value, text) => {
    expect(formatChineseNumeral(value)).toBe(text);
  });

  it.each([-1, 1.5, 100_000_000])('writes %d in Arabic digits', (value) => {
    expect(formatChineseNumeral(value)).toBe(String(value));
  });

  it('writes legal numerals in full', () => {
    expect(formatChineseNumeral(10, LEGAL)).toBe('壹拾');
    expect(formatChineseNumeral(20_000, LEGAL_TRADITIONAL)).toBe('貳萬');
  });
});
