// Checked files for the tests of reports. In: a text and what stands in it. Out: findings with spans, places and all else.

import { diagnose } from '../../src/diagnostics/diagnostic.js';
import type { CheckedFile, Finding, RuleDescription } from '../../src/diagnostics/finding.js';
import type { Place } from '../../src/document/document.js';
import type { Report, ReportOptions } from '../../src/reporters/reporter.js';

const rule = (id: string, severity: Finding['severity']): RuleDescription => ({
  id,
  title: { zh: `标题 ${id}`, en: `title of ${id}` },
  rationale: { zh: '理由。', en: 'Because.' },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 7.3.3' },
  severity,
  bad: '',
  good: '',
});

export const RULES = [
  rule('numbering/gap', 'error'),
  rule('units/mixed', 'warning'),
  rule('tasks/none', 'info'),
];

const SEVERITY: Readonly<Record<string, Finding['severity']>> = Object.fromEntries(
  RULES.map(({ id, severity }) => [id, severity]),
);

let made = 0;

/** A finding at the first place of `words` in the text; by default the place is its line and column. */
export function findingAt(text: string, words: string, id: string, place?: Place): Finding {
  const start = text.indexOf(words);
  const before = text.slice(0, start).split('\n');
  const own: Place = { line: before.length, column: before.at(-1)!.length + 1 };
  return {
    rule: id,
    severity: SEVERITY[id]!,
    message: { zh: `“${words}”有问题`, en: `"${words}" is wrong` },
    span: { start, end: start + words.length },
    place: place ?? own,
    actual: words,
    related: [],
    fingerprint: (++made).toString(16).padStart(16, '0'),
  };
}

export const wholeDocument = (id: string): Finding => ({
  ...findingAt('', '', id),
  message: { zh: '没有任务', en: 'no task' },
  span: null,
  place: null,
});

export const checked = (path: string, parts: Partial<CheckedFile> = {}): CheckedFile => ({
  path,
  findings: [],
  suppressed: [],
  text: null,
  twin: null,
  failOn: 'error',
  unread: [],
  ...parts,
});

export const TEXT = '工作方案\n一、总体要求\n  　三、重点任务ABC（市𠮷局牵头）\n';

/** One of each: lines, a table's cell with and without a twin, no place, two findings of one file, suppressed, clean, unread. */
export const FILES: readonly CheckedFile[] = [
  checked('方案 一,终稿: 100%.txt', {
    text: TEXT,
    findings: [
      wholeDocument('tasks/none'),
      {
        ...findingAt(TEXT, '三、', 'numbering/gap'),
        expected: '二、',
        related: [
          {
            message: { zh: '上一项', en: 'the one before' },
            span: { start: 5, end: 7 },
            place: { line: 2, column: 1 },
          },
        ],
      },
      findingAt(TEXT, '市𠮷局', 'units/mixed'),
    ],
    suppressed: [
      { finding: findingAt(TEXT, '总体要求', 'units/mixed'), where: 'source', reason: '原文如此' },
      { finding: findingAt(TEXT, '工作方案', 'units/mixed'), where: 'baseline', reason: '历史问题' },
    ],
  }),
  checked('子 目录/分解表.docx', {
    text: TEXT,
    twin: '规范文本/分解表.docx.txt',
    findings: [findingAt(TEXT, '三、', 'numbering/gap', { table: 1, row: 3, column: 2 })],
  }),
  checked('无副本.docx', {
    text: TEXT,
    findings: [findingAt(TEXT, '三、', 'numbering/gap', { paragraph: 3 })],
  }),
  checked('plan.json', { findings: [findingAt(TEXT, '三、', 'numbering/gap')] }),
  checked('干净.txt', { text: TEXT }),
  checked('乱 <码>&"\u0001".txt', {
    unread: [diagnose('source/undecodable', { offset: 3, encoding: 'GB18030' })],
  }),
];

export async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

export const OPTIONS: ReportOptions = {
  language: 'zh',
  color: false,
  rules: RULES,
  version: '1.2.3',
};

/** The whole text of a report. */
export async function written(
  report: Report,
  files: Iterable<CheckedFile> = FILES,
  options: Partial<ReportOptions> = {},
): Promise<string> {
  let text = '';
  for await (const piece of report(each(files), { ...OPTIONS, ...options })) text += piece;
  return text;
}
