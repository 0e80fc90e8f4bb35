// Reads Word 97–2003 binary files (.doc, WPS's .wps). In: a Source. Out: a Document.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { OmissionReason } from '../../document/document.js';
import { keptChanges, type Read, tellsChanges } from '../reader.js';
import { addDrawnText, countContent } from '../word/fields.js';
import { type Comments, documentOf } from '../word/findings.js';
import { layOut } from '../word/layout.js';
import { createNumberState } from '../word/number-state.js';
import { paragraphsIn } from '../word/page.js';
import { closeFrame, MAX_BLOCKS, newStory, openTextBox, type Story } from '../word/story.js';
import type { Styles } from '../word/styles.js';
import { type DocFile, openDocFile, TABLE, tableOf } from './doc-file.js';
import { readDrawings } from './drawings.js';
import { openFormatting } from './formatting.js';
import { readListTables } from './list-tables.js';
import {
  commentPlaces,
  fontNames,
  furnitureRanges,
  notePositions,
  sectionEnds,
  textStarts,
} from './parts.js';
import { type PieceTable, readPieces } from './pieces.js';
import type { Changes } from './properties.js';
import { type Range, readRange, type Texts } from './read-range.js';
import { newBudget } from './sprms.js';
import { readStyleSheet } from './style-sheet.js';

type Result = Awaited<ReturnType<Read>>;

/** A character that is no control character. */
const WORDS = /\P{Cc}/u;

/** A file with what its texts are read by. */
interface Open {
  readonly file: DocFile;
  readonly table: PieceTable;
  readonly changes: Changes;
  readonly styles: Styles;
  readonly texts: Texts;
}

function drawingReader(file: DocFile, text: string, texts: () => Texts): Texts['anchors']['drawing'] {
  const drawings = readDrawings(file, text);
  return (story, position) => {
    const drawing = drawings.get(position);
    if (!drawing || drawing.picture) countContent(story, 'pictures');
    drawings.delete(position);
    for (const words of drawing?.words ?? []) addDrawnText(story, words);
    for (const range of drawing?.boxes ?? []) {
      openTextBox(story);
      readRange(story, texts(), range);
      closeFrame(story);
    }
  };
}

function openTexts(file: DocFile, table: PieceTable, changes: Changes): Open {
  const comments = commentPlaces(file).map(({ position }, index) => [position, String(index)] as const);
  const texts: Texts = {
    formatting: openFormatting(file, table, changes),
    sections: sectionEnds(file),
    anchors: {
      fonts: fontNames(file),
      notes: notePositions(file),
      comments: new Map(comments),
      drawing: drawingReader(file, table.text, () => texts),
    },
  };
  const styles = readStyleSheet(tableOf(file, TABLE.styles), changes);
  return { file, table, changes, styles, texts };
}

function readText({ texts, styles, changes }: Open, range: Range): Story {
  const story = newStory({ styles, keep: changes.keep });
  readRange(story, texts, range);
  return story;
}

const wordsOf = (story: Story): string[] =>
  paragraphsIn(story.frames[0]!.blocks)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');

/** Headers and footers: their paragraphs are counted and left out. */
function countFurniture(open: Open): Map<OmissionReason, number> {
  const counts = new Map<OmissionReason, number>();
  for (const { kind, range } of furnitureRanges(open.file)) {
    const paragraphs = wordsOf(readText(open, range)).length;
    if (paragraphs > 0) counts.set(kind, (counts.get(kind) ?? 0) + paragraphs);
  }
  return counts;
}

const readComments = (open: Open): Comments =>
  new Map(
    commentPlaces(open.file).map(({ author, range }, index) => [
      String(index),
      { author, text: wordsOf(readText(open, range)).join(' ') },
    ]),
  );

const numbersOf = ({ file, styles, changes, texts }: Open) =>
  createNumberState(readListTables(file, texts.anchors.fonts, changes), styles);

/** The lengths of the texts say how much the piece table puts together: neither less nor more. */
function damageOf({ file, table }: Open): Diagnostic[] {
  const { end } = textStarts(file.lengths);
  const differs = end > table.text.length || WORDS.test(table.text.slice(end));
  const parts = new Set([...file.damaged, ...(table.damaged || differs ? ['WordDocument'] : [])]);
  return [...parts].map((part) => diagnose('readers/damaged-part', { part }));
}

function readBody(open: Open, tellChanges: boolean): Result {
  const { keep } = open.changes;
  const body = readText(open, { start: 0, end: open.file.lengths.main });
  if (body.blocks > MAX_BLOCKS)
    return { value: null, diagnostics: [diagnose('readers/too-many-blocks', { limit: MAX_BLOCKS })] };
  const furniture = countFurniture(open);
  const comments = readComments(open);
  const page = layOut(body.frames[0]!.blocks, numbersOf(open), open.styles);
  if (open.changes.budget.left <= 0) return { value: null, diagnostics: [diagnose('readers/damaged-doc')] };
  return documentOf(page, { counts: body.counts, comments, furniture, keep, tellChanges }, damageOf(open));
}

/**
 * Reads a Word 97–2003 file: each paragraph a line with its automatic number as Word prints it, each table row a line.
 * Tracked changes are accepted unless `options.revisions` says otherwise; `report` accepts them and tells each one.
 * @returns null with one error for files of Word 6 and 95, encrypted ones, and those damaged beyond reading; damage
 * that leaves text is an error beside it.
 */
export const readDoc: Read = async (source, options) => {
  const { value: file, diagnostics } = openDocFile(source.bytes);
  if (!file) return { value: null, diagnostics };
  const table = readPieces(file);
  if (!table) return { value: null, diagnostics: [diagnose('readers/damaged-doc')] };
  const changes: Changes = { data: file.data, budget: newBudget(), keep: keptChanges(options) };
  return readBody(openTexts(file, table, changes), tellsChanges(options));
};
