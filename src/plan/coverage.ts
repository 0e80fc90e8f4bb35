// Coverage. In: the document's blocks, the spans that facts used, the spans that were set aside. Out: the account of every
// block: used + ignored + unread = blocks. A block is a paragraph or a filled cell.
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.js';
import type { Document, OmissionReason, Span } from '../document/document.js';
import { isEmpty, textOf } from '../document/span.js';
import type { IgnoredFact } from '../extract/facts.js';
import type { Fate } from './original.js';
import type { Plan } from './schema.js';

interface Leaf {
  readonly span: Span;
  readonly omit?: OmissionReason;
}

function leavesOf(document: Document): Leaf[] {
  return document.blocks.flatMap((block): Leaf[] =>
    block.type === 'paragraph' ? [block] : block.cells.filter((cell) => !isEmpty(cell.span)),
  );
}

/** For spans sorted by start, tells whether any of them overlaps a leaf; leaves must come in rising order. */
function overlapFinder<T extends { readonly span: Span }>(
  items: readonly T[],
): (leaf: Span) => T | undefined {
  const sorted = [...items].sort((a, b) => a.span.start - b.span.start);
  // The furthest end up to each index: an earlier, longer span may reach a leaf that later ones do not.
  const reach: number[] = [];
  sorted.forEach((item, index) => {
    const before = index > 0 ? reach[index - 1]! : 0;
    const furthest = before > 0 ? sorted[before - 1]!.span.end : -1;
    reach.push(item.span.end > furthest ? index + 1 : before);
  });
  let at = 0;
  return (leaf) => {
    while (at < sorted.length && sorted[at]!.span.start < leaf.end) at++;
    const best = at > 0 ? sorted[reach[at - 1]! - 1] : undefined;
    return best && best.span.end > leaf.start ? best : undefined;
  };
}

const EXCERPT = 24;

/** What became of each block, in reading order. */
function fatesOf(document: Document, used: readonly Span[], ignored: readonly IgnoredFact[]): Fate[] {
  const usedBy = overlapFinder(used.filter((span) => !isEmpty(span)).map((span) => ({ span })));
  const ignoredBy = overlapFinder(ignored);
  return leavesOf(document).map(({ span, omit }): Fate => {
    const use = usedBy(span);
    const aside = ignoredBy(span);
    if (omit) return { span, fate: 'ignored', reason: omit };
    if (use) return { span, fate: 'used' };
    return aside ? { span, fate: 'ignored', reason: aside.reason } : { span, fate: 'unread' };
  });
}

/** The account, what became of each block, and a diagnostic for each that nothing claimed. */
export function coverageOf(
  document: Document,
  used: readonly Span[],
  ignored: readonly IgnoredFact[],
): { coverage: Plan['coverage']; fates: Fate[]; diagnostics: Diagnostic[] } {
  const reasons = new Map<string, number>();
  const count = (reason: string, blocks: number): void => {
    reasons.set(reason, (reasons.get(reason) ?? 0) + blocks);
  };
  const fates = fatesOf(document, used, ignored);
  for (const one of fates) if (one.fate === 'ignored') count(one.reason, 1);
  for (const { reason, blocks } of document.omissions) if (blocks > 0) count(reason, blocks);
  const omitted = document.omissions.reduce((sum, { blocks }) => sum + blocks, 0);
  const unread = fates.filter(({ fate }) => fate === 'unread');
  return {
    coverage: {
      blocks: fates.length + omitted,
      used: fates.filter(({ fate }) => fate === 'used').length,
      ignored: [...reasons]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([reason, blocks]) => ({ reason, blocks })),
      unread: unread.length,
    },
    fates,
    diagnostics: unread.map(({ span }) =>
      diagnose('extract/unread', { text: textOf(document.text, span).slice(0, EXCERPT) }, span),
    ),
  };
}
