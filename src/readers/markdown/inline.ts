// Words within a block. In: phrasing nodes. Out: lines of runs as a person sees them, without markup.
import type { Run } from './draft.js';
import type { Nodes, PhrasingContent } from './parse-markdown.js';

/** The text that was parsed, and how its line numbers become the file's. */
export interface Piece {
  readonly lines: readonly string[];
  /** The file's line number (from 1) of a line of the piece (from 1). */
  readonly lineNumber: (line: number) => number;
  /** Called for each picture and each comment that is left out. */
  readonly onPicture: () => void;
  /** Given the comment as it stands, marks included. */
  readonly onComment: (source: string) => void;
}

const isBreak = (html: string): boolean => /^<br[ \t/]*>$/i.test(html);

/** Adds text that may hold line breaks: its first line at the node's place, the others where their words start. */
function addText(out: Run[][], piece: Piece, text: string, line: number, column: number): void {
  text.split('\n').forEach((part, index) => {
    if (index > 0) out.push([]);
    const [indent = ''] = index > 0 ? (/^[ \t>]*/.exec(piece.lines[line - 1 + index] ?? '') ?? []) : [];
    out.at(-1)!.push({
      text: part,
      line: piece.lineNumber(line + index),
      column: index > 0 ? indent.length + 1 : column,
    });
  });
}

function addNode(out: Run[][], piece: Piece, node: PhrasingContent): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  if (node.type === 'text') addText(out, piece, node.value, line, column);
  else if (node.type === 'inlineCode') addText(out, piece, node.value, line, column + 1);
  else if (node.type === 'break') out.push([]);
  else if (node.type === 'html') {
    if (isBreak(node.value)) out.push([]);
    else if (node.value.startsWith('<!--')) piece.onComment(node.value);
  } else if (node.type === 'image' || node.type === 'imageReference') piece.onPicture();
  else if ('children' in node) for (const child of node.children) addNode(out, piece, child);
}

/** The lines of the page that phrasing content makes: one for each line of the file and each `<br>`. */
export function linesOf(piece: Piece, nodes: readonly PhrasingContent[]): Run[][] {
  const out: Run[][] = [[]];
  for (const node of nodes) addNode(out, piece, node);
  return out;
}

/** The lines of a literal block (code), the first of them `skipped` lines below the node's first. */
export function literalLines(piece: Piece, node: Nodes & { value: string }, skipped: number): Run[][] {
  const out: Run[][] = [[]];
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  addText(out, piece, node.value, line + skipped, column);
  return out;
}
