// The state while one story (body, header, footer) is read, whatever its format. In: text and marks. Out: raw blocks, counts.
import { type Counts, newCounts } from './counts.js';
import type { Field, Mark, RawBlock, RawParagraph, RawRow, RawTable } from './raw.js';
import { joinParagraphs, newParagraph } from './raw.js';
import type { Styles } from './styles.js';

export interface StoryOptions {
  readonly styles: Styles;
  /** Which version of tracked changes makes the text. */
  readonly keep: 'accepted' | 'rejected';
}

export type TrackKind = 'ins' | 'del' | 'moveFrom' | 'moveTo';

export interface Run {
  hidden?: boolean;
  style?: string;
  font?: string;
}

/** A paragraph that is being read. */
export interface OpenParagraph {
  readonly raw: RawParagraph;
  readonly pieces: string[];
  length: number;
  /** A page or column break was met; it shows only between words. */
  breakPending: boolean;
  hidden: boolean;
  markHidden: boolean;
  markTrack: TrackKind | null;
}

/** What blocks are gathered into: the body, a cell or a text box. */
export interface Frame {
  readonly blocks: RawBlock[];
  paragraph: OpenParagraph | null;
  /** A paragraph whose mark is gone: it waits for the next one. */
  held: RawParagraph | null;
  run: Run | null;
  readonly tracks: TrackKind[];
  readonly fields: Field[];
  /** How many of the fields are in their instruction. */
  instructions: number;
  /** The table of contents whose result is being read. */
  contentsField: Field | null;
  readonly tables: { readonly table: RawTable; row: RawRow | null }[];
}

export interface Story {
  readonly options: StoryOptions;
  readonly frames: Frame[];
  /** Content controls that are open: true for a table of contents. */
  readonly controls: boolean[];
  lastTrack: TrackKind | null;
  readonly counts: Counts;
  /** Paragraphs, rows and cells so far. */
  blocks: number;
}

/** Paragraphs, rows and cells that one story may hold. */
export const MAX_BLOCKS = 500_000;

export const newFrame = (blocks: RawBlock[] = []): Frame => ({
  blocks,
  paragraph: null,
  held: null,
  run: null,
  tracks: [],
  fields: [],
  instructions: 0,
  contentsField: null,
  tables: [],
});

export const newStory = (options: StoryOptions): Story => ({
  options,
  frames: [newFrame()],
  controls: [],
  lastTrack: null,
  counts: newCounts(),
  blocks: 0,
});

export const frameOf = (story: Story): Frame => story.frames[story.frames.length - 1]!;

/** True where a change of this kind takes its content out of the text. */
export const takesOut = (story: Story, kind: TrackKind): boolean =>
  story.options.keep === 'accepted'
    ? kind === 'del' || kind === 'moveFrom'
    : kind === 'ins' || kind === 'moveTo';

/** Rows that a change takes out count as one change, whatever changes they hold. */
const inDroppedRow = (story: Story): boolean =>
  story.frames.some((frame) => frame.tables.some((open) => open.row?.dropped === true));

/** Counts a change once, however many elements Word cut it into; a move counts where it arrives. */
export function noteTrack(story: Story, kind: TrackKind | null): void {
  const isNew = kind !== null && kind !== 'moveFrom' && kind !== story.lastTrack;
  if (isNew && !inDroppedRow(story)) story.counts.changes++;
  story.lastTrack = kind;
}

/** True where what is read now is no part of the text: an instruction of a field, or taken out by a change. */
export const isSilent = (story: Story, frame: Frame): boolean =>
  frame.instructions > 0 || frame.tracks.some((kind) => takesOut(story, kind));

function isHidden(story: Story, frame: Frame, paragraph: OpenParagraph): boolean {
  const { run } = frame;
  if (run?.hidden !== undefined) return run.hidden;
  const { styles } = story.options;
  const byRun = run?.style === undefined ? undefined : styles.resolve(run.style).hidden;
  return byRun ?? styles.resolve(paragraph.raw.style).hidden ?? false;
}

function noteChange(paragraph: OpenParagraph, kind: Mark['kind'], text: string): void {
  const { marks } = paragraph.raw;
  const last = marks.at(-1);
  const end = last && (last.kind === 'inserted' ? last.offset + last.text.length : last.offset);
  if (last?.kind === kind && end === paragraph.length) last.text += text;
  else marks.push({ kind, offset: paragraph.length, text });
}

