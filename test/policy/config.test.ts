// The configuration: what fits, and how layers are merged.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import {
  baselineText,
  checkBaseline,
  compareWithBaseline,
  entriesOf,
  otherVersion,
} from '../../src/policy/baseline.js';
import { checkConfig } from '../../src/policy/config-schema.js';
import { resolveConfig, severitiesOf, unknownRules } from '../../src/policy/resolve-config.js';
import { findingAt } from '../support/reports.js';
import { ROOT } from '../support/tree.js';

const IDS = ['numbering/gap', 'numbering/duplicate', 'tasks/none'];

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(`${ROOT}/schemas/${name}.schema.json`, 'utf8')) as object;

describe('layers', () => {
  const layers = [
    { from: 'preset a', config: { rules: { 'numbering/gap': 'error', 'tasks/none': 'error' } } },
    { from: 'b.json', config: { rules: { 'numbering/*': 'warning', '*': 'off' }, maxWarnings: 3 } },
    { from: 'command line', config: { rules: { 'numbering/duplicate': 'info' }, failOn: 'warning' } },
  ] as const;
  const resolved = resolveConfig(layers, IDS);

  it('decide by order, and within one the more exact name', () => {
    expect(resolved.rules).toEqual({
      'numbering/gap': { value: 'warning', from: 'b.json' },
      'numbering/duplicate': { value: 'info', from: 'command line' },
      'tasks/none': { value: 'off', from: 'b.json' },
    });
    expect(severitiesOf(resolved)).toEqual({ 'numbering/gap': 'warning', 'numbering/duplicate': 'info' });
  });

  it('say where each value is from', () => {
    expect(resolved.failOn).toEqual({ value: 'warning', from: 'command line' });
    expect(resolved.maxWarnings).toEqual({ value: 3, from: 'b.json' });
    expect(resolved.baseline).toEqual({ value: null, from: 'default' });
  });

  it('tell names of rules that are none', () => {
    const rules = {
      'numbering/gap': 'off',
      '*': 'off',
      'numbering/*': 'off',
      'numbering/gab': 'off',
      constructor: 'off',
    } as const;
    expect(unknownRules({ rules }, IDS)).toEqual(['numbering/gab', 'constructor']);
  });
});

describe('a configuration', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schemaOf('config'));

  it.each([
    [{}, null],
    [
      { extends: 'strict', rules: { '*': 'off' }, failOn: 'never', maxWarnings: 0, today: '2026-11-28' },
      null,
    ],
    [{ extends: ['recommended', './x.json'], roster: '名册.txt', holidays: 'cn' }, null],
    [{ maxWarnings: -1 }, 'maxWarnings'],
    [{ failOn: 'fatal' }, 'failOn'],
    [{ rules: { 'numbering/gap': 2 } }, 'rules.numbering/gap'],
    [{ severity: {} }, '$'],
    [[], '$'],
    [null, '$'],
  ])('%j: %s', (value, fault) => {
    const checked = checkConfig(value);
    const paths = 'misfits' in checked ? checked.misfits.map(({ path }) => path) : [];
    expect(paths).toEqual(fault === null ? [] : [fault]);
    if ('misfits' in checked)
      for (const { reason } of checked.misfits) expect(reason.zh).toMatch(/\p{Script=Han}/u);
    // The published schema says the same.
    expect(validate(value)).toBe(fault === null);
  });

  it('with a rule that there is not is refused by the published schema, too', () => {
    expect(validate({ rules: { 'numbering/gap': 'off' } })).toBe(true);
    expect(validate({ rules: { 'numbering/gab': 'off' } })).toBe(false);
  });
});

describe('a baseline', () => {
  const finding = findingAt('甲乙', '乙', 'numbering/gap');
  const other = findingAt('甲乙', '甲', 'numbering/gap');

  it('knows findings by rule and fingerprint, and tells what is gone', () => {
    const entries = entriesOf('甲.txt', [finding], [], '旧文');
    expect(compareWithBaseline([finding, other], entries)).toEqual({
      fresh: [other],
      known: [{ finding, where: 'baseline', reason: '旧文' }],
      stale: [],
    });
    expect(compareWithBaseline([other], entries).stale).toEqual(entries);
    expect(compareWithBaseline([{ ...finding, rule: 'units/mixed' }], entries).stale).toEqual(entries);
  });

  it('keeps the reasons that were there', () => {
    const before = entriesOf('甲.txt', [finding], [], '旧文');
    expect(entriesOf('甲.txt', [other, finding], before, '新').map(({ reason }) => reason)).toEqual([
      '新',
      '旧文',
    ]);
  });

  it('is written in one order, and fits its schemas', () => {
    const entries = [
      ...entriesOf('乙.txt', [finding], [], '理由'),
      ...entriesOf('甲.txt', [finding, other], [], '理由'),
    ];
    const text = baselineText(entries);
    expect(baselineText([...entries].reverse())).toBe(text);
    expect(checkBaseline(JSON.parse(text))).toHaveProperty('value');
    const validate = new Ajv2020({ strict: false }).compile(schemaOf('baseline'));
    expect(validate(JSON.parse(text))).toBe(true);
    expect(validate({ version: 1, findings: [{ ...entries[0], reason: undefined }] })).toBe(false);
  });

  it('without a reason does not fit; one of another version is told', () => {
    const [entry] = entriesOf('甲.txt', [finding], [], ' ');
    expect(checkBaseline({ version: 1, findings: [entry] })).toMatchObject({
      misfits: [{ path: 'findings.0.reason' }],
    });
    expect([otherVersion({ version: 2 }), otherVersion({ version: 1 }), otherVersion([])]).toEqual([
      '2',
      null,
      null,
    ]);
  });
});

it.each(['README.md', 'README.zh-CN.md'])('the example of %s fits', (name) => {
  const readme = readFileSync(`${ROOT}/${name}`, 'utf8');
  const examples = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].filter(([, json]) =>
    json!.includes('"extends"'),
  );
  expect(examples).toHaveLength(1);
  expect(checkConfig(JSON.parse(examples[0]![1]!))).toHaveProperty('value');
});
