// Cells one a line: lines are shared out over the columns by what each column holds.
import { expect, test } from 'vitest';
import { alignCells } from '../../src/readers/text/align-cells.js';

const share = (lines: readonly string[]) =>
  alignCells(lines, ['number', 'task', 'lead', 'responsible', 'deadline'])?.map(({ start, end }) =>
    lines.slice(start, end).join('|'),
  );

test.each([
  [
    ['1', '修好河堤', '县水利局', '县财政局', '6月底前'],
    ['1', '修好河堤', '县水利局', '县财政局', '6月底前'],
  ],
  [
    ['2', '疏浚沟渠', '县水利局', '6月底前'],
    ['2', '疏浚沟渠', '县水利局', '', '6月底前'],
  ],
  [
    ['3', '储备物资', '县应急局', '县财政局', '县发改局', '长期'],
    ['3', '储备物资', '县应急局', '县财政局|县发改局', '长期'],
  ],
  [
    ['4', '开展巡查，', '发现险情立即上报', '县水利局', '县应急局', '每周'],
    ['4', '开展巡查，|发现险情立即上报', '县水利局', '县应急局', '每周'],
  ],
])('%j', (lines, cells) => {
  expect(share(lines)).toEqual(cells);
});

test('too many lines are no row', () => {
  expect(share(Array.from({ length: 200 }, () => '县水利局'))).toBeUndefined();
});
