// Fields, comments and drawn words in a story. In: where they begin, part and end. Out: which words are text.
import { printedBy } from './printed-fields.js';
import {
  addText,
  closeFrame,
  frameOf,
  isSilent,
  openParagraph,
  openTextBox,
  popField,
  type Story,
} from './story.js';

const CONTENTS_FIELD = /^\s*TOC(?:\s|$)/i;

/** What follows is instruction, which is no part of the text. */
export function beginField(story: Story): void {
  const frame = frameOf(story);
  frame.fields.push({ phase: 'instruction', instruction: '', words: '', closed: false });
  frame.instructions++;
}

/** Adds to the instruction of the innermost field. */
export function addInstruction(story: Story, text: string): void {
  const field = frameOf(story).fields.at(-1);
  if (field?.phase === 'instruction') field.instruction += text;
}

/** What follows is the field's result. */
export function separateField(story: Story): void {
  const frame = frameOf(story);
  const field = frame.fields.at(-1);
  if (field?.phase !== 'instruction') return;
  field.phase = 'result';
  field.resultAt = frame.paragraph?.length ?? null;
  frame.instructions--;
  if (CONTENTS_FIELD.test(field.instruction)) frame.contentsField ??= field;
}

/** Ends the innermost field; one without a result prints what its instruction says. */
export function endField(story: Story): void {
  const frame = frameOf(story);
  const field = popField(frame);
  if (!field) return;
  field.closed = true;
  if (field.phase === 'result' && field.resultAt !== (frame.paragraph?.length ?? null)) return;
  const printed = printedBy(field.instruction);
  if (printed === null) return;
  if (frame.instructions > 0) addInstruction(story, printed.text);
  else {
    story.counts.unknownSymbols.push(...printed.unknown);
    addText(story, printed.text);
  }
}

/** Notes a comment at this place, where it shows. */
export function noteComment(story: Story, id: string): void {
  const frame = frameOf(story);
  const { paragraph } = frame;
  if (!paragraph || isSilent(story, frame)) return;
  paragraph.raw.marks.push({ kind: 'comment', offset: paragraph.length, text: id });
}

/** Counts what stands here and is not in the text, where it shows. */
export function countContent(story: Story, name: 'footnotes' | 'embedded' | 'pictures'): void {
  if (!isSilent(story, frameOf(story))) story.counts[name]++;
}

/** Letters drawn as a shape (WordArt) are often a document's head: they make a text box of their own. */
export function addDrawnText(story: Story, text: string): void {
  if (text.trim() === '') return;
  openTextBox(story);
  openParagraph(story);
  addText(story, text);
  closeFrame(story);
}
