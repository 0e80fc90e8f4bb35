// The Plan: the one definition of what gov-plan gives. Types are inferred from it; schemas/plan.schema.json is
// generated from it. Keys stand in the order of the output.
import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { parenKinds, sectionKinds, unitRules } from '../extract/facts.js';
import { conventionRules, declaredThings } from '../extract/statements.js';
import { deadlineSchema } from './deadline-schema.js';
import {
  count,
  described,
  evidenceOrNull,
  evidenceSchema,
  flag,
  integer,
  labelOrNull,
  noted,
  ordinal,
  placeSchema,
  text,
  words,
} from './parts.js';

// Unlike the classic build, the mini one has no sentences for what does not fit until it is given some.
if (!z.config().localeError) z.config(english());

const textOrNull = z.nullable(text);

export const unitSchema = noted(
  z.strictObject({
    name: described('as written, without white space, brackets full-width', words()),
    fullName: described("from the user's lexicon", z.optional(text)),
    paren: described('what a bracket behind the name adds', z.optional(text)),
    parenKind: z.optional(z.enum(parenKinds)),
    collective: described('stands for several units (各县人民政府)', z.optional(flag)),
    generic: described('names no unit in particular (有关部门)', z.optional(flag)),
    etAl: described('followed by 等', z.optional(flag)),
    inherits: described('the prefix it takes over from a unit before it (市)', z.optional(text)),
    rule: described('what decided that this is a unit in this role', z.enum(unitRules)),
    evidence: evidenceSchema,
  }),
  { id: 'Unit' },
);

const units = z.array(unitSchema);

export const personSchema = noted(
  z.strictObject({
    name: words(),
    duty: described('the label or column header (分管领导)', z.nullable(text)),
    title: described('the office held (副市长)', z.nullable(text)),
    evidence: evidenceSchema,
  }),
  { id: 'Person' },
);

export const citationSchema = noted(
  z.strictObject({
    title: textOrNull,
    documentNumber: described('发文字号, brackets normalised to 〔〕', z.nullable(text)),
    evidence: evidenceSchema,
  }),
  { id: 'Citation' },
);

const citations = z.array(citationSchema);

export const documentNumberSchema = z.strictObject({
  raw: described('机关代字〔年份〕序号号, brackets normalised, without white space', z.string()),
  agency: textOrNull,
  year: z.nullable(integer),
  serial: z.nullable(integer),
  evidence: evidenceSchema,
});

/** What the document says of itself; each is left out where it says nothing. */
const statements = {
  annexes: described(
    'heads of annexes (附件1), with the title below',
    z.optional(z.array(z.strictObject({ label: text, title: textOrNull, evidence: evidenceSchema }))),
  ),
  declared: described(
    'how many tasks, and in how many aspects, the document says there are (五个方面79项)',
    z.optional(z.array(z.strictObject({ of: z.enum(declaredThings), count, evidence: evidenceSchema }))),
  ),
  conventions: described(
    'which unit of a list leads (列第一位的为牵头单位)',
    z.optional(z.array(z.strictObject({ rule: z.enum(conventionRules), evidence: evidenceSchema }))),
  ),
};

export const documentSchema = z.strictObject({
  title: described('of the plan or table itself', z.nullable(text)),
  noticeTitle: described('of the covering notice', z.nullable(text)),
  documentNumber: z.nullable(documentNumberSchema),
  issuers: units,
  issuedOn: z.nullable(z.iso.date()),
  recipients: units,
  copiedTo: units,
  citations,
  attachments: z.array(z.strictObject({ title: text, evidence: evidenceSchema })),
  ...statements,
  evidence: z.strictObject({ title: evidenceOrNull, noticeTitle: evidenceOrNull, issuedOn: evidenceOrNull }),
});

export const sectionSchema = noted(
  z.strictObject({
    id: text,
    parent: textOrNull,
    label: labelOrNull,
    number: described('normalised outline number, such as 3.1.1', z.nullable(text)),
    title: text,
    kind: z.enum(sectionKinds),
    evidence: evidenceSchema,
  }),
  { id: 'Section' },
);

export const taskSchema = noted(
  z.strictObject({
    id: z.string().check(z.regex(/^t-[0-9a-f]{8,}$/)),
    order: ordinal,
    section: textOrNull,
    label: labelOrNull,
    number: textOrNull,
    title: textOrNull,
    text,
    category: z.enum(['main', 'safeguard']),
    leadUnits: units,
    responsibleUnits: units,
    cooperatingUnits: units,
    supervisingUnits: units,
    people: z.array(personSchema),
    deadlines: z.array(deadlineSchema),
    measures: z.array(z.strictObject({ label: labelOrNull, text, evidence: evidenceSchema })),
    citations,
    extra: described('table columns that no field exists for, by header', z.record(text, text)),
    evidence: z.strictObject({ title: evidenceOrNull, text: evidenceOrNull }),
  }),
  { id: 'Task' },
);

export const sourceSchema = z.strictObject({
  name: text,
  format: text,
  encoding: textOrNull,
  bytes: count,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

export const coverageSchema = z.strictObject({
  blocks: count,
  used: count,
  ignored: z.array(z.strictObject({ reason: text, blocks: ordinal })),
  unread: count,
});

export const diagnosticSchema = noted(
  z.strictObject({
    code: text,
    severity: z.enum(['error', 'warning', 'info']),
    message: described('in Chinese; the code and the details are what programs read', z.string()),
    details: z.record(text, z.union([text, z.number()])),
    span: z.nullable(z.strictObject({ start: count, end: count })),
    place: z.nullable(placeSchema),
  }),
  { id: 'Diagnostic' },
);

export const planSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  source: sourceSchema,
  document: documentSchema,
  sections: z.array(sectionSchema),
  tasks: z.array(taskSchema),
  coverage: coverageSchema,
  diagnostics: z.array(diagnosticSchema),
});

export type Plan = z.infer<typeof planSchema>;
export type Task = Plan['tasks'][number];
export type Section = Plan['sections'][number];
export type Unit = z.infer<typeof unitSchema>;
export type Person = z.infer<typeof personSchema>;
export type Citation = z.infer<typeof citationSchema>;
