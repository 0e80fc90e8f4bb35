// The Plan. In: a source, its document, its facts. Out: the Plan, keys in the schema's order.
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Document, Span } from '../document/document.js';
import { placesOf } from '../document/place.js';
import type { CitationFact, DeadlineFact, Facts, TaskFact, TextFact } from '../extract/facts.js';
import type { LabelAt } from '../outline/label-style.js';
import { peopleIn, planUnit, unitsIn } from './build-units.js';
import { coverageOf } from './coverage.js';
import type { Deadline } from './deadline-schema.js';
import { type EvidenceOf, evidenceFrom } from './evidence.js';
import type { Fate } from './original.js';
import type { Label } from './parts.js';
import type { Citation, Plan, Section, Task } from './schema.js';
import { taskIds } from './task-id.js';

/** What a Plan says of its source. */
export interface SourceFacts {
  readonly name: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly bytes: Uint8Array;
}

const planLabel = (label: LabelAt | null): Label | null =>
  label && { raw: label.raw, style: label.style, value: label.value };

const planCitation = (fact: CitationFact, evidence: EvidenceOf): Citation => ({
  title: fact.title,
  documentNumber: fact.documentNumber,
  evidence: evidence(fact.span),
});

/** The deadline with its keys in the schema's order; the span becomes evidence. */
function planDeadline(fact: DeadlineFact, evidence: EvidenceOf): Deadline {
  return {
    raw: fact.raw,
    kind: fact.kind,
    start: fact.start,
    end: fact.end,
    ...(fact.endTime !== undefined ? { endTime: fact.endTime } : {}),
    ...(fact.earliestEnd !== undefined ? { earliestEnd: fact.earliestEnd } : {}),
    precision: fact.precision,
    edtf: fact.edtf,
    recurrence: fact.recurrence,
    duration: fact.duration,
    anchor: fact.anchor,
    ...(fact.scope !== undefined ? { scope: fact.scope } : {}),
    ...(fact.hedge !== undefined ? { hedge: fact.hedge } : {}),
    ...(fact.approximate ? { approximate: true } : {}),
    ...(fact.yearSource !== undefined ? { yearSource: fact.yearSource } : {}),
    ...(fact.issues !== undefined ? { issues: [...fact.issues] } : {}),
    evidence: evidence(fact.span, fact.inherited),
  };
}

/** What the document says of itself; where it says nothing the key is left out. */
function planStatements({ annexes, declared, conventions }: Facts['statements'], evidence: EvidenceOf) {
  const at = <T extends { readonly span: Span }>({ span, ...rest }: T) => ({
    ...rest,
    evidence: evidence(span),
  });
  return {
    ...(annexes.length > 0 ? { annexes: annexes.map(at) } : {}),
    ...(declared.length > 0 ? { declared: declared.map(at) } : {}),
    ...(conventions.length > 0 ? { conventions: conventions.map(at) } : {}),
  };
}

function planDocument({ metadata: facts, statements }: Facts, evidence: EvidenceOf): Plan['document'] {
  const { title, noticeTitle, documentNumber, issuedOn } = facts;
  const at = (fact: TextFact | null) => fact && evidence(fact.span);
  return {
    title: title?.value ?? null,
    noticeTitle: noticeTitle?.value ?? null,
    documentNumber: documentNumber && {
      raw: documentNumber.raw,
      agency: documentNumber.agency,
      year: documentNumber.year,
      serial: documentNumber.serial,
      evidence: evidence(documentNumber.span),
    },
    issuers: facts.issuers.map((unit) => planUnit(unit, evidence)),
    issuedOn: issuedOn?.value ?? null,
    recipients: facts.recipients.map((unit) => planUnit(unit, evidence)),
    copiedTo: facts.copiedTo.map((unit) => planUnit(unit, evidence)),
    citations: facts.citations.map((citation) => planCitation(citation, evidence)),
    attachments: facts.attachments.map((fact) => ({ title: fact.value, evidence: evidence(fact.span) })),
    ...planStatements(statements, evidence),
    evidence: { title: at(title), noticeTitle: at(noticeTitle), issuedOn: at(issuedOn) },
  };
}

const sectionId = (index: number | null): string | null => (index === null ? null : `s${index + 1}`);

