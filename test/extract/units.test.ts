// The attribution grammar on cells, brackets, label lines and sentences.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundUnit } from '../../src/extract/facts.js';
import { parseUnits, splitUnitList, type UnitContext } from '../../src/extract/units/index.js';

const short = { lead: 'L', responsible: 'R', cooperating: 'C', supervising: 'S', person: 'P' } as const;
/** L 云溪市水利局, with the bracket in angles. */
const show = (unit: FoundUnit): string =>
  `${short[unit.role]} ${unit.name}${unit.paren === undefined ? '' : `<${unit.paren}>`}`;
const read = (text: string, context: UnitContext): string[] => parseUnits(text, { context }).map(show);

describe('cells', () => {
  test.each<[string, UnitContext, string[]]>([
    ['青石县水利局、青石县林业局', 'cell-lead', ['L 青石县水利局', 'L 青石县林业局']],
    ['县水利局负责', 'cell-lead', ['L 县水利局']],
    ['县水利局牵头，县林业局负责', 'cell-lead', ['L 县水利局', 'R 县林业局']],
    ['牵头：县水利局\n配合：县林业局、团县委', 'cell-responsible', ['L 县水利局', 'C 县林业局', 'C 团县委']],
    ['县水利局（牵头）、县林业局', 'cell-responsible', ['L 县水利局', 'R 县林业局']],
    ['县水利局★、县林业局（标★的为牵头单位）', 'cell-responsible', ['L 县水利局', 'R 县林业局']],
    ['综合科（信息科）\n财务科', 'cell-responsible', ['R 综合科<信息科>', 'R 财务科']],
    ['各镇（街道）、区级各部门', 'cell-cooperating', ['C 各镇（街道）', 'C 区级各部门']],
    ['县水利局及其所属单位', 'cell-responsible', ['R 县水利局', 'R 其所属单位']],
    ['县发展和改革局和县教育和体育局', 'cell-responsible', ['R 县发展和改革局', 'R 县教育和体育局']],
    ['县水利局 县林业局　县民政局', 'cell-responsible', ['R 县水利局', 'R 县林业局', 'R 县民政局']],
    ['副县长赵大川', 'cell-supervising', ['S 副县长赵大川']],
    ['——', 'cell-lead', []],
    ['N/A', 'cell-lead', []],
  ])('%j in %s', (text, context, expected) => {
    expect(read(text, context)).toEqual(expected);
  });

  test.each([
    ['青石县住房和城\n乡建设局', ['R 青石县住房和城乡建设局']],
    ['县政府办公\n室\n县司法局', ['R 县政府办公室', 'R 县司法局']],
    ['县委\n组织部', ['R 县委组织部']],
    ['云溪市\n财政局', ['R 云溪市财政局']],
    ['云溪市\n青石县', ['R 云溪市', 'R 青石县']],
    ['各县\n（市、区）\n政府', ['R 各县（市、区）政府']],
    ['县 林 业 局', ['R 县林业局']],
  ])('a name over line breaks: %j', (text, expected) => {
    expect(read(text, 'cell-responsible')).toEqual(expected);
  });
});

describe('shared heads stay whole', () => {
  test.each([
    ['各县、市、区政府', 1],
    ['各市、县（区）人民政府，省政府各部门', 2],
    ['各省、自治区、直辖市人民政府', 1],
    ['县直各委、办、局', 1],
    ['各镇党委、政府', 1],
    ['各乡（镇）、街道、场', 3],
    ['各有关部门、单位', 2],
    ['市委、市政府督查室', 2],
  ])('%s: %i', (text, count) => {
    expect(splitUnitList(text)).toHaveLength(count);
  });
});

test('qualifiers', () => {
  const [office, street, forest, others] = parseUnits(
    '县政府办（督查科）、林业局等部门，各镇、街道，有关单位',
    { context: 'cell-responsible' },
  ).filter((_, index) => index !== 2);
  expect(office).toMatchObject({ paren: '督查科', parenKind: 'subunit' });
  expect(street).toMatchObject({ name: '林业局', etAl: true, inherits: '县' });
  expect(forest).toMatchObject({ name: '街道', collective: true, inherits: '各' });
  expect(others).toMatchObject({ name: '有关单位', collective: true, generic: true });
});

test.each([
  ['县应急委（县应急局代章）', 'seal'],
  ['综合科（赵大川）', 'person'],
  ['县卫健局（负责村卫生室）', 'scope'],
  ['县委宣传部（县新闻办）', 'alias'],
])('%s: the bracket is a %s', (text, kind) => {
  expect(parseUnits(text, { context: 'cell-lead' })[0]?.parenKind).toBe(kind);
});

describe('persons', () => {
  test.each<[string, [string, string | undefined][]]>([
    [
      '赵大川、李 青',
      [
        ['赵大川', undefined],
        ['李青', undefined],
      ],
    ],
    ['县委常委、副县长赵大川', [['赵大川', '县委常委、副县长']]],
    ['赵大川副县长', [['赵大川', '副县长']]],
    [
      '局长、各分管领导',
      [
        ['局长', undefined],
        ['各分管领导', undefined],
      ],
    ],
  ])('%s', (text, expected) => {
    const people = parseUnits(text, { context: 'cell-person' });
    expect(people.map(({ name, title }) => [name, title])).toEqual(expected);
  });

  test('a label names the duty', () => {
    const [person, unit] = parseUnits('分管领导：赵大川 责任单位：县水利局', { context: 'label' });
    expect(person).toMatchObject({ name: '赵大川', role: 'person', duty: '分管领导' });
    expect(unit).toMatchObject({ name: '县水利局', role: 'responsible' });
  });
});

describe('laws', () => {
  const pieces = [
    ...[
      '青石县',
      '县',
      '水利局',
      '林业局',
      '各镇',
      '（街道）',
      '(',
      '）',
      '〔',
      '〕',
      '、',
      '，',
      '；',
      '\n',
      ' ',
      '　',
    ],
    ...[
      '牵头',
      '负责',
      '配合',
      '会同',
      '由',
      '责任单位：',
      '完成时限:',
      '3月底前',
      '等部门',
      '和',
      '★',
      '①',
      '党政办',
      '公室',
      '。',
    ],
  ];
  const contexts: UnitContext[] = [
    ...(['cell-lead', 'cell-responsible', 'cell-cooperating', 'cell-supervising', 'cell-person'] as const),
    ...(['bracket', 'label', 'inline'] as const),
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));

  test('a span holds the name as written (and its bracket, a star between them included), spans rise and do not overlap', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...contexts), (input, context) => {
        let end = 0;
        for (const unit of parseUnits(input, { context })) {
          const words = input.slice(unit.span.start, unit.span.end).replace(/\s/g, '');
          expect(words.startsWith(unit.name)).toBe(true);
          const rest = words.slice(unit.name.length).replace(/^★+/, '');
          expect(rest === '' || rest.slice(1, -1) === unit.paren).toBe(true);
          expect(unit.span.start).toBeGreaterThanOrEqual(end);
          end = unit.span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('names of a list come back in order', () => {
    const name = fc.constantFrom(
      '青石县水利局',
      '河湾镇人民政府',
      '县委宣传部',
      '各镇（街道）',
      '云溪供电公司',
    );
    const separator = fc.constantFrom('、', '，', '；', '\n', '、\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, separator), { minLength: 1, maxLength: 8 }), (list) => {
        const input = list.map(([unit, between]) => unit + between).join('');
        expect(splitUnitList(input).map((unit) => unit.name)).toEqual(list.map(([unit]) => unit));
      }),
    );
  });
});
