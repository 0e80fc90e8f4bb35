// Who imports whom. In: the files of a source tree. Out: their imports, and the circles among them.
import { lex, type Token } from './lex.js';

/** A source tree: paths with `/`, relative to its root, each with its text. */
export type Tree = Readonly<Record<string, string>>;

export interface Import {
  /** The importing file. */
  readonly from: string;
  readonly line: number;
  /** The imported file of the tree; null for a library. */
  readonly to: string | null;
  /** The library's package name (`node:fs` for a builtin); null for a file. */
  readonly library: string | null;
  readonly typeOnly: boolean;
}

export type { Token };

/** `a/b/../c.js` → `a/c.js`. */
function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const BEFORE_SPECIFIER = /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*$/;
const TYPE_ONLY = /\b(?:import|export)\s+type\b[^;]*$/;

function importAt(from: string, code: string, token: Token): Import {
  const specifier = token.text.slice(1, -1);
  const relative = specifier.startsWith('.');
  const folder = from.split('/').slice(0, -1).join('/');
  return {
    from,
    line: token.line,
    to: relative ? normalise(`${folder}/${specifier}`).replace(/\.js$/, '.ts') : null,
    library: relative ? null : specifier.startsWith('node:') ? specifier : packageName(specifier),
    typeOnly: TYPE_ONLY.test(code),
  };
}

/** The imports of one file, in the order in which they are written; re-exports and `import()` are imports too. */
function importsOfFile(path: string, text: string): Import[] {
  const code = lex(text).filter((token) => token.kind !== 'comment' && token.text.trim() !== '');
  const found: Import[] = [];
  code.forEach((token, index) => {
    const before = code[index - 1];
    if (token.kind !== 'string' || before?.kind !== 'code' || !BEFORE_SPECIFIER.test(before.text)) return;
    found.push(importAt(path, before.text, token));
  });
  return found;
}

/** Every import of the tree. */
export const importsOf = (tree: Tree): Import[] =>
  Object.entries(tree).flatMap(([path, text]) => importsOfFile(path, text));

/** The circles of imports, each as the files on it, told once from its first file in the alphabet. */
export function circlesOf(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) if (to !== null) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const next of targets.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of [...targets.keys()].sort()) visit(file, []);
  return circles;
}