function flushBreak(paragraph: OpenParagraph): void {
  if (paragraph.breakPending && paragraph.length > 0) {
    paragraph.pieces.push('\n');
    paragraph.length++;
  }
  paragraph.breakPending = false;
}

/** Leaves the innermost field. */
export function popField(frame: Frame): Field | undefined {
  const field = frame.fields.pop();
  if (field?.phase === 'instruction') frame.instructions--;
  if (field !== undefined && field === frame.contentsField) frame.contentsField = null;
  return field;
}

/** Words within an instruction show only if it turns out to be none. */
function holdBack(story: Story, { fields, tracks }: Frame, text: string): void {
  if (tracks.some((kind) => takesOut(story, kind))) return;
  const field = [...fields].reverse().find(({ phase }) => phase === 'instruction');
  if (field) field.words += text;
}

/** A field whose instruction does not end with its paragraph is none: it would swallow the rest of the document. */
function endOpenFields(story: Story, frame: Frame): void {
  let words = '';
  while (frame.fields.at(-1)?.phase === 'instruction') words = popField(frame)!.words + words;
  if (words === '') return;
  story.counts.openFields++;
  addText(story, words);
}

/** Adds words to the open paragraph, where they show. */
export function addText(story: Story, text: string): void {
  const frame = frameOf(story);
  const { paragraph } = frame;
  if (!paragraph || text === '') return;
  if (frame.instructions > 0) {
    if (!isHidden(story, frame, paragraph)) holdBack(story, frame, text);
    return;
  }
  const track = frame.tracks.at(-1) ?? null;
  noteTrack(story, track);
  if (isHidden(story, frame, paragraph)) {
    paragraph.hidden = true;
    return;
  }
  if (frame.tracks.some((kind) => takesOut(story, kind))) {
    noteChange(paragraph, 'deleted', text);
    return;
  }
  flushBreak(paragraph);
  if (track !== null) noteChange(paragraph, 'inserted', text);
  paragraph.pieces.push(text);
  paragraph.length += text.length;
  if (story.controls.includes(true)) paragraph.raw.contents = true;
  paragraph.raw.contentsField ??= frame.contentsField;
}

export function openParagraph(story: Story): void {
  const frame = frameOf(story);
  story.blocks++;
  if (frame.paragraph) closeParagraph(story);
  frame.paragraph = {
    raw: newParagraph(),
    pieces: [],
    length: 0,
    breakPending: false,
    hidden: false,
    markHidden: false,
    markTrack: null,
  };
}

/** Ends the open paragraph; one whose mark is gone waits and is joined with the next. */
export function closeParagraph(story: Story): void {
  const frame = frameOf(story);
  const { paragraph } = frame;
  if (!paragraph) return;
  endOpenFields(story, frame);
  noteTrack(story, paragraph.markTrack);
  if (paragraph.markTrack === 'ins') story.counts.structure.insertedMarks++;
  if (paragraph.markTrack === 'del') story.counts.structure.deletedMarks++;
  if (paragraph.hidden) story.counts.hidden++;
  paragraph.raw.text = paragraph.pieces.length === 1 ? paragraph.pieces[0]! : paragraph.pieces.join('');
  if (frame.held) joinParagraphs(frame.held, paragraph.raw);
  const raw = frame.held ?? paragraph.raw;
  const joins =
    paragraph.markHidden || (paragraph.markTrack !== null && takesOut(story, paragraph.markTrack));
  frame.held = joins ? raw : null;
  if (!joins) frame.blocks.push(raw);
  frame.paragraph = null;
  frame.run = null;
}

/** Ends what is open in a frame: its paragraph, and the one that waits for a next. */
export function settleFrame(story: Story): void {
  const frame = frameOf(story);
  closeParagraph(story);
  if (frame.held) frame.blocks.push(frame.held);
  frame.held = null;
}

/** Begins a text box: it stands with the paragraph that is open, else among the frame's blocks. */
export function openTextBox(story: Story): void {
  const frame = frameOf(story);
  const shown = !isSilent(story, frame);
  const anchor = frame.paragraph ? frame.paragraph.raw.boxes : frame.blocks;
  story.frames.push(newFrame(shown ? anchor : []));
}

/** Ends the innermost frame, a text box or a cell. */
export function closeFrame(story: Story): void {
  if (story.frames.length < 2) return;
  settleFrame(story);
  story.frames.pop();
}
