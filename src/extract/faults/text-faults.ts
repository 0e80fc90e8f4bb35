// Faults of the text as it is written. In: a Document. Out: what rules tell of it, each with its place; nothing is repaired.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Document } from '../../document/document.js';
import { damagedCharacters } from './characters.js';
import { leavesOf } from './leaves.js';
import { numberForms, withinTold } from './number-form.js';
import { unpairedMarks } from './pairs.js';
import { templateRemnants } from './remnants.js';

/** Damaged characters, left-overs of templates, numbers out of form, brackets and quotes without partner. */
export function textFaults(document: Document): Diagnostic[] {
  const { text } = document;
  const leaves = leavesOf(document);
  const remnants = templateRemnants(text, leaves);
  const numbers = numberForms(text, leaves);
  const told = [...remnants, ...numbers];
  return [...damagedCharacters(text, leaves), ...told, ...unpairedMarks(text, leaves, withinTold(told))];
}
