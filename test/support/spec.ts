// Readable corpora. In: a Markdown file whose fences hold cases. Out: the cases, and the file with new expectations.
//
// A fence names the stage and what the stage is told: ```deadlines 2026-03-01. In it stand cases, a blank line between
// them: the input, a line with a lone dot, what is expected, one line each; nothing expected is said with `none`.

/** One case of a spec. */
export interface SpecCase {
  /** The first word of the fence. */
  readonly stage: string;
  /** The other words of the fence. */
  readonly options: readonly string[];
  /** The line on which the input begins, from 1: with the file's name it names the case. */
  readonly line: number;
  readonly input: string;
  readonly expected: readonly string[];
}

/** A run of lines, with the number of its first. */
interface Lines {
  readonly first: number;
  readonly lines: readonly string[];
}

export const NOTHING = 'none';

const FENCE = /^```(\S.*)$/;

/** Parts a fence's lines at its blank lines. */
function paragraphs({ first, lines }: Lines): Lines[] {
  const parts: { first: number; lines: string[] }[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    if (index === 0 || lines[index - 1]?.trim() === '') parts.push({ first: first + index, lines: [] });
    parts.at(-1)?.lines.push(line);
  });
  return parts;
}

function caseOf(info: string, { first, lines }: Lines): SpecCase {
  const [stage = '', ...options] = info.trim().split(/\s+/);
  const dot = lines.indexOf('.');
  if (dot < 1)
    throw new Error(`line ${first}: a case is an input, a line with a lone dot, and what is expected`);
  if (dot === lines.length - 1) throw new Error(`line ${first}: nothing is expected; say "${NOTHING}"`);
  const expected = lines.slice(dot + 1);
  return {
    stage,
    options,
    line: first,
    input: lines.slice(0, dot).join('\n'),
    expected: expected.join() === NOTHING ? [] : expected,
  };
}

/** The cases of a spec in their order. Throws where a case is not whole: a spec that cannot be read tests nothing. */
export function readSpec(markdown: string): SpecCase[] {
  const lines = markdown.split('\n');
  const cases: SpecCase[] = [];
  for (let at = 0; at < lines.length; at++) {
    const info = FENCE.exec(lines[at] ?? '')?.[1];
    if (info === undefined) continue;
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`line ${at + 1}: the fence is never closed`);
    const within = paragraphs({ first: at + 2, lines: lines.slice(at + 1, end) });
    cases.push(...within.map((part) => caseOf(info, part)));
    at = end;
  }
  return cases;
}

/** The spec with what `run` gives in the place of what was expected; prose and inputs stay as they are. */
export function rewriteSpec(markdown: string, run: (spec: SpecCase) => readonly string[]): string {
  const lines = markdown.split('\n');
  for (const spec of readSpec(markdown).reverse()) {
    const given = run(spec);
    const from = spec.line + spec.input.split('\n').length;
    lines.splice(from, Math.max(1, spec.expected.length), ...(given.length === 0 ? [NOTHING] : given));
  }
  return lines.join('\n');
}
