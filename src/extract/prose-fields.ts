// The facts of one item or paragraph of the prose. In: a node of the outline or a group of paragraphs, and where it
// stands. Out: the task it is, or the section it heads.
import type { Span } from '../document/document.js';
import { isStep } from '../outline/label-rank.js';
import { labelOf } from '../outline/outline.js';
import type { Context } from './context.js';
import { unitsOfDuty } from './duties.js';
import type { MeasureFact, SectionFact, SectionKind, TaskFact, UnitFact } from './facts.js';
import { sectionHeading, taskHeading } from './headings.js';
import { findCitations } from './metadata/index.js';
import { attributionsOf, bodyOf, type Node, paragraphsBelow } from './node.js';
import type { Group, Paragraph } from './paragraph.js';
import { deadlinesOf, ledgerLabel, titleOf, unitsFrom, wordsOf } from './task-fields.js';

/** Where the walk stands: the section around, its kind, and what that section hands down. */
export interface Around {
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

/** The line up to the first formal attribution in it. */
export function beforeAttribution(paragraph: Paragraph): Span {
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

/** The task of an item, with all that stands below it. */
export function taskOfItem(context: Context, node: Node, around: Around, kind: SectionKind): TaskFact {
  const span = bodyOf(node);
  const attributions = attributionsOf(paragraphsBelow(node));
  const found = unitsFrom(context, attributions);
  const own = around.duties ? unitsOfDuty(context.text, node.paragraphs[0]) : [];
  const units = own.length > 0 && !node.formal ? own : found;
  return {
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
  };
}

/**
 * A paragraph without an outline number that carries its own attribution, with the label lines behind it. The mark of a
 * step (①) is its label; a bullet or a dash is an ornament.
 */
export function taskOfParagraphs(context: Context, group: Group, around: Around): TaskFact {
  const attributions = attributionsOf(group.paragraphs);
  const own = group.formal ? [] : unitsOfDuty(context.text, group.paragraphs[0]);
  const first = group.paragraphs[0]!;
  const step = stepOf(context.text, first.body);
  const start = step?.rest.start ?? first.body.start;
  return {
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
  };
}

/** The section that an item heads. */
export function sectionOfItem({ text }: Context, node: Node, around: Around, kind: SectionKind): SectionFact {
  const heading = sectionHeading(text, beforeAttribution(node.paragraphs[0]!));
  const { label, number } = node.item;
  return { parent: around.section, label, number, title: titleOf(text, heading), kind };
}
