// Comments of the source that let findings be.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostics/finding.js';
import { housekeeping } from '../../src/policy/housekeeping.js';
import { silence } from '../../src/policy/suppressions.js';
import { findingAt, wholeDocument } from '../support/reports.js';

const KNOWN = new Set(['*', 'numbering/*', 'numbering/gap', 'units/*', 'units/mixed', 'tasks/none']);

const at = (line: number, rule = 'numbering/gap'): Finding => ({
  ...findingAt('甲', '甲', rule),
  place: { line, column: 1 },
});

/** Lines of the findings that are left, those that are let be with the reason, and the complaints. */
function told(lines: readonly string[], findings: readonly Finding[]) {
  const { findings: left, suppressed, complaints } = silence(lines.join('\n'), findings, KNOWN);
  const lineOf = ({ place }: Finding): number => (place && 'line' in place ? place.line : 0);
  return {
    left: left.map(lineOf),
    suppressed: suppressed.map(({ finding, reason }) => `${lineOf(finding)} ${reason}`),
    complaints: complaints.map(({ rule, place }) => `${rule} ${place && 'line' in place ? place.line : 0}`),
  };
}

describe('a comment', () => {
  it('holds for the next line that has words', () => {
    const lines = [
      '# 题',
      '<!-- gov-plan-disable-next-line numbering/gap -- 原文如此 -->',
      '',
      '三、甲',
      '五、乙',
    ];
    expect(told(lines, [at(4), at(5)])).toEqual({ left: [5], suppressed: ['4 原文如此'], complaints: [] });
  });

  it('holds for its own line', () => {
    const lines = ['三、甲 <!-- gov-plan-disable-line numbering/* —— 原文如此 -->', '五、乙'];
    expect(told(lines, [at(1), at(2)])).toEqual({ left: [2], suppressed: ['1 原文如此'], complaints: [] });
  });

  it('holds from here to the enabling comment, for the rules named', () => {
    const lines = [
      '题',
      '<!-- gov-plan-disable numbering/gap, units/mixed -- 旧文 -->',
      '',
      '',
      '<!-- gov-plan-enable numbering/gap -->',
      '',
      '',
    ];
    const findings = [at(1), at(3), at(6), at(6, 'units/mixed'), at(4, 'tasks/none')];
    expect(told(lines, findings)).toEqual({
      left: [1, 6, 4],
      suppressed: ['3 旧文', '6 旧文'],
      complaints: [],
    });
  });

  it('at the head of the file holds for the whole document', () => {
    const head = ['<!-- gov-plan-disable tasks/none -- 只有原则，没有任务 -->', '题'];
    expect(told(head, [wholeDocument('tasks/none')])).toMatchObject({ left: [], complaints: [] });
    expect(told([...head].reverse(), [wholeDocument('tasks/none')]).left).toEqual([0]);
  });

  it('that names no rule holds for all', () => {
    expect(
      told(['<!-- gov-plan-disable-next-line -- 附录 -->', '甲'], [at(2), at(2, 'units/mixed')]).left,
    ).toEqual([]);
  });
});

describe('a comment that does nothing is told', () => {
  it.each([
    ['without a reason', '<!-- gov-plan-disable-next-line numbering/gap -->'],
    ['with dashes and nothing behind', '<!-- gov-plan-disable-next-line numbering/gap --  -->'],
    ['with a rule that there is not', '<!-- gov-plan-disable-next-line numbering/gab -- 原文如此 -->'],
    ['with a word that there is not', '<!-- gov-plan-disabel numbering/gap -- 原文如此 -->'],
  ])('%s', (_, comment) => {
    expect(told([comment, '三、甲'], [at(2)])).toEqual({
      left: [2],
      suppressed: [],
      complaints: ['suppression/invalid 1'],
    });
  });

  it('of nothing', () => {
    const lines = ['甲', '<!-- gov-plan-disable-line numbering/gap -- 原文如此 -->'];
    expect(told(lines, [at(1)])).toEqual({ left: [1], suppressed: [], complaints: ['suppression/unused 2'] });
  });

  it('as a finding with the severity that is set, or not at all', () => {
    const { complaints } = silence('<!-- gov-plan-disable -->', [], KNOWN);
    expect(housekeeping(complaints, { 'suppression/invalid': 'info' })).toMatchObject([
      { rule: 'suppression/invalid', severity: 'info', span: null, place: { line: 1, column: 1 } },
    ]);
    expect(housekeeping(complaints, {})).toEqual([]);
  });
});

it('other comments, open ones and words outside of comments are let be', () => {
  const lines = [
    '<!-- 批注 -->',
    'gov-plan-disable numbering/gap -- x',
    '<!-- gov-plan-disable numbering/gap -- x',
  ];
  expect(told(lines, [at(2)])).toEqual({ left: [2], suppressed: [], complaints: [] });
});

it('many comments take time in proportion', () => {
  const text = '<!-- gov-plan-disable-line numbering/gap -- 甲 -->\n'.repeat(20_000);
  expect(silence(text, [], KNOWN).complaints).toHaveLength(20_000);
  expect(silence(text.replaceAll('\n', ' '), [], KNOWN).complaints).toHaveLength(20_000);
  expect(silence(`${'<!-- gov-plan-'.repeat(100_000)}`, [], KNOWN).complaints).toEqual([]);
});
