// The outline. In: the body's lines in order. Out: a tree of items, each with its label, its outline number, its lines.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../document/document.js';
import { isSectionWord } from '../zh/section-words.js';
import { classOf, isStep, rankOf } from './label-rank.js';
import type { LabelAt } from './label-style.js';
import type { Line } from './line.js';
import { type Entry, nest } from './nesting.js';
import { parseLabel } from './parse-label.js';
import { plainHeadings } from './plain-headings.js';
import { type PlainNumber, plainNumbers } from './plain-numbers.js';

export interface Item {
  readonly label: LabelAt | null;
  /** Values of the labels from the top, joined with dots (3.1.1); null where a level has no label. */
  readonly number: string | null;
  /** The first line without its label; empty at the root. */
  readonly head: Span;
  /** The item's own lines: the first is its heading or opening, then paragraphs and steps without a level of their own. */
  readonly lines: readonly Line[];
  readonly children: readonly Item[];
}

export interface Outline {
  /** Holds the lines before the first item, and the outermost items. */
  readonly root: Item;
  readonly diagnostics: readonly Diagnostic[];
}

interface Draft {
  label: LabelAt | null;
  number: string | null;
  head: Span;
  lines: Line[];
  children: Draft[];
}

/** The label at the start of a line with its span in the text; an automatic number counts as printed. */
export function labelOf(text: string, line: Line): { label: LabelAt; rest: Span } | null {
  const raw = text.slice(line.span.start, line.span.end);
  const parsed = parseLabel(raw);
  if (!parsed) return null;
  const start = line.span.start + parsed.offset;
  const label = {
    raw: parsed.raw,
    style: parsed.style,
    value: parsed.value,
    span: { start, end: start + parsed.raw.length },
  };
  return { label, rest: { start: line.span.start + parsed.restOffset, end: line.span.end } };
}

interface Labelled {
  readonly label: LabelAt;
  readonly rest: Span;
}

/** A bullet before a label (◆任务一：) is an ornament. */
function behindBullet(text: string, found: Labelled | null): Labelled | null {
  if (found?.label.style !== 'bullet') return found;
  const inner = labelOf(text, { span: found.rest, block: 0 });
  return inner && !isStep(inner.label) ? inner : found;
}

interface Opening {
  readonly entry: Entry;
  readonly head: Span;
}

/** Whether a line opens an item: by a label that is no step, by the format's heading level, or by a section's own word. */
function openingOf(text: string, line: Line, plain: PlainNumber | undefined): Opening | null {
  const found = behindBullet(text, labelOf(text, line)) ?? plain;
  if (found && found.label.style === 'attachment') return null;
  if (found && !isStep(found.label)) return { entry: { label: found.label }, head: found.rest };
  if (found) return null;
  if (line.outlineLevel !== undefined)
    return { entry: { label: null, headingLevel: line.outlineLevel }, head: line.span };
  if (isSectionWord(text.slice(line.span.start, line.span.end)))
    return { entry: { label: null }, head: line.span };
  return null;
}

/** The openings of all lines; where no line has an outer label, headings are told by their place. */
function openingsOf(text: string, lines: readonly Line[]): (Opening | null)[] {
  const plain = plainNumbers(text, lines);
  const openings = lines.map((line, index) => openingOf(text, line, plain.get(index)));
  const outer = openings.some(
    (opening) =>
      opening && (!opening.entry.label || rankOf(classOf(opening.entry.label)) <= rankOf('cn-paren')),
  );
  if (outer) return openings;
  const headings = plainHeadings(text, lines, (index) => openings[index] !== null);
  return openings.map((opening, index) =>
    headings.has(index) ? { entry: { label: null }, head: lines[index]!.span } : opening,
  );
}

const emptyAt = (offset: number): Span => ({ start: offset, end: offset });

/** Builds the outline of the body's lines. */
export function buildOutline(text: string, lines: readonly Line[]): Outline {
  const openings = openingsOf(text, lines);
  const { nested, diagnostics } = nest(openings.flatMap((opening) => (opening ? [opening.entry] : [])));
  const root: Draft = {
    label: null,
    number: null,
    head: emptyAt(lines[0]?.span.start ?? 0),
    lines: [],
    children: [],
  };
  const items: Draft[] = [];
  let current = root;
  lines.forEach((line, index) => {
    const opening = openings[index];
    if (!opening) {
      current.lines.push(line);
      return;
    }
    const { parent, number } = nested[items.length]!;
    current = { label: opening.entry.label, number, head: opening.head, lines: [line], children: [] };
    (parent === null ? root : items[parent]!).children.push(current);
    items.push(current);
  });
  return { root, diagnostics };
}

/** The item's whole stretch of the text, from its first line to the last line below it. */
export function extentOf(item: Item): Span {
  const first = item.lines[0]?.span ?? item.head;
  let last: Item = item;
  while (last.children.length > 0) last = last.children.at(-1)!;
  return { start: first.start, end: last.lines.at(-1)?.span.end ?? first.end };
}

/** The item and all below it, in reading order. */
export function* itemsOf(item: Item): Generator<Item> {
  yield item;
  for (const child of item.children) yield* itemsOf(child);
}
