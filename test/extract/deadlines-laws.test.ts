// Deadlines: laws that hold for any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDeadlines } from '../../src/extract/deadlines/index.js';
import { fold } from '../../src/zh/fold.js';
import { CONTEXT } from '../support/deadlines.js';

// Slow machines are no failure: these run long texts and many cases.
describe('laws', { timeout: 60_000 }, () => {
  const word = fc.constantFrom(
    ...'2026年 6月 30日 底前 前 到 至 — 、 ， 。 每年 每季度 至少 1次 第三季度 上半年 3个工作日 内 自 起 之日起 完成时限： 长期坚持 '
      .trim()
      .split(' '),
    ...'《 》 （ ） 十四五 期间 12 31 O l 两会 召开 条例 出台 后 按月 一 二〇二六年 国庆节 本月 下周三 不超过 有效期 \n ２０２６年 ６月'.split(
      ' ',
    ),
  );
  const texts = fc.array(word, { maxLength: 24 }).map((words) => words.join(''));
  const contexts = fc.record({
    documentDate: fc.constantFrom(null, '2026-04-10', '2016-02-29'),
    planYear: fc.constantFrom(null, 2026),
    whole: fc.boolean(),
  });

  it('spans hold, rise and do not overlap', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        let end = 0;
        for (const { offset, raw, kind, start, end: last } of findDeadlines(text, context)) {
          expect(text.slice(offset, offset + raw.length)).toBe(raw);
          expect(offset).toBeGreaterThanOrEqual(end);
          expect(raw).not.toBe('');
          if (kind === 'period' && start && last) expect(start <= last).toBe(true);
          end = offset + raw.length;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('full-width figures give the same values', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const wide = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        const values = (of: string) =>
          findDeadlines(of, context).map(({ raw, ...value }) => ({ ...value, raw: fold(raw) }));
        const anchorless = (list: ReturnType<typeof values>) => list.map(({ anchor, ...value }) => value);
        expect(anchorless(values(wide))).toEqual(anchorless(values(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('any text at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (text, whole) => {
        expect(Array.isArray(findDeadlines(text, { ...CONTEXT, whole }))).toBe(true);
      }),
    );
  });

  it.each([
    '1',
    '2026年',
    '6月、',
    '每年6月至8月和',
    '《',
    '(',
    '完成时限：',
    '一',
    '自收到申请之日起',
    '条例',
    ' ',
    '即日起至',
  ])('a long run of %j comes to an end', (unit) => {
    const text = unit.repeat(Math.floor(200_000 / unit.length));
    const found = findDeadlines(text, CONTEXT);
    expect(found.every(({ offset, raw }) => text.startsWith(raw, offset))).toBe(true);
  });
});
