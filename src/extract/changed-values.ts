// Tracked changes that touch a unit or a deadline. In: a document's changes and its facts. Out: what to tell, whichever
// version of the changes was taken.
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.js';
import type { Change, Document, Span } from '../document/document.js';
import { findDeadlines } from './deadlines/index.js';
import type { Facts } from './facts.js';
import { findAttributions } from './units/index.js';

type Value = 'unit' | 'deadline';

/** An insertion by its words; a deletion, which has none, by the place it left. */
const touches = ({ span }: Change, value: Span): boolean =>
  span.start === span.end
    ? value.start <= span.start && span.start <= value.end
    : value.start < span.end && span.start < value.end;

/** Words that hold a unit or a deadline of their own. */
const holdsValue = ({ text }: Change): boolean =>
  findDeadlines(text).length + findAttributions(text).length > 0;

/** The changes of a value; one that only took another value away beside it, as a row or a bracket, is none of them. */
function changesOf(span: Span, changes: readonly Change[]): Change[] {
  const near = changes.filter((change) => touches(change, span));
  const isBeside = (change: Change): boolean =>
    change.kind === 'deleted' &&
    (change.span.start === span.start || change.span.start === span.end) &&
    holdsValue(change);
  return near.every(isBeside) ? [] : near;
}

/** Changes without the pairs that only move the same words. */
function withoutMoves(changes: readonly Change[]): Change[] {
  const wordsOf = (kind: Change['kind']) =>
    new Set(changes.filter((change) => change.kind === kind).map(({ text }) => text));
  const moved = wordsOf('deleted');
  const arrived = wordsOf('inserted');
  return changes.filter(({ text }) => !(moved.has(text) && arrived.has(text)));
}

const wordsOf = (changes: readonly Change[], kind: Change['kind']): string =>
  changes.flatMap((change) => (change.kind === kind ? [change.text.trim()] : [])).join('…');

function* valuesOf({ tasks, metadata }: Facts): Generator<readonly [Value, Span]> {
  for (const { units, deadlines } of tasks) {
    for (const { span } of units) yield ['unit', span];
    for (const { span } of deadlines) yield ['deadline', span];
  }
  for (const { span } of [...metadata.issuers, ...metadata.recipients, ...metadata.copiedTo])
    yield ['unit', span];
}

/** The values that a change touches, each once, in the order of the text. */
function changedValues(document: Document, facts: Facts, changes: readonly Change[]): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const told = new Set<Change>();
  for (const [value, span] of valuesOf(facts)) {
    const near = changesOf(span, changes);
    if (near.length === 0) continue;
    for (const change of near) told.add(change);
    const details = {
      value: document.text.slice(span.start, span.end),
      inserted: wordsOf(near, 'inserted'),
      deleted: wordsOf(near, 'deleted'),
    };
    found.set(`${value}:${span.start}`, diagnose(`extract/changed-${value}`, details, span));
  }
  for (const change of changes) {
    if (change.kind !== 'deleted' || told.has(change) || !holdsValue(change)) continue;
    const details = { deleted: change.text.trim() };
    found.set(`gone:${change.span.start}`, diagnose('extract/changed-away', details, change.span));
  }
  return [...found.values()].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/**
 * Tells each unit and deadline that a tracked change touches, and each change that took one away: who answers the
 * plan's words with `accept` or `reject` sees what hangs on it. Words that were only moved are not told.
 */
export function tellChangedValues(document: Document, facts: Facts): Diagnostic[] {
  const changes = withoutMoves(document.changes ?? []);
  return changes.length === 0 ? [] : changedValues(document, facts, changes);
}
