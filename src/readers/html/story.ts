// The state while a page is gone through. In: pieces of text, starts and ends of lines. Out: lines in the open block list.
import type { OmissionReason } from '../../document/document.js';
import type { Change, RawBlock, RawLabel, RawLine, RawRow, Run } from './raw.js';
import type { TextPiece } from './text-pieces.js';

/** Lines and cells of one page; what has more is refused. */
export const MAX_BLOCKS = 500_000;

export interface StoryOptions {
  /** Which version of tracked changes makes the text. */
  readonly keep: 'accepted' | 'rejected';
}

/** A list that is open: what its next item is called, and the items so far. */
export interface OpenList {
  readonly write: ((value: number) => RawLabel['text']) | null;
  readonly step: 1 | -1;
  next: number;
}

/** A table that is open. */
export interface OpenTable {
  readonly rows: RawRow[];
  said: 'data' | 'layout' | null;
  part: number;
  head: boolean;
}

/** Something that is left out while it is gone through. */
interface Silence {
  readonly reason: OmissionReason | null;
  hasWords: boolean;
}

/** One line under construction. */
interface OpenLine {
  runs: Run[];
  label: { text: string; offset: number } | null;
  white: { readonly text: string; readonly offset: number; readonly joins: boolean } | null;
  hasWords: boolean;
}

/** Where lines go: the page, or one cell of a table. */
export interface Frame {
  readonly blocks: RawBlock[];
  line: OpenLine;
  /** The marker of a list item that waits for the item's first line. */
  marker: { readonly text: string; readonly offset: number; readonly numbers: boolean } | null;
}

export interface Story {
  readonly options: StoryOptions;
  readonly frames: Frame[];
  readonly tables: OpenTable[];
  readonly lists: OpenList[];
  outlineLevel: number | null;
  /** More than 0: white space is kept. */
  preformatted: number;
  /** The text of a printed number goes to the line's label. */
  labelling: boolean;
  silence: Silence | null;
  change: Change | null;
  readonly omitted: Map<OmissionReason, number>;
  changes: number;
  pictures: number;
  blocks: number;
}

const newLine = (): OpenLine => ({ runs: [], label: null, white: null, hasWords: false });

export const newFrame = (): Frame => ({ blocks: [], line: newLine(), marker: null });

export const newStory = (options: StoryOptions): Story => ({
  options,
  frames: [newFrame()],
  tables: [],
  lists: [],
  outlineLevel: null,
  preformatted: 0,
  labelling: false,
  silence: null,
  change: null,
  omitted: new Map(),
  changes: 0,
  pictures: 0,
  blocks: 0,
});

export const frameOf = (story: Story): Frame => story.frames.at(-1)!;

export function omit(story: Story, reason: OmissionReason): void {
  story.omitted.set(reason, (story.omitted.get(reason) ?? 0) + 1);
}

/** Letters and marks of East Asian width, dashes, ellipses and quotation marks as Chinese uses them; Hangul is not. */
const WIDE =
  /[\u2014\u2018-\u201d\u2026\u2e80-\u303e\u3041-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/;

/** A line break of the file between two wide characters is no space on the page (CSS Text 3, 4.1.3). */
function writeSpace(line: OpenLine, next: string): void {
  const { white } = line;
  line.white = null;
  const last = line.runs.at(-1)?.text;
  if (!white || last === undefined) return;
  if (white.joins && WIDE.test(last.slice(-1)) && WIDE.test(next)) return;
  line.runs.push({ text: ' ', offset: white.offset });
}

function addWords(story: Story, piece: TextPiece): void {
  const { line } = frameOf(story);
  if (story.labelling) {
    line.label ??= { text: '', offset: piece.offset };
    line.label.text += piece.text;
    return;
  }
  writeSpace(line, piece.text.slice(0, 1));
  const last = line.runs.at(-1);
  if (last && !story.change && !last.change && last.offset + last.text.length === piece.offset)
    line.runs[line.runs.length - 1] = { text: last.text + piece.text, offset: last.offset };
  else line.runs.push({ text: piece.text, offset: piece.offset });
  line.hasWords ||= piece.text.trim() !== '';
  if (story.change) story.change.text += piece.text;
}

function addPreformatted(story: Story, { text, offset }: TextPiece): void {
  const { line } = frameOf(story);
  if (!text.includes('\n')) {
    line.runs.push({ text: text.replace(/[\t\f\r]/g, ' '), offset });
    return;
  }
  for (let breaks = text.split('\n').length; breaks > 1; breaks--) closeLine(story);
  const indent = text.length - text.lastIndexOf('\n') - 1;
  if (indent > 0)
    frameOf(story).line.runs.push({ text: ' '.repeat(indent), offset: offset + text.length - indent });
}

/** Adds the pieces of one text node; white space is one space at most, none where a line starts or ends. */
export function addPieces(story: Story, pieces: readonly TextPiece[]): void {
  if (story.silence) {
    const words = pieces.filter((piece) => !piece.white && piece.text.trim() !== '');
    story.silence.hasWords ||= words.length > 0;
    if (story.change) story.change.text += words.map((piece) => piece.text).join('');
    return;
  }
  const joins = pieces.some((piece) => !piece.white);
  for (const piece of pieces) {
    if (!piece.white) addWords(story, piece);
    else if (story.preformatted > 0) addPreformatted(story, piece);
    else if (!story.labelling) {
      const { line } = frameOf(story);
      line.white ??= { ...piece, joins: joins && piece.text.includes('\n') };
    }
  }
}

/** Starts or ends a tracked change at this place of the line. */
export function markChange(story: Story, change: Change, offset: number): void {
  frameOf(story).line.runs.push({ text: '', offset, change });
}

function markedLine(story: Story, { runs, label }: OpenLine): RawLine {
  const frame = frameOf(story);
  const { marker } = frame;
  frame.marker = null;
  const printed = label && label.text.trim() !== '' ? { ...label, text: label.text.trim() } : null;
  const counted = marker?.numbers ? marker : null;
  const bullet = marker && !marker.numbers && !printed ? [{ text: marker.text, offset: marker.offset }] : [];
  return {
    kind: 'line',
    label: printed ?? counted,
    runs: [...bullet, ...runs],
    outlineLevel: story.outlineLevel,
  };
}

function pushLine(story: Story, line: OpenLine): void {
  story.blocks++;
  frameOf(story).blocks.push(markedLine(story, line));
}

/** Ends the open line; one without words and without a number leaves nothing. */
export function closeLine(story: Story): void {
  if (story.silence) {
    if (story.silence.hasWords && story.silence.reason) omit(story, story.silence.reason);
    story.silence.hasWords = false;
    return;
  }
  const frame = frameOf(story);
  const { line } = frame;
  if (line.runs.length === 0 && !line.label) {
    line.white = null;
    return;
  }
  frame.line = newLine();
  const changes = line.runs.some((run) => run.change);
  if (line.hasWords || changes || line.label?.text.trim()) pushLine(story, line);
}

/** Ends a list item: a number that no line has taken stands alone. */
export function closeMarker(story: Story): void {
  const frame = frameOf(story);
  if (frame.marker?.numbers) pushLine(story, newLine());
  frame.marker = null;
}
