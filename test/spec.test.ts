// Runs the readable corpora of test/spec. UPDATE_SPECS=1 writes what the stages give into them; never on CI.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSpec, rewriteSpec } from './support/spec.js';
import { runStage } from './support/stages.js';
import { ROOT, readTree } from './support/tree.js';

const folder = join(ROOT, 'test', 'spec');
const update = Boolean(process.env.UPDATE_SPECS);

it('are not rewritten on CI', () => {
  expect(update && Boolean(process.env.CI), 'UPDATE_SPECS is set on CI').toBe(false);
});

describe.each(Object.entries(readTree(folder, /\.md$/)))('test/spec/%s', (file, markdown) => {
  const cases = readSpec(markdown);
  if (update && !process.env.CI) {
    const rewritten = rewriteSpec(markdown, runStage);
    if (rewritten !== markdown) writeFileSync(join(folder, file), rewritten);
  }

  it('holds cases', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases.map((spec) => [`${file}:${spec.line} ${spec.input.replaceAll('\n', '⏎')}`, spec] as const))(
    '%s',
    (_, spec) => {
      expect(runStage(spec)).toEqual(update ? runStage(spec) : spec.expected);
    },
  );
});

describe('a spec', () => {
  const markdown = [
    '# Why',
    '```label',
    '一、甲',
    '.',
    '一、 | cn-dun | 1 | 甲',
    '',
    '甲乙',
    '.',
    'none',
    '```',
    'prose',
    '```units cell-lead',
    '甲局',
    '乙局',
    '.',
    'x',
    'y',
    '```',
  ];
  const text = markdown.join('\n');

  it('is read case by case, each with its line', () => {
    expect(readSpec(text)).toEqual([
      { stage: 'label', options: [], line: 3, input: '一、甲', expected: ['一、 | cn-dun | 1 | 甲'] },
      { stage: 'label', options: [], line: 7, input: '甲乙', expected: [] },
      { stage: 'units', options: ['cell-lead'], line: 13, input: '甲局\n乙局', expected: ['x', 'y'] },
    ]);
  });

  it('is rewritten in what it expects and in nothing else', () => {
    expect(rewriteSpec(text, (spec) => spec.expected)).toBe(text);
    expect(rewriteSpec(text, ({ line }) => (line === 3 ? [] : ['z'])).split('\n')).toEqual([
      ...markdown.slice(0, 4),
      'none',
      ...markdown.slice(5, 8),
      'z',
      ...markdown.slice(9, 15),
      'z',
      '```',
    ]);
  });

  it.each([
    ['no dot', '```label\n一、\n```'],
    ['nothing expected', '```label\n一、\n.\n```'],
    ['an open fence', '```label\n一、\n.\nnone'],
  ])('is refused: %s', (_, broken) => {
    expect(() => readSpec(broken)).toThrow(/^line \d/);
  });

  it('names a stage that exists', () => {
    const [spec] = readSpec('```luck\n一\n.\nnone\n```');
    expect(() => runStage(spec!)).toThrow('luck');
  });
});
