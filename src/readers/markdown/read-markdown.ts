// Markdown. In: a Source with decoded text. Out: a Document as a person sees the page, with places in the file.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Document, Span } from '../../document/document.js';
import type { Read } from '../reader.js';
import { type Chunk, chunksOf, DEEPEST_NESTING, LONGEST_LINE, MOST_MARKS } from './chunks.js';
import { type Draft, leaveComment, newDraft, omissionsOf, omit, writeParagraphs } from './draft.js';
import type { Piece } from './inline.js';
import { parseMarkdown } from './parse-markdown.js';
import { writeBlock } from './write-blocks.js';

/** The most lines that front matter is looked for in. */
const FRONT_MATTER = 200;

/** The number of lines of YAML between --- lines at the very top; 0 where there is none. */
function frontMatterLines(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---' || !/^[^\s:#-][^:]{0,80}:(?:\s|$)/.test(lines[1] ?? '')) return 0;
  const end = lines.slice(1, FRONT_MATTER).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  return end < 0 ? 0 : end + 2;
}

/** Lines as they are, each a paragraph: for what is too long or too deep to be parsed. */
function readPlainly(draft: Draft, lines: readonly string[], chunk: Chunk): void {
  for (let at = chunk.from; at < chunk.to; at++)
    writeParagraphs(draft, [[{ text: lines[at]!, line: at + 1, column: 1 }]]);
}

const tooComplex = (chunk: Chunk, span: Span): Diagnostic =>
  diagnose(
    'readers/markdown-too-complex',
    {
      line: chunk.from + 1,
      lines: chunk.to - chunk.from,
      length: LONGEST_LINE,
      depth: DEEPEST_NESTING,
      marks: MOST_MARKS,
    },
    span,
  );

/** Parses one chunk; a table that was cut is parsed with its header, which is then left out. */
function readParsed(draft: Draft, lines: readonly string[], chunk: Chunk): void {
  const { tableHeader } = chunk;
  const head = tableHeader === undefined ? [] : lines.slice(tableHeader, tableHeader + 2);
  const body = [...head, ...lines.slice(chunk.from, chunk.to)];
  const piece: Piece = {
    lines: body,
    lineNumber: (line) => line + chunk.from - head.length,
    onPicture: () => draft.pictures++,
    onComment: (comment) => leaveComment(draft, comment),
  };
  const writing = { draft, piece, continues: tableHeader !== undefined };
  for (const node of parseMarkdown(body.join('\n')).children) writeBlock(writing, node);
}

/**
 * Reads Markdown. Each line of a paragraph is a paragraph of its own (plans run 一、 and （一） on without blank lines);
 * headings give the outline level; list numbers stand as printed, bullets as a dash; the cells of a table stand
 * between tabs, `<br>` parts their paragraphs. Never fails: what cannot be parsed within the limits is read as plain lines.
 */
export const readMarkdown: Read = async (source) => {
  const lines = (source.text ?? '').split('\n');
  const draft = newDraft();
  const diagnostics: Diagnostic[] = [];
  const top = frontMatterLines(lines);
  if (top > 0) omit(draft, 'front-matter');
  const body = lines.map((line, at) => (at < top ? '' : line));
  for (const chunk of chunksOf(body)) {
    const start = draft.length;
    if (!chunk.plain) {
      readParsed(draft, body, chunk);
      continue;
    }
    readPlainly(draft, body, chunk);
    diagnostics.push(tooComplex(chunk, { start, end: draft.length }));
  }
  for (const { text, at } of draft.comments)
    diagnostics.push(diagnose('readers/comment', { author: '', text }, { start: at, end: at }));
  if (draft.pictures > 0) diagnostics.push(diagnose('readers/pictures', { count: draft.pictures }));
  const document: Document = {
    text: draft.pieces.join(''),
    blocks: draft.blocks,
    placing: 'line',
    omissions: omissionsOf(draft),
    origins: draft.origins,
  };
  return { value: document, diagnostics };
};
