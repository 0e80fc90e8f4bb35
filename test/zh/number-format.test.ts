// Automatic numbers: each format as ECMA-376 part 1, 17.18.59 names it.
import { describe, expect, it } from 'vitest';
import { formatNumber, labelGap } from '../../src/zh/number-format.js';

describe('formatNumber', () => {
  it.each([
    ['none', 3, ''],
    ['decimal', 12, '12'],
    ['decimalZero', 3, '03'],
    ['decimalZero', 12, '12'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircleChinese', 2, '②'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedFullstop', 20, '⒛'],
    ['ideographEnclosedCircle', 10, '㊉'],
    ['ideographEnclosedCircle', 11, '11'],
    ['numberInDash', 4, '- 4 -'],
    ['upperLetter', 26, 'Z'],
    ['upperLetter', 28, 'BB'],
    ['lowerLetter', 27, 'aa'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 10_003, '一万零三'],
    ['taiwaneseCountingThousand', 12, '十二'],
    ['japaneseCounting', 105, '百五'],
    ['japaneseCounting', 1200, '千二百'],
    ['chineseLegalSimplified', 13, '壹拾叁'],
    ['ideographLegalTraditional', 6, '陸'],
    ['ideographDigital', 12, '一二'],
    ['ideographDigital', 100, '一〇〇'],
    ['taiwaneseDigital', 20, '二〇'],
    ['ideographTraditional', 2, '乙'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiac', 12, '亥'],
    ['ideographZodiacTraditional', 13, '丙子'],
    ['001, 002, 003, ...', 7, '007'],
    ['noSuchFormat', 7, '7'],
  ])('%s %i → %s', (format, value, expected) => {
    expect(formatNumber(format, value)).toBe(expected);
  });

  it('never writes numerals of unbounded length', () => {
    for (const format of ['upperRoman', 'lowerLetter', 'chineseCounting', 'ideographDigital'])
      expect(formatNumber(format, 2_147_483_647).length).toBeLessThan(12);
  });

  it('writes digits for zero where a format has no zero', () => {
    for (const format of ['upperRoman', 'upperLetter', 'decimalEnclosedCircle', 'ideographTraditional'])
      expect(formatNumber(format, 0)).toBe('0');
  });
});

describe('labelGap', () => {
  it.each([
    ['一、', '总体要求', ''],
    ['（一）', '总体要求', ''],
    ['1．', '总体要求', ''],
    ['1.', '总体要求', ''],
    ['①', '总体要求', ''],
    ['1.', '2026年完成', ' '],
    ['1.', '２０２６年完成', ' '],
    ['1.1', '总体要求', ' '],
    ['第一条', '总体要求', ' '],
    ['第一条', '　总体要求', ''],
    ['-', '总体要求', ' '],
    ['一、', '', ''],
    ['', '总体要求', ''],
  ])('%s before %s: "%s"', (label, words, gap) => {
    expect(labelGap(label, words)).toBe(gap);
  });
});
