// Kinds of sections. In: an item's heading and the kind of the section around it. Out: the kind, and whether items in it
// lay out work.
import { leadingSectionKind, type SectionWordKind, sectionKindOf } from '../zh/section-words.js';
import type { SectionKind } from './facts.js';

const KIND: Readonly<Record<SectionWordKind, SectionKind>> = {
  goals: 'goals',
  principles: 'principles',
  safeguards: 'safeguards',
  schedule: 'schedule',
  organisation: 'organisation',
  background: 'other',
  tasks: 'tasks',
};

/**
 * The kind of a section by its heading's own words; a heading that says nothing takes the kind around it, and tasks at
 * the top.
 */
export function kindOf(heading: string, around: SectionKind | null): SectionKind {
  const own = sectionKindOf(heading) ?? leadingSectionKind(heading);
  if (around !== null && around !== 'tasks' && (own === null || own === 'tasks')) return around;
  return own === null ? (around ?? 'tasks') : KIND[own];
}

/** Whether numbered items of such a section are tasks even without an attribution. */
export const laysOutWork = (kind: SectionKind): boolean => kind === 'tasks' || kind === 'safeguards';
