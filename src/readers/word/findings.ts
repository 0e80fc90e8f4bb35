// What there is to tell of a Word document. In: what was counted and marked while reading. Out: omissions, diagnostics.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Omission, OmissionReason } from '../../document/document.js';
import type { LaidOut } from './layout.js';
import type { PlacedMark } from './page.js';
import type { Counts, StoryOptions } from './story.js';

export interface Comment {
  readonly author: string;
  text: string;
}

export type Comments = ReadonlyMap<string, Comment>;

/** What the reader saw and left out of the text; `furniture` counts paragraphs of headers and footers. */
export function omissionsOf(
  counts: Counts,
  page: LaidOut,
  furniture: ReadonlyMap<OmissionReason, number>,
): Omission[] {
  const comments = page.marks.filter(({ kind }) => kind === 'comment').length;
  const all: [OmissionReason, number][] = [
    ...furniture,
    ['hidden', counts.hidden + page.covered],
    ['comment', comments],
    ['footnote', counts.footnotes],
  ];
  return all.filter(([, blocks]) => blocks > 0).map(([reason, blocks]) => ({ reason, blocks }));
}

function markDiagnostic({ kind, text, span }: PlacedMark, comments: Comments): Diagnostic {
  if (kind !== 'comment') return diagnose(`readers/revision-${kind}`, { text }, span);
  const { author = '', text: words = '' } = comments.get(text) ?? {};
  return diagnose('readers/comment', { author, text: words }, span);
}

/** Comments and changes with their places, then what was counted. */
export function findingsOf(
  counts: Counts,
  page: LaidOut,
  comments: Comments,
  keep: StoryOptions['keep'],
): Diagnostic[] {
  const found = page.marks.map((mark) => markDiagnostic(mark, comments));
  const accepted = keep === 'accepted' ? counts.changes : 0;
  const rejected = counts.changes - accepted;
  if (counts.changes > 0) found.push(diagnose('readers/revisions', { accepted, rejected }));
  const hasWords = page.blocks.length > 0;
  const counted = [
    ['readers/hidden-text', counts.hidden + page.covered],
    ['readers/footnotes', counts.footnotes],
    [hasWords ? 'readers/pictures' : 'readers/pictures-only', counts.pictures],
    ['readers/no-words', hasWords || counts.pictures > 0 ? 0 : 1],
    ['readers/embedded-content', counts.embedded],
    ['readers/unknown-symbol', counts.unknownSymbols],
  ] as const;
  for (const [code, count] of counted) if (count > 0) found.push(diagnose(code, { count }));
  return found;
}
