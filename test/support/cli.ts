// Scenarios of the command line. In: a Markdown file. Out: each scenario's commands run on the built program.
//
// A heading of two # opens a scenario; its fences are done in order:
//   ```file NAME [ENCODING]   a file of the working folder        ```fixture NAME [AS]   a copy of one of fixtures/
//   ```sh [STATUS]            a command (status 0 if not said)    ```stdin               what the next command reads
//   ```stdout  ```stderr      all that the last command printed   ```out NAME            the file that it wrote
// What is not said is empty. A line `...` stands for any lines, and `[...]` within a line for any text.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { ROOT } from './tree.js';

export interface Step {
  readonly kind: string;
  readonly words: readonly string[];
  readonly body: string;
  readonly line: number;
}

export interface Scenario {
  readonly name: string;
  readonly line: number;
  readonly steps: readonly Step[];
}

const KINDS = ['file', 'fixture', 'sh', 'stdin', 'stdout', 'stderr', 'out'];

/** Words of a command line: parted at blanks, quotes taken off. */
export const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

/** The scenarios of a file. Throws where a fence says nothing that the runner knows. */
export function readScenarios(markdown: string): Scenario[] {
  const lines = markdown.split('\n');
  const scenarios: { name: string; line: number; steps: Step[] }[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('## ')) scenarios.push({ name: line.slice(3), line: at + 1, steps: [] });
    if (!line.startsWith('```')) continue;
    const end = lines.indexOf('```', at + 1);
    const [kind = '', ...words] = wordsOf(line.slice(3));
    const scenario = scenarios.at(-1);
    if (!KINDS.includes(kind) || end < 0 || scenario === undefined)
      throw new Error(`line ${at + 1}: no step of a scenario`);
    scenario.steps.push({ kind, words, body: lines.slice(at + 1, end).join('\n'), line: at + 1 });
    at = end;
  }
  return scenarios;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** True where the text is what is expected; a line break at its end does not count. */
export function matchesExpected(text: string, expected: string): boolean {
  const pattern = expected
    .split('\n')
    .map((line) =>
      line === '...' ? '(?:[^\\n]*\\n)*?' : `${line.split('[...]').map(escaped).join('[^\\n]*?')}\\n`,
    )
    .join('');
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return expected === '' ? text === '' : new RegExp(`^${pattern}$`).test(whole);
}

/** What a step found wrong; null where all is well. */
type Fault = string | null;

interface Run {
  readonly folder: string;
  stdin: string;
  last: SpawnSyncReturns<string> | null;
  /** Outputs of the last command that no step has looked at. */
  unseen: Set<'stdout' | 'stderr'>;
}

/** The built program. */
export const PROGRAM = join(ROOT, 'bin', 'gov-plan.js');

function command(run: Run, { words: [status = '0'], body }: Step): Fault {
  const words = wordsOf(body);
  const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const settings = words.slice(0, first).map((word) => word.split('=') as [string, string]);
  if (words[first] !== 'gov-plan') return `${words[first]} is not the program`;
  run.last = spawnSync(process.execPath, [PROGRAM, ...words.slice(first + 1)], {
    cwd: run.folder,
    env: { PATH: process.env.PATH, ...Object.fromEntries(settings) },
    input: run.stdin,
    encoding: 'utf8',
  });
  run.stdin = '';
  run.unseen = new Set(['stdout', 'stderr']);
  const { status: ended, stderr } = run.last;
  return String(ended) === status ? null : `status ${ended}, not ${status}; ${stderr}`;
}

function unseen(run: Run): Fault {
  const loud = [...run.unseen].filter((stream) => run.last?.[stream] !== '');
  run.unseen.clear();
  return loud.length === 0
    ? null
    : `unexpected ${loud.map((stream) => `${stream}: ${run.last?.[stream]}`).join('; ')}`;
}

const compare = (what: string, text: string, expected: string): Fault =>
  matchesExpected(text, expected) ? null : `${what} is\n${text}\nand not\n${expected}`;

function take(run: Run, step: Step): Fault {
  const [name = '', other] = step.words;
  const path = join(run.folder, step.kind === 'fixture' ? (other ?? name) : name);
  switch (step.kind) {
    case 'sh':
      return unseen(run) ?? command(run, step);
    case 'stdin':
      run.stdin = `${step.body}\n`;
      return null;
    case 'stdout':
    case 'stderr':
      run.unseen.delete(step.kind);
      return compare(step.kind, run.last?.[step.kind] ?? '', step.body);
    case 'out':
      return existsSync(path)
        ? compare(name, readFileSync(path, 'utf8'), step.body)
        : `${name} was not written`;
    default:
      mkdirSync(dirname(path), { recursive: true });
      if (step.kind === 'fixture') copyFileSync(join(ROOT, 'fixtures', name), path);
      else writeFileSync(path, iconv.encode(`${step.body}\n`, other ?? 'utf8'));
      return null;
  }
}

/** Runs a scenario in a folder of its own; gives what was not as it says, with the line that says so. */
export function runScenario({ steps }: Scenario): string[] {
  const run: Run = {
    folder: mkdtempSync(join(tmpdir(), 'gov-plan-')),
    stdin: '',
    last: null,
    unseen: new Set(),
  };
  try {
    const faults = steps.map((step) => {
      const fault = take(run, step);
      return fault === null ? null : `line ${step.line}: ${fault}`;
    });
    return [...faults, unseen(run)].filter((fault) => fault !== null);
  } finally {
    rmSync(run.folder, { recursive: true });
  }
}
