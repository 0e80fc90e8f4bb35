// The content of an OpenDocument text. In: its part. Out: raw blocks, lists, comments, and what was left out.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { readXml, type XmlElement } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { MAX_BLOCKS, type StoryOptions, settleFrame } from '../word/story.js';
import * as changes from './changes.js';
import { closeList, openItem, openList } from './lists.js';
import { nameOf } from './names.js';
import { addMark, addWords, closeBox, newOdtStory, type OdtStory, openBox } from './odt-story.js';
import { closeDefinition, type Definitions, openDefinition } from './styles.js';
import * as tables from './table-cells.js';
import * as text from './text.js';

interface Handler {
  readonly open?: (odt: OdtStory, element: XmlElement) => void;
  readonly close?: (odt: OdtStory, element: XmlElement) => void;
}

const box: Handler = { open: openBox, close: closeBox };
const skipped: Handler = {
  open: (odt) => {
    odt.skip = 1;
  },
};
const hideable: Handler = { open: text.openHideable };
const mark = (words: string): Handler => ({ open: (odt) => addMark(odt, words) });

/** Indexes whose words stand elsewhere in the document too. */
const contents: Handler = {
  open: (odt) => {
    odt.story.controls.push(true);
  },
  close: (odt) => {
    odt.story.controls.pop();
  },
};

const item: Handler = { open: (odt, element) => openItem(odt.lists, element) };

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['text:p', { open: text.openOdtParagraph, close: text.closeOdtParagraph }],
  ['text:h', { open: text.openHeading, close: text.closeOdtParagraph }],
  ['text:span', { open: text.openSpan, close: text.closeSpan }],
  ['text:s', { open: text.spaces }],
  ['text:tab', mark('\t')],
  ['text:line-break', mark('\n')],
  [
    'text:list',
    { open: (odt, element) => openList(odt.lists, element), close: (odt) => closeList(odt.lists) },
  ],
  ['text:list-item', item],
  ['text:list-header', item],
  ['text:section', hideable],
  ['text:hidden-text', hideable],
  ['text:note', { open: text.footnote }],
  ['text:table-of-content', contents],
  ['text:illustration-index', contents],
  ['text:table-index', contents],
  ['text:object-index', contents],
  ['table:table', { open: tables.openOdtTable, close: tables.closeOdtTable }],
  ['table:table-header-rows', { open: tables.openHeaders, close: tables.closeHeaders }],
  ['table:table-row', { open: tables.openOdtRow, close: tables.closeOdtRow }],
  ['table:table-cell', { open: tables.openOdtCell, close: tables.closeOdtCell }],
  ['table:covered-table-cell', { open: tables.openCovered, close: tables.closeCovered }],
  ['text:changed-region', { open: changes.openRegion }],
  ['text:insertion', { open: changes.openInsertion }],
  ['text:deletion', { open: changes.openDeletion, close: changes.closeDeletion }],
  ['text:change-start', { open: changes.startChange }],
  ['text:change-end', { open: changes.endChange }],
  ['text:change', { open: changes.placeDeletion }],
  ['office:annotation', { open: changes.openComment, close: changes.closeComment }],
  ['dc:creator', { open: changes.openAuthor, close: changes.closeAuthor }],
  [
    'draw:frame',
    {
      open: (odt) => {
        odt.pictured.push(false);
      },
      close: (odt) => {
        odt.pictured.pop();
      },
    },
  ],
  ['draw:image', { open: text.picture }],
  ['draw:object', { open: text.openObject }],
  ['draw:object-ole', { open: text.picture }],
]);

/** Drawn things that hold words of their own. */
const BOXES = new Set(
  'text-box custom-shape rect ellipse circle line polyline polygon regular-polygon path connector caption measure'
    .split(' ')
    .map((name) => `draw:${name}`),
);

/** Elements whose text does not stand on the page, or does so elsewhere. */
const SKIPPED = new Set([
  'office:change-info',
  'office:forms',
  'office:scripts',
  'text:script',
  'text:ruby-text',
  'text:sequence-decls',
  'text:table-of-content-source',
  'text:illustration-index-source',
  'text:table-index-source',
  'text:object-index-source',
  'text:user-index-source',
  'text:alphabetical-index-source',
  'text:bibliography-source',
  'svg:title',
  'svg:desc',
  'draw:control',
  'dc:date',
]);

function handlerOf(name: string): Handler | undefined {
  if (BOXES.has(name)) return box;
  return SKIPPED.has(name) ? skipped : HANDLERS.get(name);
}

export interface OdtContent {
  /** False where the part gave nothing at all. */
  readonly read: boolean;
  readonly odt: OdtStory;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the content part; its automatic styles are added to `definitions` as they come, before the words. */
export async function readContent(
  archive: Archive,
  definitions: Definitions,
  formulas: ReadonlyMap<string, string>,
  options: StoryOptions,
): Promise<OdtContent> {
  const odt = newOdtStory(definitions, formulas, options);
  const { story } = odt;
  const { read, diagnostics } = await readXml(archive, 'content.xml', {
    lateAttributes: true,
    open(element) {
      if (odt.skip > 0) odt.skip++;
      else {
        openDefinition(definitions, element);
        handlerOf(nameOf(element))?.open?.(odt, element);
      }
    },
    close(element) {
      if (odt.skip > 0) odt.skip--;
      if (odt.skip > 0) return;
      closeDefinition(definitions, element);
      handlerOf(nameOf(element))?.close?.(odt, element);
    },
    text(words) {
      if (odt.skip > 0) return;
      if (odt.inAuthor && odt.comment) odt.comment.author += words;
      else addWords(odt, words);
    },
    refusal: () =>
      story.blocks > MAX_BLOCKS ? diagnose('readers/too-many-blocks', { limit: MAX_BLOCKS }) : null,
  });
  while (story.frames.length > 1) closeBox(odt);
  settleFrame(story);
  return { read, odt, diagnostics };
}