const planSections = (facts: Facts, evidence: EvidenceOf): Section[] =>
  facts.sections.map((fact, index) => ({
    id: sectionId(index)!,
    parent: sectionId(fact.parent),
    label: planLabel(fact.label),
    number: fact.number,
    title: fact.title.value,
    kind: fact.kind,
    evidence: evidence(
      fact.label ? { start: fact.label.span.start, end: fact.title.span.end } : fact.title.span,
    ),
  }));

/** The titles of a task's sections, outermost first. */
function sectionTitles(facts: Facts, index: number | null): string[] {
  const titles: string[] = [];
  for (let at = index; at !== null; at = facts.sections[at]!.parent)
    titles.unshift(facts.sections[at]!.title.value);
  return titles;
}

function extraOf(fact: TaskFact): Record<string, string> {
  const extra: Record<string, string> = {};
  for (const { header, text } of fact.extra) {
    extra[header] = extra[header] === undefined ? text.value : `${extra[header]}\n${text.value}`;
  }
  return extra;
}

function planTask(fact: TaskFact, order: number, id: string, evidence: EvidenceOf): Task {
  return {
    id,
    order,
    section: sectionId(fact.section),
    label: planLabel(fact.label),
    number: fact.number,
    title: fact.title?.value ?? null,
    text: fact.text?.value ?? '',
    category: fact.category,
    leadUnits: unitsIn(fact.units, 'lead', evidence),
    responsibleUnits: unitsIn(fact.units, 'responsible', evidence),
    cooperatingUnits: unitsIn(fact.units, 'cooperating', evidence),
    supervisingUnits: unitsIn(fact.units, 'supervising', evidence),
    people: peopleIn(fact.units, evidence),
    deadlines: fact.deadlines.map((deadline) => planDeadline(deadline, evidence)),
    measures: fact.measures.map(({ label, text }) => ({
      label: planLabel(label),
      text: text.value,
      evidence: evidence(text.span),
    })),
    citations: fact.citations.map((citation) => planCitation(citation, evidence)),
    extra: extraOf(fact),
    evidence: { title: fact.title && evidence(fact.title.span), text: fact.text && evidence(fact.text.span) },
  };
}

/** Every span that some field of the Plan was taken from. */
function usedSpans({ metadata, sections, tasks }: Facts): Span[] {
  const { title, noticeTitle, documentNumber, issuedOn, issuers, recipients, copiedTo, attachments } =
    metadata;
  const single = [title, noticeTitle, documentNumber, issuedOn].flatMap((fact) => (fact ? [fact.span] : []));
  const lists = [...issuers, ...recipients, ...copiedTo, ...attachments].map((fact) => fact.span);
  const ofSections = sections.flatMap(({ label, title: heading }) => [
    heading.span,
    ...(label ? [label.span] : []),
  ]);
  const ofTasks = tasks.flatMap((task) => [
    ...[task.label, task.title, task.text].flatMap((fact) => (fact ? [fact.span] : [])),
    ...[...task.units, ...task.deadlines].map((fact) => fact.span),
    ...[...task.measures, ...task.extra].map((fact) => fact.text.span),
  ]);
  return [...single, ...lists, ...ofSections, ...ofTasks];
}

/** Builds the Plan; diagnostics of all stages go into it, in text order, with their places. `fates` are those of its blocks. */
export function buildPlan(
  source: SourceFacts,
  document: Document,
  facts: Facts,
  told: readonly Diagnostic[],
): { plan: Plan; fates: readonly Fate[] } {
  const placeAt = placesOf(document);
  const evidence = evidenceFrom(placeAt);
  const idOf = taskIds();
  const { coverage, fates, diagnostics } = coverageOf(document, usedSpans(facts), facts.ignored);
  const tasks = facts.tasks.map((fact, index) => {
    const id = idOf(sectionTitles(facts, fact.section), fact.title?.value ?? null, fact.text?.value ?? '');
    return planTask(fact, index + 1, id, evidence);
  });
  const all = [...told, ...diagnostics].sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
  const plan: Plan = {
    schemaVersion: '1.0',
    source: {
      name: source.name,
      format: source.format,
      encoding: source.encoding,
      bytes: source.bytes.length,
      sha256: createHash('sha256').update(source.bytes).digest('hex'),
    },
    document: planDocument(facts, evidence),
    sections: planSections(facts, evidence),
    tasks,
    coverage,
    diagnostics: all.map(({ code, severity, message, details, span }) => ({
      code,
      severity,
      message,
      details: { ...details },
      span: span && { start: span.start, end: span.end },
      place: span && placeAt(span.start),
    })),
  };
  return { plan, fates };
}
