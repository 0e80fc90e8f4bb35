// Duties (职责分工). In: an item or paragraph of a section that deals out duties. Out: the units that head it.
import type { Span } from '../document/document.js';
import { shift, textOf, trim } from '../document/span.js';
import { fold } from '../zh/fold.js';
import type { UnitFact } from './facts.js';
import { type Group, groupOf, groupParagraphs, type Paragraph } from './paragraph.js';
import { readDesignations } from './units/index.js';

/** The longest list of units that heads a duty. */
const LONGEST = 60;

/** The words before the first colon or full stop, or the whole line where there is none. */
function headOf(text: string, { body }: Paragraph): Span | null {
  const words = fold(text.slice(body.start, Math.min(body.end, body.start + LONGEST)));
  const stop = words.search(/[:。]/);
  const end = stop >= 0 ? body.start + stop : body.end;
  if (end - body.start > LONGEST) return null;
  const head = trim(text, { start: body.start, end });
  return /[.;]$/.test(fold(textOf(text, head))) ? { start: head.start, end: head.end - 1 } : head;
}

/**
 * The units that head a duty (县教育局：负责…): responsible, where the head is a list of complete designations and
 * nothing else.
 */
export function unitsOfDuty(text: string, paragraph: Paragraph | undefined): UnitFact[] {
  const head = paragraph && headOf(text, paragraph);
  if (!head) return [];
  return readDesignations(textOf(text, head)).map((unit) => ({
    ...unit,
    span: shift(unit.span, head.start),
    rule: 'section',
  }));
}

/** Paragraphs by duty: each that a unit heads opens one, and what follows goes with it. */
export function groupDuties(text: string, paragraphs: readonly Paragraph[]): Group[] {
  const parts: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    if (parts.length === 0 || unitsOfDuty(text, paragraph).length > 0) parts.push([paragraph]);
    else parts.at(-1)!.push(paragraph);
  }
  return parts.flatMap((part) =>
    unitsOfDuty(text, part[0]).length > 0 ? [groupOf(part)] : groupParagraphs(part),
  );
}
