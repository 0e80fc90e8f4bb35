// Attributions in prose: brackets, label lines, clauses, and what is none of them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/document/span.js';
import { findAttributions } from '../../src/extract/units/index.js';

const short = { lead: 'L', responsible: 'R', cooperating: 'C', supervising: 'S', person: 'P' } as const;
/** Each attribution as `form: units; times`. */
const read = (text: string): string[] =>
  findAttributions(text).map(({ form, units, deadlines }) => {
    const names = units.map((unit) => `${short[unit.role]} ${unit.name}`).join(', ');
    const times = deadlines.map((span) => textOf(text, span)).join(', ');
    return `${form}: ${names}${times && `; ${times}`}`;
  });

describe('brackets', () => {
  test.each([
    ['整修河道。（县水利局牵头，县林业局配合）', ['bracket: L 县水利局, C 县林业局']],
    ['整修河道（县水利局、县林业局按职责分工负责）。', ['bracket: R 县水利局, R 县林业局']],
    [
      '〔牵头单位：县水利局；责任单位：各镇；完成时限：2023年6月底前〕',
      ['bracket: L 县水利局, R 各镇; 2023年6月底前'],
    ],
    ['【责任单位：县水利局】', ['bracket: R 县水利局']],
    ['(责任单位:县水利局牵头，县林业局等部门分工负责)', ['bracket: L 县水利局, R 县林业局']],
    ['（县水利局会同县林业局负责，10月底前完成）', ['bracket: L 县水利局, C 县林业局; 10月底前完成']],
    ['（县委组织部（人才办）牵头，各镇（街道）落实）', ['bracket: L 县委组织部, R 各镇（街道）']],
    ['（县水利局负责，县林业局指导）', ['bracket: R 县水利局, S 县林业局']],
    ['（县水利局负责；完成时限：汛期前）', ['bracket: R 县水利局; 汛期前']],
    ['〔县水利局牵头，各镇负责', ['bracket: L 县水利局, R 各镇']],
    ['（县水利局、县林业局负责。以下均需各镇落实）', ['bracket: R 县水利局, R 县林业局']],
    ['（县水利局、县林业局，列第一位的为牵头单位）', ['bracket: L 县水利局, R 县林业局']],
    ['（牵头单位：县发展改\n革局，责任单位：县财\n政局）', ['bracket: L 县发展改革局, R 县财政局']],
    ['甲段。（县水利局负责）乙段。（县林业局负责）', ['bracket: R 县水利局', 'bracket: R 县林业局']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    '（此件公开发布）',
    '（以下简称牵头单位）',
    '（责任人签名）',
    '（谁使用谁负责）',
    '（含河湾镇、青石镇）',
    '（县水利局、县林业局）',
    '（县政府主要领导负责）',
    '（政府引导、企业参与）',
    '（青政办〔2019〕7号）',
  ])('none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('label lines', () => {
  test.each([
    ['责任单位：县水利局、\n县林业局\n完成时限：2021年', ['label: R 县水利局, R 县林业局']],
    ['牵头责任单位：县水利局。协同责任单位：县林业局等，各镇。', ['label: L 县水利局, C 县林业局, C 各镇']],
    [
      '责任单位：县水利局完成时限：6月底（2）管护林地。责任单位：县林业局',
      ['label: R 县水利局; 6月底', 'label: R 县林业局'],
    ],
    ['主办：县水利局 协办：县林业局', ['label: L 县水利局, C 县林业局']],
    ['责任单位：县发展和\n改革局\n下一步抓紧建设。', ['label: R 县发展和改革局']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expect.arrayContaining(expected));
    expect(read(text).filter((line) => !line.startsWith('label'))).toEqual([]);
  });

  test.each(['明确责任单位：', '责任主体：各镇要切实履行职责。', '联系单位：综合科'])(
    'none in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('clauses in running prose', () => {
  test.each([
    ['此项工作由县水利局牵头，县林业局配合，3月底前完成。', ['clause: L 县水利局', 'clause: C 县林业局']],
    ['防汛物资由镇民政办负责管理。', ['clause: R 镇民政办']],
    ['由县水利局会同县林业局、县民政局组织实施。', ['clause: L 县水利局, C 县林业局, C 县民政局']],
    ['在县委编办和县水利局的牵头下，清理清单。', ['clause: L 县委编办, L 县水利局']],
    ['县水利局、各镇人民政府按职责分工负责。', ['clause: R 县水利局, R 各镇人民政府']],
    ['水利、林业、民政等部门负责。', ['clause: R 水利, R 林业, R 民政']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    '各牵头单位要加强统筹，各责任单位要积极配合。',
    '坚持谁主管谁负责。',
    '涉事部门是第一责任主体。',
    '牵头起草部门应当征求意见。',
    '县水利局要加强指导，应当配合。',
    '由专人负责。',
    '由分管副县长牵头。',
    '建立由县水利局牵头、各镇参与的协调机制。',
    '办公室设在县水利局，负责日常工作。',
    '依法追究直接负责的人员。',
    '县水利局会同有关单位筹建工作组。',
  ])('none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('attributions lie within the text, in order, without overlaps, and hold their units', () => {
  const pieces = [
    '整修河道。',
    '（',
    '）',
    '〔',
    '县水利局',
    '县林业局',
    '、',
    '，',
    '牵头',
    '负责',
    '责任单位：',
    '由',
    '\n',
    '会同',
    '(2)',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const { span, units, deadlines } of findAttributions(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        end = span.end;
        expect(end).toBeLessThanOrEqual(text.length);
        for (const inner of [...units.map((unit) => unit.span), ...deadlines]) {
          expect(inner.start).toBeGreaterThanOrEqual(span.start);
          expect(inner.end).toBeLessThanOrEqual(span.end);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test.each(['(', '（责任单位：', '职责', '由', '-', '市财政局 ', '组织实施', '\n'])(
  '%j twenty thousand times is read',
  (unit) => {
    expect(Array.isArray(findAttributions(unit.repeat(20_000)))).toBe(true);
  },
);
