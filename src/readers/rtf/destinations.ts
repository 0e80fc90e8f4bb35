// Groups of RTF that are no plain text. In: the control word that opens one. Out: where its text goes, and what its end does.
import type { OmissionReason } from '../../document/document.js';
import { beginField, countContent, endField, noteComment, separateField } from '../word/fields.js';
import { paragraphsIn } from '../word/page.js';
import type { RawBlock } from '../word/raw.js';
import { frameOf, newFrame, openTextBox, popField, settleFrame } from '../word/story.js';
import { areaOf, newArea, newRow, type Rtf } from './rtf-state.js';
import { enterDepth } from './rtf-tables.js';
import { ensureParagraph } from './rtf-text.js';

type Opener = (rtf: Rtf) => void;

const nothing: Opener = ({ group }) => {
  group.destination = 'nothing';
};

/** Ends the tables of an area and the area itself. */
function leaveArea(rtf: Rtf): void {
  enterDepth(rtf, 0);
  settleFrame(rtf.story);
  rtf.areas.pop();
  rtf.story.frames.pop();
}

/** Paragraph properties begin anew in an area of its own. */
function enterArea(rtf: Rtf): void {
  const { group } = rtf;
  rtf.areas.push(newArea());
  group.destination = 'text';
  group.inTable = false;
  group.depth = 0;
}

/** Gathers a group's paragraphs aside; `take` gets them when it ends. */
function aside(rtf: Rtf, take: (blocks: readonly RawBlock[]) => void): void {
  const blocks: RawBlock[] = [];
  rtf.story.frames.push(newFrame(blocks));
  enterArea(rtf);
  rtf.group.leave = () => {
    leaveArea(rtf);
    take(blocks);
  };
}

const furniture =
  (kind: OmissionReason): Opener =>
  (rtf) =>
    aside(rtf, (blocks) => {
      const count = paragraphsIn(blocks).filter(({ text }) => text.trim() !== '').length;
      if (count > 0) rtf.furniture.set(kind, (rtf.furniture.get(kind) ?? 0) + count);
    });

const header = furniture('page-header');
const footer = furniture('page-footer');

const comment: Opener = (rtf) =>
  aside(rtf, (blocks) => {
    const id = String(rtf.comments.size);
    const words = paragraphsIn(blocks).map(({ text }) => text.trim());
    rtf.comments.set(id, { author: rtf.author, text: words.filter((text) => text !== '').join(' ') });
    rtf.author = '';
    noteComment(rtf.story, id);
  });

const textBox: Opener = (rtf) => {
  ensureParagraph(rtf);
  openTextBox(rtf.story);
  enterArea(rtf);
  rtf.group.leave = () => leaveArea(rtf);
};

const field: Opener = (rtf) => {
  ensureParagraph(rtf);
  beginField(rtf.story);
  const begun = frameOf(rtf.story).fields.at(-1);
  rtf.group.leave = () => {
    const frame = frameOf(rtf.story);
    if (!begun || !frame.fields.includes(begun)) return;
    while (frame.fields.at(-1) !== begun) popField(frame);
    endField(rtf.story);
  };
};

const instruction: Opener = ({ group }) => {
  group.destination = 'instruction';
};

const counted =
  (name: 'footnotes' | 'pictures' | 'embedded'): Opener =>
  (rtf) => {
    ensureParagraph(rtf);
    countContent(rtf.story, name);
    rtf.group.destination = 'nothing';
  };

const label: Opener = (rtf) => {
  rtf.group.destination = 'label';
  rtf.label = '';
};

/** Destinations that are known, starred or not (RTF 1.9.1, table of destinations). */
const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ...'stylesheet colortbl info listtable listoverridetable revtbl rsidtbl filetbl xmlnstbl generator pn sp shprslt nonshppict nonesttables objdata themedata colorschememapping datastore latentstyles atnid xe tc rxe bkmkstart bkmkend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pgdsctbl'
    .split(' ')
    .map((name) => [name, nothing] as const),
  ...'header headerl headerr headerf'.split(' ').map((name) => [name, header] as const),
  ...'footer footerl footerr footerf'.split(' ').map((name) => [name, footer] as const),
  [
    'fonttbl',
    ({ group }) => {
      group.destination = 'fonts';
    },
  ],
  ['listtext', label],
  ['pntext', label],
  ['field', field],
  ['fldinst', instruction],
  ['fldrslt', (rtf) => separateField(rtf.story)],
  ['footnote', counted('footnotes')],
  ['pict', counted('pictures')],
  ['annotation', comment],
  [
    'atnauthor',
    (rtf) => {
      rtf.author = '';
      rtf.group.destination = 'author';
    },
  ],
  ['shptxt', textBox],
  ['dptxbxtext', textBox],
  ['shpinst', () => {}],
  ['shppict', () => {}],
  ['do', () => {}],
  [
    'nesttableprops',
    (rtf) => {
      rtf.group.destination = 'nested-row';
      areaOf(rtf).nestedRow = newRow();
    },
  ],
  // The same words twice, for programs that know Unicode and those that do not: the former are read.
  ['upr', nothing],
  [
    'ud',
    ({ group, outer }) => {
      group.destination = outer.at(-2)?.destination ?? 'text';
    },
  ],
]);

/** Begins a destination. @returns false where the word is none; what is starred and not known is left out. */
export function openDestination(rtf: Rtf, name: string, starred: boolean): boolean {
  const opener = OPENERS.get(name) ?? (starred ? nothing : undefined);
  if (!opener) return false;
  const isSilent = rtf.group.destination !== 'text';
  // Inside what is left out nothing comes back, but for the second wording of \upr; labels and instructions keep their text.
  if (!isSilent || name === 'ud' || opener === nothing) opener(rtf);
  return true;
}
