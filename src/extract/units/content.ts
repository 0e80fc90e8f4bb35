// The content of a cell, a bracket or a label line. In: text and a span of it. Out: its units and the places of its
// time phrases, whether labels (责任单位：甲；完成时限：乙) or predicates (甲牵头，乙配合) say who does what.
import type { Span } from '../../document/document.js';
import { trim } from '../../document/span.js';
import type { FoundUnit } from '../facts.js';
import { applyConvention } from './conventions.js';
import { joinLines, spanOf, type Thread } from './join-lines.js';
import { findLabels } from './labels.js';
import { parsePeople } from './people.js';
import { type ListSetting, readList } from './read-list.js';
import type { Range } from './split-list.js';

export interface Content {
  readonly units: readonly FoundUnit[];
  readonly deadlines: readonly Span[];
  /** How many labels and predicates decided. */
  readonly labels: number;
  readonly predicates: number;
  /** True where something stood before the first predicate that is no unit. */
  readonly odd: boolean;
}

const nothing: Content = { units: [], deadlines: [], labels: 0, predicates: 0, odd: false };

function listContent(text: string, thread: Thread, range: Range, setting: ListSetting): Content {
  const reading = readList(thread, range, setting);
  const units = reading.rule ? applyConvention(reading.units, reading.rule, text) : reading.units;
  return {
    ...nothing,
    units,
    deadlines: reading.deadlines,
    predicates: reading.predicates,
    odd: reading.odd,
  };
}

/** The range without separators, stops and stray brackets at its ends. */
function shrink({ folded }: Thread, range: Range): Range {
  let { start, end } = range;
  while (start < end && /[、,;。:.\n]/.test(folded[start]!)) start++;
  while (end > start && /[、,;。:.\n]/.test(folded[end - 1]!)) end--;
  return { start, end };
}

const join = (parts: readonly Content[]): Content => ({
  units: parts.flatMap((part) => part.units),
  deadlines: parts.flatMap((part) => part.deadlines),
  labels: parts.reduce((sum, part) => sum + part.labels, 0),
  predicates: parts.reduce((sum, part) => sum + part.predicates, 0),
  odd: parts.some((part) => part.odd),
});

/**
 * Reads what stands in a cell, in a bracket or behind a label.
 * @param span offsets into `text`; all spans given are offsets into `text` too.
 * @param setting the role of names that neither label nor predicate decides, and whether it is a cell.
 */
export function readContent(text: string, span: Span, setting: ListSetting): Content {
  const thread = joinLines(text, span);
  const labels = findLabels(thread.folded, true);
  const end = thread.folded.length;
  const first = { start: 0, end: labels[0]?.start ?? end };
  const leading = shrink(thread, first);
  const parts: Content[] = [];
  if (labels.length === 0 || leading.start < leading.end) {
    const list = listContent(text, thread, leading, setting);
    const loose = labels.length > 0 && !setting.cell && list.predicates === 0;
    parts.push(loose ? { ...nothing, odd: leading.end - leading.start > 6 } : list);
  }
  labels.forEach((label, index) => {
    const value = shrink(thread, { start: label.end, end: labels[index + 1]?.start ?? end });
    const place = trim(text, spanOf(thread, value.start, value.end));
    if (label.role === 'person') {
      parts.push({ ...nothing, units: parsePeople(text, place, label.words), labels: 1 });
    } else if (label.role === 'deadline') {
      parts.push({ ...nothing, deadlines: value.start < value.end ? [place] : [], labels: 1 });
    } else {
      const list = listContent(text, thread, value, { ...setting, role: label.role });
      parts.push({ ...list, labels: 1, odd: false });
    }
  });
  return join(parts);
}
