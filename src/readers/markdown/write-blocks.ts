// Blocks of the tree into the draft. In: mdast nodes. Out: paragraphs and tables, with what was left out counted.
import { type Draft, omit, type Run, type RunLine, writeParagraphs, writeTable } from './draft.js';
import { htmlText } from './html-text.js';
import { linesOf, literalLines, type Piece } from './inline.js';
import type { ListItem, RootContent, Table } from './parse-markdown.js';

interface Writing {
  readonly draft: Draft;
  readonly piece: Piece;
  /** The table that the piece starts with goes on with the one before; its header row is a repetition. */
  continues: boolean;
}

/** A list item's marker as the page shows it: the number as printed (mdast keeps only the first), or a dash. */
function markerOf(piece: Piece, item: ListItem): Run {
  const { line, column } = item.position?.start ?? { line: 1, column: 1 };
  const source = (piece.lines[line - 1] ?? '').slice(column - 1);
  const [number] = /^\d{1,9}[.)]/.exec(source) ?? [];
  return { text: `${number ?? '-'} `, line: piece.lineNumber(line), column };
}

const marked = (marker: readonly Run[], lines: readonly RunLine[]): RunLine[] =>
  lines.map((runs, index) => (index === 0 ? [...marker, ...runs] : runs));

function writeItem(to: Writing, item: ListItem, outer: readonly Run[]): void {
  const marker = [...outer, markerOf(to.piece, item)];
  const [first, ...others] = item.children;
  if (first?.type === 'paragraph' || first?.type === 'heading' || first?.type === 'list')
    writeBlock(to, first, marker);
  else {
    writeParagraphs(to.draft, [marker]);
    if (first) writeBlock(to, first);
  }
  for (const child of others) writeBlock(to, child);
}

function writeRows(to: Writing, table: Table): void {
  const rows = table.children.map((row) => row.children.map((cell) => linesOf(to.piece, cell.children)));
  writeTable(to.draft, to.continues ? rows.slice(1) : rows, to.continues);
}

function writeHtml(to: Writing, node: Extract<RootContent, { type: 'html' }>): void {
  const value = htmlText(node.value);
  if (value.trim() !== '') writeParagraphs(to.draft, literalLines(to.piece, { ...node, value }, 0));
  else if (node.value.startsWith('<!--')) to.piece.onComment(node.value);
}

/** Writes one block; `marker` is the list marker that its first line starts with. */
export function writeBlock(to: Writing, node: RootContent, marker: readonly Run[] = []): void {
  const { draft, piece } = to;
  if (node.type === 'paragraph') writeParagraphs(draft, marked(marker, linesOf(piece, node.children)));
  else if (node.type === 'heading')
    writeParagraphs(draft, marked(marker, linesOf(piece, node.children)), node.depth - 1);
  else if (node.type === 'list')
    node.children.forEach((item, index) => {
      writeItem(to, item, index === 0 ? marker : []);
    });
  else if (node.type === 'blockquote') for (const child of node.children) writeBlock(to, child);
  else if (node.type === 'table') writeRows(to, node);
  else if (node.type === 'code') writeParagraphs(draft, literalLines(piece, node, 1));
  else if (node.type === 'html') writeHtml(to, node);
  else if (node.type === 'thematicBreak') omit(draft, 'separator');
  else if (node.type === 'definition') omit(draft, 'hidden');
  to.continues = false;
}
