// Properties of paragraphs, rows and cells. In: the elements inside pPr, trPr, tcPr … Out: values in the story.
import { attributeOf, type XmlElement } from '../container/xml.js';
import type { RawCell, RawParagraph, RawRow } from '../word/raw.js';
import { frameOf, noteTrack, type OpenParagraph, type TrackKind, takesOut } from '../word/story.js';
import { openCell, openRow } from '../word/tables.js';
import type { Handler, Handlers } from './handlers.js';
import { runProperties } from './run-properties.js';
import type { Story } from './story.js';
import { isOn, wholeNumber } from './styles.js';

/** Word's own limit of columns in a table. */
const MAX_COLUMNS = 63;
const BODY_TEXT_LEVEL = 9;

const onParagraph = (
  set: (paragraph: OpenParagraph, value: string | undefined, element: XmlElement) => void,
): Handler => ({
  open: (story, element) => {
    const { paragraph } = frameOf(story);
    if (paragraph) set(paragraph, attributeOf(element, 'val'), element);
  },
});

const onRow = (set: (row: RawRow, value: string | undefined, story: Story) => void): Handler => ({
  open: (story, element) => {
    const row = openRow(story);
    if (row) set(row, attributeOf(element, 'val'), story);
  },
});

const onCell = (set: (cell: RawCell, value: string | undefined, story: Story) => void): Handler => ({
  open: (story, element) => {
    const cell = openCell(story);
    if (cell) set(cell, attributeOf(element, 'val'), story);
  },
});

const paragraphMark = (kind: TrackKind) =>
  onParagraph((paragraph) => {
    paragraph.markTrack = kind;
  });

const trackedRow = (kind: 'ins' | 'del') =>
  onRow((row, _value, story) => {
    story.counts.structure[kind === 'ins' ? 'insertedRows' : 'deletedRows']++;
    story.lastTrack = null;
    noteTrack(story, kind);
    row.dropped = takesOut(story, kind);
  });

const trackedCell = (kind: 'ins' | 'del') =>
  onCell((cell, _value, story) => {
    story.counts.structure[kind === 'ins' ? 'insertedCells' : 'deletedCells']++;
    story.lastTrack = null;
    noteTrack(story, kind);
    cell.dropped = takesOut(story, kind);
  });

const merge = (value: string | undefined): 'restart' | 'continue' =>
  value === 'restart' ? 'restart' : 'continue';

function forget(raw: RawParagraph): void {
  raw.style = null;
  delete raw.numId;
  delete raw.level;
  delete raw.outlineLevel;
}

/** Where changes are rejected, the former properties hold: those read so far are forgotten, these read instead. */
const formerProperties: Handler = {
  open: (story) => {
    const { paragraph } = frameOf(story);
    if (story.options.keep === 'accepted' || !paragraph) story.skip = 1;
    else forget(paragraph.raw);
  },
};

/** A number that was inserted (17.13.5.19): without it that of the style holds. */
const insertedNumber: Handler = {
  open: (story) => {
    const { paragraph } = frameOf(story);
    if (!paragraph) return;
    story.lastTrack = null;
    noteTrack(story, 'ins');
    story.counts.structure.insertedNumbers++;
    if (!takesOut(story, 'ins')) return;
    delete paragraph.raw.numId;
    delete paragraph.raw.level;
  },
};

const paragraphProperties: Handlers = new Map([
  [
    'pStyle',
    onParagraph(({ raw }, value) => {
      raw.style = value ?? null;
    }),
  ],
  [
    'numId',
    onParagraph(({ raw }, value) => {
      if (value !== undefined) raw.numId = value;
    }),
  ],
  [
    'ilvl',
    onParagraph(({ raw }, value) => {
      const level = wholeNumber(value);
      if (level !== undefined) raw.level = level;
    }),
  ],
  [
    'outlineLvl',
    onParagraph(({ raw }, value) => {
      const level = wholeNumber(value);
      if (level !== undefined) raw.outlineLevel = Math.min(level, BODY_TEXT_LEVEL);
    }),
  ],
  ['ins', insertedNumber],
  ['pPrChange', formerProperties],
]);

const markProperties: Handlers = new Map([
  ['ins', paragraphMark('ins')],
  ['del', paragraphMark('del')],
  ['moveFrom', paragraphMark('moveFrom')],
  ['moveTo', paragraphMark('moveTo')],
  [
    'vanish',
    onParagraph((paragraph, value) => {
      paragraph.markHidden = isOn(value);
    }),
  ],
]);

const rowProperties: Handlers = new Map([
  [
    'tblHeader',
    onRow((row, value) => {
      row.header = isOn(value);
    }),
  ],
  [
    'gridBefore',
    onRow((row, value) => {
      row.before = Math.min(wholeNumber(value) ?? 0, MAX_COLUMNS);
    }),
  ],
  [
    'gridAfter',
    onRow((row, value) => {
      row.after = Math.min(wholeNumber(value) ?? 0, MAX_COLUMNS);
    }),
  ],
  [
    'hidden',
    onRow((row, value) => {
      row.hidden = isOn(value);
    }),
  ],
  ['ins', trackedRow('ins')],
  ['del', trackedRow('del')],
]);

const cellProperties: Handlers = new Map([
  [
    'gridSpan',
    onCell((cell, value) => {
      cell.columnSpan = Math.max(1, Math.min(wholeNumber(value) ?? 1, MAX_COLUMNS));
    }),
  ],
  [
    'vMerge',
    onCell((cell, value) => {
      cell.vertical = merge(value);
    }),
  ],
  [
    'hMerge',
    onCell((cell, value) => {
      cell.horizontal = merge(value);
    }),
  ],
  ['cellIns', trackedCell('ins')],
  ['cellDel', trackedCell('del')],
]);

const controlProperties: Handlers = new Map<string, Handler>([
  [
    'showingPlcHdr',
    {
      open: (story, element) => {
        story.showsPlaceholder = isOn(attributeOf(element, 'val'));
      },
    },
  ],
  [
    'docPartGallery',
    {
      open: (story: Story, element: XmlElement) => {
        const isContents = /^table of contents$/i.test(attributeOf(element, 'val') ?? '');
        if (isContents && story.controls.length > 0) story.controls[story.controls.length - 1] = true;
      },
    },
  ],
]);

const reference = (kind: 'page-header' | 'page-footer'): Handler => ({
  open: (story, element) => {
    const id = attributeOf(element, 'id');
    if (id !== undefined) story.references.set(id, kind);
  },
});

const sectionProperties: Handlers = new Map([
  ['headerReference', reference('page-header')],
  ['footerReference', reference('page-footer')],
]);

/** What is read inside each property element; `mark` is the rPr of a paragraph's mark. */
export const propertyHandlers: ReadonlyMap<string, Handlers> = new Map([
  ['pPr', paragraphProperties],
  ['mark', markProperties],
  ['rPr', runProperties],
  ['trPr', rowProperties],
  ['tcPr', cellProperties],
  ['sdtPr', controlProperties],
  ['sectPr', sectionProperties],
]);
