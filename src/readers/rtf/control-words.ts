// Control words of RTF. In: a word with its number. Out: characters, paragraphs, cells and properties in the state.
import { closeParagraph, frameOf, isSilent } from '../word/story.js';
import { encodingOfCharset, encodingOfPage } from './code-pages.js';
import { openDestination } from './destinations.js';
import { areaOf, newRow, type RowDefinition, type Rtf } from './rtf-state.js';
import { defineCell, endCell, endRow } from './rtf-tables.js';
import { addCharacter, ensureParagraph, flush } from './rtf-text.js';

type Action = (rtf: Rtf, value: number | undefined) => void;

const OUTLINE_LEVELS = 9;

/** Words and symbols that stand for one character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  '~': '\u00a0',
  _: '\u2011',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '\u2022',
  emspace: '\u2003',
  enspace: '\u2002',
};

const isOn = (value: number | undefined): boolean => value !== 0;

function endParagraph(rtf: Rtf): void {
  ensureParagraph(rtf);
  const { group, story } = rtf;
  const { paragraph } = frameOf(story);
  if (paragraph) {
    if (group.outlineLevel !== null) paragraph.raw.outlineLevel = group.outlineLevel;
    paragraph.markHidden = group.hidden;
    paragraph.markTrack = group.deleted ?? group.inserted;
  }
  closeParagraph(story);
}

function breakPage(rtf: Rtf): void {
  const frame = frameOf(rtf.story);
  if (frame.paragraph && !isSilent(rtf.story, frame)) frame.paragraph.breakPending = true;
}

function resetParagraph(rtf: Rtf): void {
  const { group } = rtf;
  areaOf(rtf).stray = false;
  group.inTable = false;
  group.depth = 0;
  group.outlineLevel = null;
}

function resetCharacters({ group, defaultFont }: Rtf): void {
  group.hidden = false;
  group.deleted = null;
  group.inserted = null;
  group.font = defaultFont;
}

/** In \nesttableprops the row of a nested table is defined, else that of an outer one. */
const onRow =
  (set: (row: RowDefinition, value: number) => void): Action =>
  (rtf, value = 0) => {
    const area = areaOf(rtf);
    const { destination } = rtf.group;
    if (destination === 'nested-row') set(area.nestedRow, value);
    else if (destination === 'text') set(area.row, value);
  };

const startRow: Action = (rtf) => {
  const area = areaOf(rtf);
  if (rtf.group.destination === 'nested-row') area.nestedRow = newRow();
  else if (rtf.group.destination === 'text') area.row = newRow();
};

function setFont(rtf: Rtf, value = 0): void {
  rtf.group.font = value;
  if (rtf.group.destination === 'fonts' && !rtf.fonts.has(value))
    rtf.fonts.set(value, { encoding: null, name: '' });
}

const onFont =
  (encodingOf: (value: number) => string | null): Action =>
  (rtf, value = 0) => {
    const font = rtf.group.destination === 'fonts' ? rtf.fonts.get(rtf.group.font) : undefined;
    if (font) font.encoding = encodingOf(value) ?? font.encoding;
  };

/** A UTF-16 unit, written as a signed number; as many bytes behind it are for programs that know no Unicode. */
function addUnit(rtf: Rtf, value = 0): void {
  addCharacter(rtf, String.fromCharCode(value & 0xffff));
  rtf.passing = rtf.group.fallback;
}

const PROPERTIES: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['pard', resetParagraph],
  ['plain', resetCharacters],
  [
    'v',
    ({ group }, value) => {
      group.hidden = isOn(value);
    },
  ],
  [
    'deleted',
    ({ group }, value) => {
      group.deleted = isOn(value) ? 'del' : null;
    },
  ],
  [
    'revised',
    ({ group }, value) => {
      group.inserted = isOn(value) ? 'ins' : null;
    },
  ],
  [
    'mvf',
    ({ group }, value) => {
      group.deleted = isOn(value) ? 'moveFrom' : null;
    },
  ],
  [
    'mvt',
    ({ group }, value) => {
      group.inserted = isOn(value) ? 'moveTo' : null;
    },
  ],
  [
    'intbl',
    ({ group }) => {
      group.inTable = true;
    },
  ],
  [
    'itap',
    ({ group }, value = 0) => {
      group.depth = Math.max(0, value);
    },
  ],
  [
    'outlinelevel',
    ({ group }, value = OUTLINE_LEVELS) => {
      group.outlineLevel = value >= 0 && value < OUTLINE_LEVELS ? value : null;
    },
  ],
  [
    'uc',
    ({ group }, value = 1) => {
      group.fallback = Math.max(0, Math.min(value, 100));
    },
  ],
  ['f', setFont],
  ['fcharset', onFont(encodingOfCharset)],
  ['cpg', onFont(encodingOfPage)],
  [
    'ansicpg',
    (rtf, value = 0) => {
      rtf.encoding = encodingOfPage(value);
    },
  ],
  [
    'deff',
    (rtf, value = 0) => {
      rtf.defaultFont = value;
      rtf.group.font = value;
    },
  ],
  ['trowd', startRow],
  [
    'trleft',
    onRow((row, value) => {
      row.left = value;
    }),
  ],
  [
    'trhdr',
    onRow((row) => {
      row.header = true;
    }),
  ],
  [
    'clvmgf',
    onRow((row) => {
      row.vertical = 'restart';
    }),
  ],
  [
    'clvmrg',
    onRow((row) => {
      row.vertical = 'continue';
    }),
  ],
  [
    'clmgf',
    onRow((row) => {
      row.horizontal = 'restart';
    }),
  ],
  [
    'clmrg',
    onRow((row) => {
      row.horizontal = 'continue';
    }),
  ],
  ['cellx', onRow(defineCell)],
  ['nestrow', (rtf) => endRow(rtf, true)],
]);

/** Words that do something to the text; where text is left out they do nothing. */
const MARKS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['par', endParagraph],
  [
    'sect',
    (rtf) => {
      if (frameOf(rtf.story).paragraph) endParagraph(rtf);
    },
  ],
  ['page', breakPage],
  ['column', breakPage],
  ['cell', (rtf) => endCell(rtf, false)],
  ['nestcell', (rtf) => endCell(rtf, true)],
  ['row', (rtf) => endRow(rtf, false)],
]);

/** Takes in one control word; words that are not known are passed over. */
export function readControlWord(rtf: Rtf, name: string, value: number | undefined, starred: boolean): void {
  rtf.passing = 0;
  if (name === 'u') {
    addUnit(rtf, value);
    return;
  }
  const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
  if (character !== undefined) {
    addCharacter(rtf, character);
    return;
  }
  const action = PROPERTIES.get(name) ?? (rtf.group.destination === 'text' ? MARKS.get(name) : undefined);
  flush(rtf);
  if (action) action(rtf, value);
  else openDestination(rtf, name, starred);
}
