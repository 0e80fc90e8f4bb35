// The original: what a plan was taken from, for whoever shows both side by side. Plain data; no part of a Plan.
import type { Document, Span } from '../document/document.js';

/** What became of a block (a paragraph or a filled cell): taken into a fact, set aside for a reason, claimed by nobody. */
export type Fate =
  | { readonly span: Span; readonly fate: 'used' }
  | { readonly span: Span; readonly fate: 'unread' }
  | { readonly span: Span; readonly fate: 'ignored'; readonly reason: string };

export interface Original {
  readonly document: Document;
  /** In reading order. */
  readonly fates: readonly Fate[];
}
