// Tasks in prose. In: the outline of the body. Out: its sections and tasks, by the rules of what a task is:
// an item that carries an attribution; beside such items their siblings; without any, the deepest numbered level.
import type { Outline } from '../outline/outline.js';
import { isDutiesHeading } from '../zh/section-words.js';
import type { Context } from './context.js';
import { groupDuties, unitsOfDuty } from './duties.js';
import type { IgnoredFact, SectionFact, SectionKind, TaskFact, UnitFact } from './facts.js';
import { sectionHeading } from './headings.js';
import { attributionsOf, canHoldTasks, type Node, nodeOf } from './node.js';
import { type Group, groupParagraphs, type Paragraph } from './paragraph.js';
import {
  type Around,
  beforeAttribution,
  sectionOfItem,
  taskOfItem,
  taskOfParagraphs,
} from './prose-fields.js';
import { kindOf, laysOutWork } from './section-kinds.js';
import {
  closesPlan,
  dealsOutBelow,
  hasSeveralFormal,
  headsDuties,
  headsTable,
  listsDuties,
  ownParagraphs,
  tellsOfItself,
} from './section-signs.js';
import { unitsFrom } from './task-fields.js';

export interface ProseFacts {
  readonly sections: readonly SectionFact[];
  readonly tasks: readonly TaskFact[];
  readonly ignored: readonly IgnoredFact[];
}

interface Walk {
  readonly context: Context;
  /** Some outermost item has items below it. */
  readonly deep: boolean;
  readonly sections: SectionFact[];
  readonly tasks: TaskFact[];
  readonly ignored: IgnoredFact[];
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
      walk.tasks.push(taskOfParagraphs(walk.context, group, around));
    else if (around.section !== null) walk.ignored.push({ span: group.span, reason: 'section-text' });
    else if (!isStray(walk.context, group)) walk.ignored.push({ span: group.span, reason: 'preamble' });
  }
}

/** The units that a section hands down: its attribution's, or in a list of duties those that its heading names. */
function unitsOfSection({ context }: Walk, node: Node, { duties }: Around): UnitFact[] {
  if (node.formal) return unitsFrom(context, attributionsOf([...node.paragraphs, ...node.closing]));
  return duties ? unitsOfDuty(context.text, node.paragraphs[0]) : [];
}

function walkSection(walk: Walk, node: Node, around: Around, kind: SectionKind, tasksInside: boolean): void {
  const section = walk.sections.push(sectionOfItem(walk.context, node, around, kind)) - 1;
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
  const handedDown = severalFormal ? [] : unitsOfSection(walk, node, around);
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
  if (headsTable(walk.context, node) || listsDuties(walk.context, node) || tellsOfItself(walk.context, node))
    return false;
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
  if (isTask(walk, node, around, kind, tasksAllowed))
    walk.tasks.push(taskOfItem(walk.context, node, around, kind));
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
    duties: root.children.length > 1 && headsDuties(context, root),
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
