// A document of flowing text as a reader gives it. In: its page, and what was seen beside it. Out: a Document, and findings.
import { type Diagnostic, diagnose, type Result } from '../../diagnostics/diagnostic.js';
import type { Change, Document, Omission, OmissionReason } from '../../document/document.js';
import type { Counts } from './counts.js';
import type { LaidOut } from './layout.js';
import type { PlacedMark } from './page.js';
import type { StoryOptions } from './story.js';

export interface Comment {
  readonly author: string;
  text: string;
}

export type Comments = ReadonlyMap<string, Comment>;

/** What a reader saw beside the text it laid out. */
export interface Seen {
  readonly counts: Counts;
  readonly comments: Comments;
  /** Paragraphs of headers and footers. */
  readonly furniture: ReadonlyMap<OmissionReason, number>;
  readonly keep: StoryOptions['keep'];
  /** Tell each change, not only how many there are. */
  readonly tellChanges: boolean;
}

/** How many different symbols a message names. */
const NAMED = 5;

/** What the reader saw and left out of the text. */
function omissionsOf(page: LaidOut, { counts, furniture }: Seen): Omission[] {
  const comments = page.marks.filter(({ kind }) => kind === 'comment').length;
  const all: [OmissionReason, number][] = [
    ...furniture,
    ['hidden', counts.hidden + page.covered],
    ['comment', comments],
    ['footnote', counts.footnotes],
    ['template-remnant', counts.placeholders],
  ];
  return all.filter(([, blocks]) => blocks > 0).map(([reason, blocks]) => ({ reason, blocks }));
}

function markDiagnostic({ kind, text, span }: PlacedMark, comments: Comments): Diagnostic {
  if (kind !== 'comment') return diagnose(`readers/revision-${kind}`, { text }, span);
  const { author = '', text: words = '' } = comments.get(text) ?? {};
  return diagnose('readers/comment', { author, text: words }, span);
}

/** Comments and changes with their places, then what was counted. */
function findingsOf(page: LaidOut, { counts, comments, keep, tellChanges }: Seen): Diagnostic[] {
  const told = page.marks.filter(({ kind }) => tellChanges || kind === 'comment');
  const found = told.map((mark) => markDiagnostic(mark, comments));
  const accepted = keep === 'accepted' ? counts.changes : 0;
  const rejected = counts.changes - accepted;
  if (counts.changes > 0) found.push(diagnose('readers/revisions', { accepted, rejected }));
  if (tellChanges && Object.values(counts.structure).some((count) => count > 0))
    found.push(diagnose('readers/revision-structure', counts.structure));
  const hasWords = page.blocks.length > 0;
  const counted = [
    ['readers/hidden-text', counts.hidden + page.covered],
    ['readers/footnotes', counts.footnotes],
    [hasWords ? 'readers/pictures' : 'readers/pictures-only', counts.pictures],
    ['readers/no-words', hasWords || counts.pictures > 0 ? 0 : 1],
    ['readers/placeholders', counts.placeholders],
    ['readers/open-field', counts.openFields],
    ['readers/embedded-content', counts.embedded],
  ] as const;
  for (const [code, count] of counted) if (count > 0) found.push(diagnose(code, { count }));
  const symbols = [...new Set(counts.unknownSymbols)].slice(0, NAMED);
  if (symbols.length > 0)
    found.push(
      diagnose('readers/unknown-symbol', {
        count: counts.unknownSymbols.length,
        symbols: symbols.join(', '),
      }),
    );
  return found;
}

function changesOf({ marks }: LaidOut): { changes?: readonly Change[] } {
  const changes = marks.flatMap(({ kind, text, span }) => (kind === 'comment' ? [] : [{ kind, text, span }]));
  return changes.length > 0 ? { changes } : {};
}

/** The page as a Document; behind what the reader has `told` come the findings of the page. */
export const documentOf = (page: LaidOut, seen: Seen, told: readonly Diagnostic[]): Result<Document> => ({
  value: {
    text: page.text,
    blocks: page.blocks,
    placing: 'block',
    omissions: omissionsOf(page, seen),
    ...changesOf(page),
  },
  diagnostics: [...told, ...findingsOf(page, seen)],
});
