// Tasks in prose. In: the outline of the body. Out: its sections and tasks, by the rules of what a task is:
// an item that carries an attribution; beside such items their siblings; without any, the deepest numbered level.
import type { Span } from '../document/document.js';
import { isStep } from '../outline/label-rank.js';
import { labelOf, type Outline } from '../outline/outline.js';
import { isDutiesHeading } from '../zh/section-words.js';
import type { Context } from './context.js';
import { groupDuties, unitsOfDuty } from './duties.js';
import type { IgnoredFact, MeasureFact, SectionFact, SectionKind, TaskFact, UnitFact } from './facts.js';
import { sectionHeading, taskHeading } from './headings.js';
import { findCitations } from './metadata/index.js';
import { attributionsOf, bodyOf, canHoldTasks, type Node, nodeOf, paragraphsBelow } from './node.js';
import { type Group, groupParagraphs, type Paragraph } from './paragraph.js';
import { kindOf, laysOutWork } from './section-kinds.js';
import {
  closesPlan,
  dealsOutBelow,
  hasSeveralFormal,
  headsDuties,
  headsTable,
  listsDuties,
  ownParagraphs,
} from './section-signs.js';
import { deadlinesOf, ledgerLabel, titleOf, unitsFrom, wordsOf } from './task-fields.js';

export interface ProseFacts {
  readonly sections: readonly SectionFact[];
  readonly tasks: readonly TaskFact[];
  readonly ignored: readonly IgnoredFact[];
}

/** Where the walk stands: the section around, its kind, and what that section hands down. */
interface Around {
  readonly section: number | null;
  readonly kind: SectionKind | null;
  /** Some node of the outermost section carries a formal attribution. */
  readonly attributed: boolean;
  /** Some sibling does. */
  readonly besideFormal: boolean;
  /** Units that the heading around attributes to all below it. */
  readonly units: readonly UnitFact[];
  /** The section deals out duties. */
  readonly duties: boolean;
  /** Its items are tasks whatever their level: units head them, or most say who does them. */
  readonly dealt: boolean;
}

interface Walk {
  readonly context: Context;
  /** Some outermost item has items below it. */
  readonly deep: boolean;
  readonly sections: SectionFact[];
  readonly tasks: TaskFact[];
  readonly ignored: IgnoredFact[];
}

/** The line up to the first formal attribution in it. */
function beforeAttribution(paragraph: Paragraph): Span {
  const first = paragraph.attributions.find((a) => a.form !== 'clause');
  const end = first ? Math.max(paragraph.body.start, first.span.start) : paragraph.body.end;
  return { start: paragraph.body.start, end };
}

const categoryOf = (kind: SectionKind | null): TaskFact['category'] =>
  kind === 'safeguards' ? 'safeguard' : 'main';

function measuresOf(context: Context, node: Node): MeasureFact[] {
  const { text } = context;
  const steps = node.item.lines.slice(1).flatMap((line) => {
    const found = stepOf(text, line.span);
    return found ? [{ label: found.label, text: wordsOf(text, found.rest) }] : [];
  });
  return [
    ...steps,
    ...node.children.map((child) => ({ label: child.item.label, text: wordsOf(text, bodyOf(child)) })),
  ];
}

/** The mark of a step that the words open with. */
function stepOf(text: string, span: Span): ReturnType<typeof labelOf> {
  const found = labelOf(text, { span, block: 0 });
  return found && isStep(found.label) ? found : null;
}

function headOf(context: Context, paragraph: Paragraph | undefined): TaskFact['title'] {
  const heading = paragraph ? taskHeading(context.text, beforeAttribution(paragraph)) : null;
  return heading && titleOf(context.text, heading);
}

function addTask(walk: Walk, node: Node, around: Around, kind: SectionKind): void {
  const { context } = walk;
  const span = bodyOf(node);
  const attributions = attributionsOf(paragraphsBelow(node));
  const found = unitsFrom(context, attributions);
  const own = around.duties ? unitsOfDuty(context.text, node.paragraphs[0]) : [];
  const units = own.length > 0 && !node.formal ? own : found;
  walk.tasks.push({
    section: around.section,
    label: ledgerLabel(node.item.label),
    number: node.item.number,
    title: headOf(context, node.paragraphs[0]),
    text: wordsOf(context.text, span),
    category: categoryOf(around.section === null ? kind : around.kind),
    units: units.length > 0 ? units : around.units,
    deadlines: deadlinesOf(context, span, attributions),
    measures: measuresOf(context, node),
    citations: findCitations(context.text, span),
    extra: [],
  });
}

/**
 * A paragraph without an outline number that carries its own attribution, with the label lines behind it. The mark of a
 * step (①) is its label; a bullet or a dash is an ornament.
 */
function addParagraphTask(walk: Walk, group: Group, around: Around): void {
  const { context } = walk;
  const attributions = attributionsOf(group.paragraphs);
  const own = group.formal ? [] : unitsOfDuty(context.text, group.paragraphs[0]);
  const first = group.paragraphs[0]!;
  const step = stepOf(context.text, first.body);
  const start = step?.rest.start ?? first.body.start;
  walk.tasks.push({
    section: around.section,
    label: step && step.label.style !== 'bullet' ? step.label : null,
    number: null,
    title: headOf(context, { ...first, body: { start, end: first.body.end } }),
    text: wordsOf(context.text, { start, end: group.span.end }),
    category: categoryOf(around.kind),
    units: own.length > 0 ? own : unitsFrom(context, attributions),
    deadlines: deadlinesOf(context, group.span, attributions),
    measures: [],
    citations: findCitations(context.text, group.span),
    extra: [],
  });
}

