// Fixes of plain text and Markdown. In: a file's text and what was found in it. Out: edits of brackets, nothing else.
import type { Finding } from '../diagnostics/finding.js';

/** The rules whose findings can be fixed: brackets of document numbers, pairs of unlike brackets, brackets of labels. */
export const fixableRules: ReadonlySet<string> = new Set([
  'document/number-malformed',
  'text/unlike-brackets',
  'numbering/mixed-forms',
]);

/** UTF-16 offsets into the text that was given, half open; `before` stands there, `after` comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
}

/** Where each line begins, whatever ends it; a byte order mark is no part of the first. */
function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

const withoutBrackets = (words: string): string => words.replace(/[\s()（）〔〕﹝﹞[\]［］【】<>〈〉]/g, '');

/** True where two wordings differ in nothing but brackets. */
const differInBrackets = (one: string, other: string): boolean =>
  one !== other && withoutBrackets(one) === withoutBrackets(other);

/** The edit that one finding asks for; null where it asks for none, or its words do not stand at its place. */
function editFor(text: string, starts: readonly number[], finding: Finding): Edit | null {
  const { rule, place, actual, expected } = finding;
  if (!fixableRules.has(rule) || actual === undefined || expected === undefined) return null;
  if (place === null || !('line' in place) || !differInBrackets(actual, expected)) return null;
  const line = starts[place.line - 1];
  if (line === undefined) return null;
  const start = line + place.column - 1;
  const end = start + actual.length;
  if (text.slice(start, end) !== actual) return null;
  return { start, end, before: actual, after: expected, rule };
}

/**
 * The edits that findings ask for, in the order of the text; of two that meet the first is given.
 * @param text the file's text as decoded, with its own line ends. @param findings those of this file, with `line` places.
 */
export function editsFor(text: string, findings: readonly Finding[]): Edit[] {
  const starts = lineStarts(text);
  const edits = findings
    .flatMap((finding) => editFor(text, starts, finding) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return edits.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}

/** The text with the edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let out = '';
  for (const { start, end, after } of edits) {
    out += text.slice(at, start) + after;
    at = end;
  }
  return out + text.slice(at);
}

/** How many lines stand around a change, as in every unified diff. */
const CONTEXT = 3;

/** The lines of a text with their ends; a last line without one is marked as diff does it. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const shown = (line: string): string =>
  line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;

/** Stretches of lines around changes, `from` to `to` (exclusive). */
function hunksOf(changed: readonly number[], count: number): { from: number; to: number }[] {
  const hunks: { from: number; to: number }[] = [];
  for (const at of changed) {
    const [from, to] = [Math.max(0, at - CONTEXT), Math.min(count, at + CONTEXT + 1)];
    const last = hunks.at(-1);
    if (last && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks;
}

/** A unified diff of two texts with as many lines, as edits of brackets leave them; empty where they are the same. */
export function diffOf(path: string, before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const changed = old.flatMap((line, index) => (line === fresh[index] ? [] : [index]));
  if (changed.length === 0) return '';
  const hunks = hunksOf(changed, old.length).map(({ from, to }) => {
    const range = `${from + 1},${to - from}`;
    let lines = '';
    for (let at = from; at < to; ) {
      if (old[at] === fresh[at]) lines += ` ${shown(old[at++]!)}`;
      else {
        const start = at;
        while (at < to && old[at] !== fresh[at]) lines += `-${shown(old[at++]!)}`;
        for (let line = start; line < at; line++) lines += `+${shown(fresh[line]!)}`;
      }
    }
    return `@@ -${range} +${range} @@\n${lines}`;
  });
  return `--- ${path}\n+++ ${path}\n${hunks.join('')}`;
}
