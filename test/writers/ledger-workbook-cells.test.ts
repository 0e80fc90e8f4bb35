import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/schema.js';
import { bytesOf, cellUnder, readBack, sheetOf } from '../support/ledger-book.js';
import { samplePlan, sampleTask } from '../support/plan.js';

const withTexts = (...texts: string[]): Plan =>
  samplePlan({ tasks: texts.map((text) => sampleTask({ title: text, text: '' })) });

describe('cells', () => {
  it('never hold a formula, whatever they begin with', async () => {
    const texts = ['=HYPERLINK("http://x")', '+1+1', '-2', '@SUM(A1)', '1.10'];
    const bytes = await bytesOf([withTexts(...texts)]);
    const sheet = readBack(bytes);
    for (const [at, text] of texts.entries()) {
      expect(cellUnder(sheet, '工作任务', at + 1)).toMatchObject({ t: 's', v: text });
    }
    expect(sheetOf(bytes)).not.toContain('<f>');
    // quotePrefix, so that a person who edits the cell does not make a formula of it.
    expect(sheetOf(bytes).match(/ s="3" /g)).toHaveLength(4);
  });

  it('hold control characters, markup and what looks like an escape', async () => {
    const text = 'a\u000bb\u0000<c>&"d"\n甲\t乙_x000B_\u{20bb7}';
    const bytes = await bytesOf([withTexts(text)]);
    expect(cellUnder(readBack(bytes), '工作任务')?.v).toBe(text);
    expect(sheetOf(bytes)).toContain('a_x000B_b_x0000_&lt;c&gt;');
    expect(sheetOf(bytes)).toContain('乙_x005F_x000B_');
  });

  it('hold any characters, escapes and signs of XML among them', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('_x0041_', '_x_x000A_', '_x0041', '\u0001', '&amp;', ']]>', '<!--', '_', 'x', ' '),
    );
    // A lone CR is a line end to those who read XML; no text of a document holds one.
    const words = fc.array(piece).map((pieces) => `字${pieces.join('').replaceAll('\r', '')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (texts) => {
        const sheet = readBack(await bytesOf([withTexts(...texts)]));
        for (const [at, text] of texts.entries()) {
          expect(cellUnder(sheet, '工作任务', at + 1)?.v).toBe(text);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('show half a surrogate pair as a replacement character', async () => {
    const sheet = readBack(await bytesOf([withTexts('甲\ud842乙')]));
    expect(cellUnder(sheet, '工作任务')?.v).toBe('甲\ufffd乙');
  });

  it('are cut where they are too long for a cell, and say so', async () => {
    const length = 40_001;
    const sheet = readBack(await bytesOf([withTexts(`${'长'.repeat(32_743)}${'\u{20bb7}'.repeat(3629)}`)]));
    const value = String(cellUnder(sheet, '工作任务')?.v);
    expect(value.length).toBeLessThanOrEqual(32_767);
    expect(value.length).toBeGreaterThan(32_760);
    expect(value.endsWith(`……【此处截断，原文共${length}字】`)).toBe(true);
    expect(value).not.toContain('\ufffd');
  });

  it('of the longest length are not cut', async () => {
    const sheet = readBack(await bytesOf([withTexts('长'.repeat(32_767))]));
    expect(cellUnder(sheet, '工作任务')?.v).toBe('长'.repeat(32_767));
  });
});
