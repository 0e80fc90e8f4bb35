// Items without a sign: numbers that run on over the lines, headings told by their place.
import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/outline/line.js';
import { buildOutline, type Item } from '../../src/outline/outline.js';

function outlineOf(text: string): string[] {
  const lines: Line[] = [];
  let start = 0;
  text.split('\n').forEach((line, block) => {
    lines.push({ span: { start, end: start + line.length }, block });
    start += line.length + 1;
  });
  const show = (item: Item, depth: number): string[] => [
    `${'  '.repeat(depth)}${item.label?.raw ?? '-'} ${text.slice(item.head.start, item.head.end)}`,
    ...item.children.flatMap((child) => show(child, depth + 1)),
  ];
  return buildOutline(text, lines).root.children.flatMap((item) => show(item, 0));
}

describe('numbers without a sign', () => {
  test('count where they run on from 1', () => {
    expect(outlineOf('1 修好河堤\n逐段排查。\n2 疏浚沟渠\n2.1 清理主干\n2.2 清理支线')).toEqual([
      '1 修好河堤',
      '2 疏浚沟渠',
      '  2.1 清理主干',
      '  2.2 清理支线',
    ]);
  });

  test.each(['3 修好河堤\n7 疏浚沟渠', '1个村修好河堤\n2个村疏浚沟渠', '1 修好河堤\n储备物资'])(
    '%j: none',
    (text) => {
      expect(outlineOf(text)).toEqual([]);
    },
  );
});

describe('headings without a number', () => {
  test('are told by their place', () => {
    expect(
      outlineOf('强化责任落实\n各村要逐级签订责任书。\n抓好隐患排查\n对河堤逐段排查，建立台账。'),
    ).toEqual(['- 强化责任落实', '- 抓好隐患排查']);
  });

  test('one alone, and any beside outer labels, is none', () => {
    expect(outlineOf('强化责任落实\n各村要逐级签订责任书。')).toEqual([]);
    expect(outlineOf('强化责任落实\n一、各村要签责任书。\n抓好隐患排查\n二、对河堤逐段排查。')).toEqual([
      '一、 各村要签责任书。',
      '二、 对河堤逐段排查。',
    ]);
  });
});

test('labels with different words are different levels', () => {
  expect(
    outlineOf('行动一：修好河堤\n任务1：逐段排查\n任务2：列出清单\n行动二：疏浚沟渠\n任务3：清理主干'),
  ).toEqual([
    '行动一： 修好河堤',
    '  任务1： 逐段排查',
    '  任务2： 列出清单',
    '行动二： 疏浚沟渠',
    '  任务3： 清理主干',
  ]);
});
