// The laws of folding, on any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/zh/fold.js';

/** Text of any UTF-16 units, dense in the blocks that Chinese documents are written in. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }),
  fc.integer({ min: 0x4e00, max: 0x9fff }),
  fc.integer({ min: 0xff00, max: 0xffef }),
  fc.integer({ min: 0x2000, max: 0x206f }),
  fc.integer({ min: 0xfe30, max: 0xfe6f }),
  fc.integer({ min: 0x20, max: 0x7e }),
);
const anyText = fc.array(unit).map((codes) => String.fromCharCode(...codes));

describe('fold', () => {
  it('keeps the length', () => {
    fc.assert(fc.property(anyText, (text) => fold(text).length === text.length));
  });

  it('is the same when done twice', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });

  it('works unit by unit: a slice folds to the slice of the fold', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, cut) => {
        const at = text.length === 0 ? 0 : cut % text.length;
        return fold(text.slice(0, at)) + fold(text.slice(at)) === fold(text);
      }),
    );
  });

  it('holds both laws for every single UTF-16 unit', () => {
    const broken: number[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const once = fold(String.fromCharCode(code));
      if (once.length !== 1 || fold(once) !== once) broken.push(code);
    }
    expect(broken).toEqual([]);
  });

  it('leaves ASCII, tabs and line breaks as they are', () => {
    const ascii = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code));
    expect(fold(ascii)).toBe(ascii);
  });

  it.each([
    ['（２０２６年６月）', '(2026年6月)'],
    ['責任單位：Ａ', '责任单位:A'],
    ['牽頭單位﹕縣農業局', '牵头单位:县农业局'],
    ['一、任务。〔甲〕【乙】', '一、任务。〔甲〕【乙】'],
    ['甲\u3000乙\u00a0丙\u2003丁', '甲 乙 丙 丁'],
    ['甲､乙｡', '甲、乙。'],
  ])('%s → %s', (text, wanted) => {
    expect(fold(text)).toBe(wanted);
  });
});
