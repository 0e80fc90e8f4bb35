import { describe, expect, test } from 'vitest';
import { chunksOf, MOST_MARKS } from '../../src/readers/markdown/chunks.js';

const repeated = (line: string, times: number): string[] => Array.from({ length: times }, () => line);
const sizes = (lines: readonly string[]): number[] => chunksOf(lines).map(({ from, to }) => to - from);
const marks = (line: string): number => line.match(/[*_`[<]/g)?.length ?? 0;

describe('what one call of the parser is given is bounded', () => {
  test.each([
    ['emphasis', '*a_ '.repeat(50)],
    ['strong', '**a '.repeat(100)],
    ['code', '`a ``b '.repeat(40)],
    ['links', '[a]( '.repeat(50)],
    ['tags', '<a '.repeat(100)],
  ])('%s', (_, line) => {
    const lines = repeated(line, 5000);
    for (const { from, to, plain } of chunksOf(lines)) {
      const given = lines.slice(from, to).reduce((sum, text) => sum + marks(text), 0);
      expect(plain).toBe(false);
      expect(given).toBeLessThanOrEqual(2 * marks(line));
    }
  });

  test('prose is not cut small', () => {
    const lines = repeated('各站**每月**巡查河堤，由水务站负责。', 1000);
    expect(Math.min(...sizes(lines).slice(0, -1))).toBeGreaterThan(10);
  });

  test('rows of a table, however many', () => {
    const lines = [
      '| 任务 | 单位 |',
      '|---|---|',
      ...repeated('| 加强**巡查**工作<br>每月 | 水务站 |', 20_000),
    ];
    const chunks = chunksOf(lines);
    expect(Math.max(...chunks.map(({ from, to }) => to - from))).toBeLessThan(50);
    expect(chunks.slice(1).every(({ tableHeader }) => tableHeader === 0)).toBe(true);
  });

  test('chunks grow with the text, not faster', () => {
    for (const line of ['*a_ '.repeat(50), '> '.repeat(20), '| a | b |', '河堤'])
      expect(sizes(repeated(line, 8000)).length).toBeLessThanOrEqual(8 * sizes(repeated(line, 1000)).length);
  });
});

test('lines with too many marks that follow each other are one plain chunk', () => {
  const lines = ['河堤', ...repeated('*a_ '.repeat(MOST_MARKS), 3000), '巡查'];
  expect(chunksOf(lines)).toEqual([
    { from: 0, to: 1, plain: false },
    { from: 1, to: 3001, plain: true },
    { from: 3001, to: 3002, plain: false },
  ]);
});

test('nothing is lost or read twice', () => {
  const lines = [
    '# a',
    ...repeated('*a_ '.repeat(50), 40),
    '```',
    '*'.repeat(400),
    '```',
    '|a|',
    '|-|',
    '|b|',
  ];
  expect(chunksOf(lines).flatMap(({ from, to }) => lines.slice(from, to))).toEqual(lines);
});
