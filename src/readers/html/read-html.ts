// Saved web pages. In: a Source with decoded text. Out: a Document as a person sees the article, with places in the file.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Document, OmissionReason } from '../../document/document.js';
import { keptChanges, type Read, type ReadOptions, tellsChanges } from '../reader.js';
import { enterElement } from './elements.js';
import { furnitureOf } from './furniture.js';
import { type Draft, newDraft, writeBlocks } from './page.js';
import { type Element, MOST_ELEMENTS, type Page, parseHtml, walkTree } from './parse-html.js';
import { addPieces, closeLine, frameOf, MAX_BLOCKS, newStory, omit, type Story } from './story.js';
import { textPieces } from './text-pieces.js';

/** UTF-16 units of one page; pictures written into the page are the longest part of real ones. */
const LONGEST_PAGE = 64 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** Lines that page generators keep above a page (YAML between --- lines). */
const FRONT_MATTER = /^---[ \t]*\n(?:[^\n]{0,2000}\n){1,200}?---[ \t]*(?:\n|$)/;

/** Goes through the tree and gathers what is seen; gives up where there is more than any page holds. */
function gather(text: string, page: Page, options: ReadOptions, furniture: ReadonlySet<Element>): Story {
  const story = newStory({ keep: keptChanges(options) });
  walkTree(page, {
    enter: (element) => (story.blocks > MAX_BLOCKS ? 'skip' : enterElement(story, element, furniture)),
    text: (node) => addPieces(story, textPieces(text, node)),
  });
  closeLine(story);
  return story;
}

function findingsOf(story: Story, draft: Draft, options: ReadOptions): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (tellsChanges(options))
    for (const { kind, text, span } of draft.changes)
      if (text.trim() !== '') found.push(diagnose(`readers/revision-${kind}`, { text }, span));
  const accepted = story.options.keep === 'accepted' ? story.changes : 0;
  if (story.changes > 0)
    found.push(diagnose('readers/revisions', { accepted, rejected: story.changes - accepted }));
  const count = (reason: OmissionReason): number => story.omitted.get(reason) ?? 0;
  const hasWords = draft.blocks.length > 0;
  const counted = [
    ['readers/hidden-text', count('hidden')],
    ['readers/footnotes', count('footnote')],
    [hasWords ? 'readers/pictures' : 'readers/pictures-only', story.pictures],
    ['readers/no-words', hasWords || story.pictures > 0 ? 0 : 1],
  ] as const;
  for (const [code, number] of counted) if (number > 0) found.push(diagnose(code, { count: number }));
  return found;
}

const refusal = (diagnostic: Diagnostic): Awaited<ReturnType<Read>> => ({
  value: null,
  diagnostics: [diagnostic],
});

/**
 * Reads a web page: the article and what belongs to it, without the furniture around it. Blocks and `<br>` end a line,
 * white space is one space, tables keep their merged cells, numbers of lists stand as a browser shows them, numbers of
 * Word's saved pages as they were printed. Tables that only lay out the page are read as the lines in them.
 * @returns null with one error where the page is larger than any real one.
 */
export const readHtml: Read = async ({ text: decoded }, options) => {
  const text = decoded ?? '';
  if (text.length > LONGEST_PAGE)
    return refusal(diagnose('readers/page-too-large', { limit: LONGEST_PAGE / MEGABYTE }));
  const [matter] = FRONT_MATTER.exec(text) ?? [];
  const page = parseHtml(matter ? matter.replace(/[^\n]/g, ' ') + text.slice(matter.length) : text);
  if (!page) return refusal(diagnose('readers/too-many-elements', { limit: MOST_ELEMENTS }));
  const read = gather(text, page, options, furnitureOf(page));
  // A page of nothing but links is read for what it is.
  const isEmpty = frameOf(read).blocks.length === 0 && (read.omitted.get('web-furniture') ?? 0) > 0;
  const story = isEmpty ? gather(text, page, options, new Set()) : read;
  if (story.blocks > MAX_BLOCKS) return refusal(diagnose('readers/too-many-blocks', { limit: MAX_BLOCKS }));
  if (matter) omit(story, 'front-matter');
  const draft = newDraft(text);
  writeBlocks(draft, frameOf(story).blocks);
  const document: Document = {
    text: draft.pieces.join(''),
    blocks: draft.blocks,
    placing: 'line',
    omissions: Array.from(story.omitted, ([reason, blocks]) => ({ reason, blocks })),
    origins: draft.origins,
    ...(draft.changes.length > 0 ? { changes: draft.changes } : {}),
  };
  return { value: document, diagnostics: findingsOf(story, draft, options) };
};
