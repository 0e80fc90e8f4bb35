// Plans as JSON. In: an input, or a path. Out: whether it is one; the text of each plan in it: one object, a list, or one a line; null for a document.
import { closeSync, openSync, readSync } from 'node:fs';
import type { Input } from '../inputs/input.js';

export interface PlanText {
  readonly text: string;
  /** Its place in a list, from 1; null where the file is one plan. */
  readonly number: string | null;
}

const ENDING = /\.(?:json|ndjson|jsonl)$/i;
const HEAD = /^\s*[[{]/;
const OWN = /"schemaVersion"\s*:/;

/** Characters that are looked at where the name does not say that this is JSON. */
const LOOKED_AT = 400;

/** Lines that each begin an object: NDJSON; a single one is a plain object. */
function linesOf(text: string): string[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => line.startsWith('{')) ? lines : null;
}

function listOf(text: string): unknown[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** True for a file of a folder that is a plan, and not some other JSON: by its first words. */
export function isPlanFile(path: string, ending: string): boolean {
  if (!ENDING.test(ending)) return false;
  try {
    const file = openSync(path, 'r');
    const head = Buffer.alloc(LOOKED_AT);
    const length = readSync(file, head, 0, LOOKED_AT, 0);
    closeSync(file);
    return OWN.test(head.toString('utf8', 0, length));
  } catch {
    return true; // Reading it will tell.
  }
}

const numbered = (texts: readonly string[]): PlanText[] =>
  texts.map((text, index) => ({ text, number: String(index + 1) }));

/** What is JSON by its name or by its first words is a plan, or is meant to be one. */
export function planTexts({ bytes, name }: Input): PlanText[] | null {
  const named = ENDING.test(name);
  const first = bytes[0] === 0xef ? bytes[3] : bytes[0];
  if (!named && first !== 0x7b && first !== 0x5b && !(first !== undefined && first <= 0x20)) return null;
  const head = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT));
  if (!named && !(HEAD.test(head) && OWN.test(head))) return null;
  const text = new TextDecoder().decode(bytes).trim();
  const list = listOf(text);
  // A list of nothing is no plan, and is told as such.
  if (list !== null && list.length > 0) return numbered(list.map((value) => JSON.stringify(value)));
  const lines = linesOf(text);
  return lines === null ? [{ text, number: null }] : numbered(lines);
}
