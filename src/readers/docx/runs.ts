// The content of paragraphs. In: the elements of runs, fields, changes and content controls. Out: words in the story.
import { attributeOf, type XmlElement } from '../container/xml.js';
import {
  addDrawnText,
  addInstruction,
  beginField,
  countContent,
  endField,
  noteComment,
  separateField,
} from '../word/fields.js';
import {
  addText,
  closeFrame,
  closeParagraph,
  frameOf,
  isSilent,
  openParagraph,
  openTextBox,
  type TrackKind,
} from '../word/story.js';
import { symbolOf, symbolsOf } from '../word/symbols.js';
import type { Handler, Handlers } from './handlers.js';
import type { NoteReference, Story } from './story.js';

function openText(story: Story, element: XmlElement): void {
  const space = attributeOf(element, 'space');
  story.capture = { text: '', preserve: space === 'preserve' };
}

/** Drops spaces and tabs at the ends; the spaces of East Asian text are words. */
function trimBlanks(text: string): string {
  const isBlank = (at: number) => text[at] === ' ' || text[at] === '\t';
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return text.slice(start, end);
}

/** Word shows a line end in w:t as a space, and drops white space at its ends unless told to preserve it. */
function takeCapture(story: Story): string {
  const { capture } = story;
  story.capture = null;
  if (!capture) return '';
  const text = capture.text.replace(/[\r\n]/g, ' ');
  return capture.preserve ? text : trimBlanks(text);
}

function closeText(story: Story): void {
  if (story.controlContents.includes(true)) {
    story.capture = null;
    return;
  }
  const { text, unknown } = symbolsOf(takeCapture(story), frameOf(story).run?.font);
  story.counts.unknownSymbols.push(...unknown);
  addText(story, text);
}

function closeInstruction(story: Story): void {
  addInstruction(story, story.capture?.text ?? '');
  story.capture = null;
}

const FIELD_CHARACTERS: Readonly<Record<string, (story: Story) => void>> = {
  begin: beginField,
  separate: separateField,
  end: endField,
};

function fieldCharacter(story: Story, element: XmlElement): void {
  FIELD_CHARACTERS[attributeOf(element, 'fldCharType') ?? '']?.(story);
}

function lineBreak(story: Story, element: XmlElement): void {
  const type = attributeOf(element, 'type');
  const { paragraph } = frameOf(story);
  if (type !== 'page' && type !== 'column') addText(story, '\n');
  else if (paragraph && !isSilent(story, frameOf(story))) paragraph.breakPending = true;
}

function symbol(story: Story, element: XmlElement): void {
  const { text, unknown } = symbolOf(attributeOf(element, 'font'), attributeOf(element, 'char'));
  story.counts.unknownSymbols.push(...unknown);
  addText(story, text);
}

const comment = (story: Story, element: XmlElement): void =>
  noteComment(story, attributeOf(element, 'id') ?? '');

const drawnText = (story: Story, element: XmlElement): void =>
  addDrawnText(story, attributeOf(element, 'string') ?? '');

const track = (kind: TrackKind) => ({
  open: (story: Story) => {
    frameOf(story).tracks.push(kind);
  },
  close: (story: Story) => {
    frameOf(story).tracks.pop();
  },
});

const word = (text: string) => ({ open: (story: Story) => addText(story, text) });

const counted = (name: 'embedded' | 'pictures') => ({
  open: (story: Story) => countContent(story, name),
});

const noted = (type: NoteReference['type']) => ({
  open: (story: Story, element: XmlElement) => {
    countContent(story, 'footnotes');
    if (!isSilent(story, frameOf(story))) story.notes.push({ type, id: attributeOf(element, 'id') ?? '' });
  },
});

const skipped = {
  open: (story: Story) => {
    story.skip = 1;
  },
};

/** Elements of the WordprocessingML namespace that stand in or around text. */
export const contentHandlers: Handlers = new Map<string, Handler>([
  ['p', { open: openParagraph, close: closeParagraph }],
  [
    'r',
    {
      open: (story) => {
        frameOf(story).run = {};
      },
      close: (story) => {
        frameOf(story).run = null;
      },
    },
  ],
  ['t', { open: openText, close: closeText }],
  ['delText', { open: openText, close: closeText }],
  ['instrText', { open: openText, close: closeInstruction }],
  ['delInstrText', { open: openText, close: closeInstruction }],
  ['fldChar', { open: fieldCharacter }],
  ['tab', word('\t')],
  ['ptab', word('\t')],
  ['cr', word('\n')],
  ['br', { open: lineBreak }],
  ['noBreakHyphen', word('\u2011')],
  ['sym', { open: symbol }],
  ['rt', skipped],
  ['ins', track('ins')],
  ['del', track('del')],
  ['moveFrom', track('moveFrom')],
  ['moveTo', track('moveTo')],
  ['footnoteReference', noted('footnotes')],
  ['endnoteReference', noted('endnotes')],
  ['commentReference', { open: comment }],
  ['altChunk', counted('embedded')],
  ['subDoc', counted('embedded')],
  ['txbxContent', { open: openTextBox, close: closeFrame }],
  [
    'sdtContent',
    {
      open: (story) => {
        story.controlContents.push(story.showsPlaceholder);
        if (story.showsPlaceholder && !isSilent(story, frameOf(story))) story.counts.placeholders++;
        story.showsPlaceholder = false;
      },
      close: (story) => {
        story.controlContents.pop();
      },
    },
  ],
  [
    'sdt',
    {
      open: (story) => {
        story.controls.push(false);
        story.showsPlaceholder = false;
      },
      close: (story) => {
        story.controls.pop();
      },
    },
  ],
]);

/** Elements of mathematics: their letters are words; a fraction's parts stand on either side of a slash. */
export const mathHandlers: Handlers = new Map<string, Handler>([
  ['t', { open: openText, close: closeText }],
  ['den', word('/')],
]);

export const drawingHandlers: Handlers = new Map<string, Handler>([['blip', counted('pictures')]]);

export const vmlHandlers: Handlers = new Map<string, Handler>([
  ['imagedata', counted('pictures')],
  ['textpath', { open: drawnText }],
]);
