// Plans for tests. In: what a test cares about. Out: a whole Plan that fits the schema.
import { type Plan, planSchema, type Section, type Task, type Unit } from '../../src/plan/schema.js';

type Deadline = Task['deadlines'][number];
type Evidence = Task['measures'][number]['evidence'];

export const sampleEvidence = (place: Evidence['place'] = { paragraph: 1 }): Evidence => ({
  start: 0,
  end: 4,
  place,
});

export const sampleUnit = (name: string, more: Partial<Unit> = {}): Unit => ({
  name,
  rule: 'bracket',
  evidence: sampleEvidence(),
  ...more,
});

export const sampleDeadline = (raw: string, more: Partial<Deadline> = {}): Deadline => ({
  raw,
  kind: 'due-by',
  start: null,
  end: null,
  precision: null,
  evidence: sampleEvidence(),
  ...more,
});

export const sampleSection = (id: string, title: string, more: Partial<Section> = {}): Section => ({
  id,
  parent: null,
  label: null,
  number: null,
  title,
  kind: 'tasks',
  evidence: sampleEvidence(),
  ...more,
});

export const sampleTask = (more: Partial<Task> = {}): Task => ({
  id: 't-00000001',
  order: 1,
  section: null,
  label: null,
  number: null,
  title: '疏浚云溪河道',
  text: '疏浚云溪河道。清淤三公里。',
  category: 'main',
  leadUnits: [],
  responsibleUnits: [],
  cooperatingUnits: [],
  supervisingUnits: [],
  people: [],
  deadlines: [],
  measures: [],
  citations: [],
  extra: {},
  evidence: { title: sampleEvidence(), text: sampleEvidence() },
  ...more,
});

/** A plan of 云溪市 with one task; `overrides` replace whole fields. Fails where the result is no Plan. */
export const samplePlan = (overrides: Partial<Plan> = {}): Plan =>
  planSchema.parse({
    schemaVersion: '1.0',
    source: {
      name: '云溪市方案.docx',
      format: 'docx',
      encoding: null,
      bytes: 1024,
      sha256: '0'.repeat(64),
    },
    document: {
      title: '云溪市河道整治任务分解表',
      noticeTitle: null,
      documentNumber: null,
      issuers: [sampleUnit('云溪市人民政府', { rule: 'signature' })],
      issuedOn: '2026-03-02',
      recipients: [],
      copiedTo: [],
      citations: [],
      attachments: [],
      evidence: { title: sampleEvidence(), noticeTitle: null, issuedOn: null },
    },
    sections: [],
    tasks: [sampleTask()],
    coverage: { blocks: 4, used: 3, ignored: [{ reason: 'page-number', blocks: 1 }], unread: 0 },
    diagnostics: [],
    ...overrides,
  });
