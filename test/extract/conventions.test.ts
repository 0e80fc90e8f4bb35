// Stated conventions: which unit of a list leads.
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/document/span.js';
import { applyConvention, findConventions, splitUnitList } from '../../src/extract/units/index.js';

describe('findConventions', () => {
  test.each([
    ['（县水利局、县林业局负责，排在第一位的部门为牵头部门，下同）', 'first-leads', true],
    ['责任单位：县水利局、县林业局，列首位的为牵头单位', 'first-leads', false],
    ['以下各项任务，列第一位的单位为牵头单位。', 'first-leads', true],
    ['（第一责任单位为牵头单位）', 'first-leads', true],
    ['（责任单位：县水利局，县林业局；第一个逗号前为牵头单位，下同）', 'first-before-comma-leads', true],
    ['注：标★的为牵头单位。', 'marked-leads', true],
    ['带＊号的为牵头单位', 'marked-leads', true],
  ] as const)('%s', (text, rule, lasting) => {
    expect(findConventions(text)).toMatchObject([{ rule, lasting }]);
  });

  test('the span holds the statement', () => {
    const text = '说明：排首位的为牵头单位，其余配合。';
    expect(findConventions(text).map(({ span }) => textOf(text, span))).toEqual(['排首位的为牵头单位']);
  });

  test.each(['把防汛放在首位，县水利局为牵头单位。', '各牵头单位要加强统筹。', '第一责任人为局长。'])(
    'none in %s',
    (text) => {
      expect(findConventions(text)).toEqual([]);
    },
  );
});

describe('applyConvention', () => {
  const roles = (text: string, rule: Parameters<typeof applyConvention>[1]): string[] =>
    applyConvention(splitUnitList(text), rule, text).map((unit) => unit.role);

  test('the first leads', () => {
    expect(roles('县水利局、县林业局，各镇', 'first-leads')).toEqual(['lead', 'responsible', 'responsible']);
  });

  test('those before the first comma lead; without a comma all do', () => {
    expect(roles('县水利局、县林业局，各镇（街道、场）', 'first-before-comma-leads')).toEqual([
      'lead',
      'lead',
      'responsible',
    ]);
    expect(roles('县水利局、县林业局', 'first-before-comma-leads')).toEqual(['lead', 'lead']);
  });

  test('a list that names its lead stays as it is', () => {
    expect(roles('县水利局、县林业局（牵头）', 'first-leads')).toEqual(['responsible', 'lead']);
  });
});
