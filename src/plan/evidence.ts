// Evidence. In: spans of facts. Out: spans with their place, as a Plan carries them.
import type { Place, Span } from '../document/document.js';
import type { Evidence } from './parts.js';

/** Gives evidence for spans of one document. */
export type EvidenceOf = (span: Span, inherited?: boolean) => Evidence;

export const evidenceFrom =
  (placeAt: (offset: number) => Place): EvidenceOf =>
  ({ start, end }, inherited) => ({
    start,
    end,
    place: placeAt(start),
    ...(inherited ? { inherited: true as const } : {}),
  });
