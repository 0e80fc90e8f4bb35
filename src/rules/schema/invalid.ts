// schema/invalid. In: what loading a plan.json told. Out: each value that does not fit the schema of a plan.
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

const place = { line: 1, column: 1 };
const evidence = { start: 0, end: 4, place };
const UNIT = { name: '市水利局', rule: 'cell', evidence };

const PLAN = {
  schemaVersion: '1.0',
  source: { name: 'plan.txt', format: 'txt', encoding: 'utf-8', bytes: 0, sha256: '0'.repeat(64) },
  document: {
    title: '2026年云溪市河湖管护工作方案',
    noticeTitle: null,
    documentNumber: { raw: '云政办发〔2026〕18号', agency: '云政办发', year: 2026, serial: 18, evidence },
    issuers: [],
    issuedOn: '2026-03-12',
    recipients: [],
    copiedTo: [],
    citations: [],
    attachments: [],
    evidence: { title: evidence, noticeTitle: null, issuedOn: evidence },
  },
  sections: [],
  tasks: [
    {
      id: 't-00000001',
      order: 1,
      section: null,
      label: null,
      number: null,
      title: '摸清河湖家底',
      text: '对全市河道逐段登记。',
      category: 'main',
      leadUnits: [UNIT],
      responsibleUnits: [],
      cooperatingUnits: [],
      supervisingUnits: [],
      people: [],
      deadlines: [
        { raw: '6月底前', kind: 'due-by', start: null, end: '2026-06-30', precision: 'month', evidence },
      ],
      measures: [],
      citations: [],
      extra: {},
      evidence: { title: evidence, text: evidence },
    },
  ],
  coverage: { blocks: 1, used: 1, ignored: [], unread: 0 },
  diagnostics: [],
};

export const invalid: Rule = {
  id: 'schema/invalid',
  title: { zh: 'plan.json 不合格式', en: 'The plan.json does not fit' },
  rationale: {
    zh: '手改或别的程序写出的 plan.json 少了字段、写错类型，后面的程序读到的就不是方案。逐处列出路径和原因。',
    en: 'A plan.json written by hand or by another program that lacks a field or has a wrong type misleads whatever reads it. Path and reason of each are told.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'error',
  recommended: true,
  exampleFormat: 'json',
  bad: `${JSON.stringify({ ...PLAN, document: { ...PLAN.document, issuedOn: '2026-3-12' } }, null, 2)}\n`,
  good: `${JSON.stringify(PLAN, null, 2)}\n`,
  check: (plan) =>
    fromDiagnostics(plan, 'plan/invalid', ({ path, reason, reasonZh }) => ({
      message: { zh: `${path}：${reasonZh}`, en: `${path}: ${reason}` },
      actual: String(path),
    })),
};
