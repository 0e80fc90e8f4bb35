// TypeScript text to tokens. In: the text of a .ts file. Out: comments, strings, regular expressions and the code between.

export type TokenKind = 'comment' | 'string' | 'regex' | 'code';

export interface Token {
  readonly kind: TokenKind;
  /** As written, quotes and slashes included. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** After these a slash opens a regular expression; after anything else it divides. */
const BEFORE_REGEX =
  /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|else|do|void|yield|await))\s*$/;

const STRING = /(['"])(?:\\[\s\S]|(?!\1)[^\\\n])*\1/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^\\[/\n])+\/[a-z]*/y;
const TEMPLATE_PART = /(?:\\[\s\S]|\$(?!\{)|[^\\`$])*/y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Where the text of a template goes on: at its opening backtick, or at the brace that closes an expression. */
interface Scan {
  readonly text: string;
  readonly tokens: Token[];
  /** Open braces; `true` where the brace opened an expression of a template. */
  readonly braces: boolean[];
  code: string;
  line: number;
}

function push(scan: Scan, kind: TokenKind, text: string): void {
  if (text === '') return;
  scan.tokens.push({ kind, text, line: scan.line });
  scan.line += text.split('\n').length - 1;
}

function flush(scan: Scan): void {
  push(scan, 'code', scan.code);
  scan.code = '';
}

/** What stands at `at` if it is no plain code; the last code decides what a slash means. */
function special(scan: Scan, at: number): { kind: TokenKind; text: string } | null {
  const char = scan.text[at];
  if (char === "'" || char === '"') {
    const text = matchAt(STRING, scan.text, at);
    return text === null ? null : { kind: 'string', text };
  }
  if (char !== '/') return null;
  const comment = matchAt(COMMENT, scan.text, at);
  if (comment !== null) return { kind: 'comment', text: comment };
  if (!BEFORE_REGEX.test(lastCode(scan))) return null;
  const regex = matchAt(REGEX, scan.text, at);
  return regex === null ? null : { kind: 'regex', text: regex };
}

function lastCode(scan: Scan): string {
  if (scan.code.trim() !== '') return scan.code;
  const last = scan.tokens.findLast((token) => token.kind !== 'comment' && token.text.trim() !== '');
  return last === undefined ? '' : last.kind === 'code' ? last.text : 'x';
}

/** Takes the text of a template from `at` (behind a backtick or a closing brace) and gives where it ends. */
function template(scan: Scan, at: number): number {
  flush(scan);
  const part = matchAt(TEMPLATE_PART, scan.text, at) ?? '';
  push(scan, 'string', part);
  const end = at + part.length;
  if (scan.text[end] === '$') {
    scan.braces.push(true);
    scan.code = '${';
    return end + 2;
  }
  scan.code = '`';
  return end + 1;
}

/** Parts a TypeScript file into tokens that together are the file, white space included. */
export function lex(text: string): readonly Token[] {
  const scan: Scan = { text, tokens: [], braces: [], code: '', line: 1 };
  let at = 0;
  while (at < text.length) {
    const found = special(scan, at);
    if (found !== null) {
      flush(scan);
      push(scan, found.kind, found.text);
      at += found.text.length;
      continue;
    }
    const char = text[at]!;
    scan.code += char;
    at++;
    if (char === '{') scan.braces.push(false);
    if (char === '`' || (char === '}' && scan.braces.pop() === true)) at = template(scan, at);
  }
  flush(scan);
  return scan.tokens;
}