function addSection(walk: Walk, node: Node, around: Around, kind: SectionKind): number {
  const heading = sectionHeading(walk.context.text, beforeAttribution(node.paragraphs[0]!));
  walk.sections.push({
    parent: around.section,
    label: node.item.label,
    number: node.item.number,
    title: titleOf(walk.context.text, heading),
    kind,
  });
  return walk.sections.length - 1;
}

/** Notes below a table, and captions above the next one. */
const NOTE = /^\s*(?:备注|注|说明|填表说明|附表|附件|表)\s*[\d一二三四五六七八九十]*\s*[：:]/;

/**
 * Whether paragraphs without a heading are to be told: what stands before the first table introduces it, notes and
 * captions go with theirs; anything else behind a table may be a row that was lost.
 */
function isStray({ text, aboveTables }: Context, { paragraphs, span }: Group): boolean {
  const block = paragraphs[0]?.line.block ?? 0;
  const behind = [...aboveTables].some((above) => above < block);
  return behind && !aboveTables.has(block) && !NOTE.test(text.slice(span.start, span.start + 12));
}

/** The node's own paragraphs below its heading: tasks where they carry attributions, else text of the section. */
function walkParagraphs(walk: Walk, paragraphs: readonly Paragraph[], around: Around): void {
  const { text } = walk.context;
  const groups = around.duties ? groupDuties(text, paragraphs) : groupParagraphs(paragraphs);
  for (const group of groups) {
    if (group.formal || (around.duties && unitsOfDuty(walk.context.text, group.paragraphs[0]).length > 0))
      addParagraphTask(walk, group, around);
    else if (around.section !== null) walk.ignored.push({ span: group.span, reason: 'section-text' });
    else if (!isStray(walk.context, group)) walk.ignored.push({ span: group.span, reason: 'preamble' });
  }
}

function walkSection(walk: Walk, node: Node, around: Around, kind: SectionKind, tasksInside: boolean): void {
  const section = addSection(walk, node, around, kind);
  const inside: Around = {
    section,
    kind,
    attributed: around.attributed,
    besideFormal: node.children.some((child) => child.formal),
    units: around.units,
    duties: around.duties || isDutiesHeading(walk.sections[section]!.title.value),
    dealt: false,
  };
  const own = ownParagraphs(walk.context.text, node);
  const severalFormal = hasSeveralFormal(own);
  const handedDown =
    !severalFormal && node.formal
      ? unitsFrom(walk.context, attributionsOf([...node.paragraphs, ...node.closing]))
      : [];
  const below: Around = {
    ...inside,
    units: handedDown.length > 0 ? handedDown.map((u) => ({ ...u, inherited: true as const })) : around.units,
    dealt:
      (inside.duties && headsDuties(walk.context, node)) ||
      ((inside.duties || tasksInside) && dealsOutBelow(node)),
  };
  if (severalFormal || inside.duties) walkParagraphs(walk, own, inside);
  else for (const { body } of own) walk.ignored.push({ span: body, reason: 'section-text' });
  for (const child of node.children) walkNode(walk, child, below, tasksInside);
}

/** What a node is by its attributions, its siblings and its section's kind. */
function isTask(walk: Walk, node: Node, around: Around, kind: SectionKind, tasksAllowed: boolean): boolean {
  if (node.formalBelow || hasSeveralFormal(ownParagraphs(walk.context.text, node))) return false;
  if (node.formal || around.dealt) return true;
  const outermost = around.section === null;
  if (headsTable(walk.context, node) || listsDuties(walk.context, node)) return false;
  if (outermost && (kind === 'safeguards' || (walk.deep && closesPlan(walk.context, node)))) return false;
  if (!tasksAllowed || !laysOutWork(kind) || node.item.label === null) return false;
  if (around.attributed && around.besideFormal) return true;
  if (!canHoldTasks(node)) return false;
  return !node.children.some(canHoldTasks) && !dealsOutBelow(node);
}

/** Settles what a node is: a task, a section with tasks in it, or a section without. */
function walkNode(walk: Walk, node: Node, around: Around, tasksAllowed: boolean): void {
  const opening = node.paragraphs[0] ? beforeAttribution(node.paragraphs[0]) : node.item.head;
  const { start, end } = sectionHeading(walk.context.text, opening);
  const kind = kindOf(walk.context.text.slice(start, end), around.kind);
  if (isTask(walk, node, around, kind, tasksAllowed)) addTask(walk, node, around, kind);
  else walkSection(walk, node, around, kind, tasksAllowed && laysOutWork(kind));
}

/** Sections and tasks of the body's prose. */
export function proseFacts(context: Context, outline: Outline): ProseFacts {
  const root = nodeOf(context.text, outline.root);
  const deep = root.children.some((child) => child.children.length > 0);
  const walk: Walk = { context, deep, sections: [], tasks: [], ignored: [] };
  const top: Around = {
    section: null,
    kind: null,
    attributed: false,
    besideFormal: false,
    units: [],
    duties: false,
    dealt: false,
  };
  walkParagraphs(walk, root.paragraphs, top);
  const besideFormal = root.children.some((child) => child.formal);
  for (const child of root.children) {
    walkNode(
      walk,
      child,
      { ...top, attributed: child.formal || child.formalBelow || besideFormal, besideFormal },
      true,
    );
  }
  return walk;
}
