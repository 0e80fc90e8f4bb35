// The face of a reader. In: a Source whose format is already known by content. Out: a Document.
import type { Result } from '../diagnostics/diagnostic.js';
import type { Document } from '../document/document.js';
import type { Source } from '../source/source.js';

export interface ReadOptions {
  /** What to do with tracked changes; `accept` is the default. */
  readonly revisions?: 'accept' | 'reject' | 'report';
}

/** Which side of tracked changes stays in the text; `report` tells each one and keeps what was accepted. */
export const keptChanges = ({ revisions }: ReadOptions): 'accepted' | 'rejected' =>
  revisions === 'reject' ? 'rejected' : 'accepted';

export const tellsChanges = ({ revisions }: ReadOptions): boolean => revisions === 'report';

/**
 * Reads one format.
 * @returns the Document, or null where the bytes cannot be read; the diagnostics then hold one error that says why.
 * Never throws for bad input.
 */
export type Read = (source: Source, options: ReadOptions) => Promise<Result<Document | null>>;
