import { describe, expect, test } from 'vitest';
import { buildOutline, type Item } from '../../src/outline/outline.js';
import { splitRunOn } from '../../src/outline/run-on.js';

function outlineOf(text: string) {
  let offset = 0;
  const lines = text.split('\n').map((line, block) => {
    const span = { start: offset, end: offset + line.length };
    offset += line.length + 1;
    return { span, block };
  });
  return buildOutline(text, lines);
}

/** Each item as its outline number and its label, in reading order. */
function numbers(text: string): string[] {
  const out: string[] = [];
  const walk = (item: Item): void => {
    if (item.label) out.push(`${item.number} ${item.label.raw}`);
    item.children.forEach(walk);
  };
  walk(outlineOf(text).root);
  return out;
}

const codes = (text: string) =>
  outlineOf(text).diagnostics.map(({ code, details }) => `${code} ${details.label}`);

describe('levels', () => {
  test('the order of GB/T 9704-2012: 一、（一）1.（1）', () => {
    expect(numbers('一、甲\n（一）乙\n1.丙\n（1）丁\n2.戊\n（二）己\n二、庚')).toEqual([
      '1 一、',
      '1.1 （一）',
      '1.1.1 1.',
      '1.1.1.1 （1）',
      '1.1.2 2.',
      '1.2 （二）',
      '2 二、',
    ]);
  });

  test('a style that opens above the norm stays above while its run goes on', () => {
    expect(numbers('1.甲\n（一）乙\n（二）丙\n2.丁\n（一）戊')).toEqual([
      '1 1.',
      '1.1 （一）',
      '1.2 （二）',
      '2 2.',
      '2.1 （一）',
    ]);
  });

  test('numbers that run on under the next heading keep their value', () => {
    expect(numbers('一、甲\n1.乙\n2.丙\n二、丁\n3.戊')).toEqual([
      '1 一、',
      '1.1 1.',
      '1.2 2.',
      '2 二、',
      '2.3 3.',
    ]);
    expect(codes('一、甲\n1.乙\n2.丙\n二、丁\n3.戊')).toEqual(['outline/skipped-level 1.']);
  });

  test('articles above （一）, decimal labels carry their own path', () => {
    expect(numbers('第一条 甲\n（一）乙\n第二条 丙')).toEqual(['1 第一条', '1.1 （一）', '2 第二条']);
    expect(numbers('1.甲\n1.1 乙\n1.2 丙\n2.丁\n2.1 戊')).toEqual([
      '1 1.',
      '1.1 1.1',
      '1.2 1.2',
      '2 2.',
      '2.1 2.1',
    ]);
  });

  test('below a heading without a number there is no number', () => {
    const [heading] = outlineOf('保障措施\n（一）甲').root.children;
    expect(heading).toMatchObject({ label: null, number: null });
    expect(heading!.children[0]).toMatchObject({ number: null, label: { raw: '（一）' } });
  });
});

describe('what is told', () => {
  test('a gap, a repeat, a step back', () => {
    expect(codes('一、甲\n三、乙')).toEqual(['outline/gap 三、']);
    expect(codes('一、甲\n一、乙')).toEqual(['outline/duplicate-number 一、']);
    expect(codes('一、甲\n二、乙\n三、丙\n二、丁')).toEqual(['outline/out-of-order 二、']);
  });

  test('a gap in numbers that run on under the next heading', () => {
    expect(codes('一、甲\n（一）乙\n（二）丙\n二、丁\n（四）戊')).toEqual(['outline/gap （四）']);
  });

  test('nothing of a sound outline', () => {
    expect(codes('一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n1.己\n2.庚')).toEqual([]);
  });
});

describe('run-on lines', () => {
  const cut = (text: string) =>
    splitRunOn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
  const filler = '按照要求抓好各项工作的落实，做到件件有着落、事事有回音。';

  test('a text without line breaks is cut at its labels', () => {
    const text = `前言${filler}一、总体要求${filler}二、重点任务（一）甲事项。${filler}（二）乙事项。${filler}1.丙${filler}2.丁${filler}三、保障${filler}`;
    expect(cut(text).map((line) => line.slice(0, 4))).toEqual([
      '前言按照',
      '一、总体',
      '二、重点',
      '（一）甲',
      '（二）乙',
      '1.丙按',
      '2.丁按',
      '三、保障',
    ]);
  });

  test('items that follow each other behind a label are cut', () => {
    expect(cut(`（一）甲。${filler}${filler}（二）乙。${filler}（三）丙。${filler}`)).toHaveLength(3);
  });

  test('steps inside a sentence, references and quantities are not', () => {
    for (const text of [
      `${filler}要做到：1.提高认识；2.加强领导；3.抓好落实。${filler}`,
      `${filler}按照（一）至（三）项的规定办理，一、二类事项同步公开。${filler}`,
      `${filler}投资1.5亿元，其中2.3亿元用于改造。${filler}`,
    ])
      expect(cut(text)).toEqual([text]);
  });

  test('what is missing is told, what was moved is told where it goes back', () => {
    expect(codes('1.甲\n2.乙\n4.丙')).toEqual(['outline/gap 4.']);
    expect(codes('1.甲\n3.乙\n2.丙\n4.丁')).toEqual(['outline/out-of-order 2.']);
    expect(codes('1.甲\n5.乙\n3.丙')).toEqual(['outline/gap 5.', 'outline/out-of-order 3.']);
  });

  test('labels written unlike most of their run are told, letters and numerals are no form', () => {
    expect(codes('（一）甲\n(二)乙\n（三）丙')).toEqual(['outline/mixed-forms (二)']);
    expect(codes('1.甲\n2、乙\n3.丙')).toEqual(['outline/mixed-forms 2、']);
    expect(codes('一、甲\n（一）乙\n二、丙\n(一)丁')).toEqual([]);
  });
});
