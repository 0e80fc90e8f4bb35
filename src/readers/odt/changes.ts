// Tracked changes and comments (OpenDocument 1.3 part 3, 5.5 and 14.1). In: their elements. Out: tracks and marks in the story.
import { attributeOf, type XmlElement } from '../container/xml.js';
import { noteComment } from '../word/fields.js';
import { paragraphsIn } from '../word/page.js';
import type { RawBlock, RawParagraph } from '../word/raw.js';
import { addText, closeParagraph, frameOf, noteTrack, openParagraph, takesOut } from '../word/story.js';
import { closeBox, type OdtStory, openAside } from './odt-story.js';

const changeId = (element: XmlElement): string => attributeOf(element, 'change-id') ?? '';

export function openRegion(odt: OdtStory, element: XmlElement): void {
  odt.region = attributeOf(element, 'id') ?? '';
}

export function openInsertion(odt: OdtStory): void {
  odt.insertions.add(odt.region);
}

/** What was deleted stands in the region, away from the place it was taken from. */
export function openDeletion(odt: OdtStory): void {
  openAside(odt, []);
}

export function closeDeletion(odt: OdtStory): void {
  const { blocks } = frameOf(odt.story);
  closeBox(odt);
  odt.deletions.set(odt.region, paragraphsIn(blocks));
}

export function startChange(odt: OdtStory, element: XmlElement): void {
  if (!odt.insertions.has(changeId(element))) return;
  odt.story.lastTrack = null;
  frameOf(odt.story).tracks.push('ins');
}

export function endChange(odt: OdtStory, element: XmlElement): void {
  if (odt.insertions.has(changeId(element))) frameOf(odt.story).tracks.pop();
}

/** Where changes are rejected, a deleted paragraph end parts the paragraph again. */
function partParagraph(odt: OdtStory, former: RawParagraph): void {
  const { story } = odt;
  closeParagraph(story);
  openParagraph(story);
  const { paragraph } = frameOf(story);
  if (paragraph) paragraph.raw.style = former.style;
}

/** The place of a deletion: its words come back where changes are rejected, and are noted where they are reported. */
export function placeDeletion(odt: OdtStory, element: XmlElement): void {
  const { story } = odt;
  const deleted = odt.deletions.get(changeId(element));
  if (!deleted) return;
  const { tracks } = frameOf(story);
  story.lastTrack = null;
  noteTrack(story, 'del');
  tracks.push('del');
  for (const [index, former] of deleted.entries()) {
    if (index > 0 && takesOut(story, 'del')) addText(story, '\n');
    else if (index > 0) partParagraph(odt, former);
    addText(story, former.text);
  }
  tracks.pop();
}

export function openComment(odt: OdtStory): void {
  const blocks: RawBlock[] = [];
  odt.comment = { author: '', blocks };
  openAside(odt, blocks);
}

export function closeComment(odt: OdtStory): void {
  const { comment } = odt;
  if (!comment) return;
  closeBox(odt);
  odt.comment = null;
  const id = String(odt.comments.size);
  const words = paragraphsIn(comment.blocks).map(({ text }) => text.trim());
  odt.comments.set(id, { author: comment.author, text: words.filter((text) => text !== '').join(' ') });
  noteComment(odt.story, id);
}

/** The name of an author is read in a comment only. */
export function openAuthor(odt: OdtStory): void {
  odt.inAuthor = odt.comment !== null;
}

export function closeAuthor(odt: OdtStory): void {
  odt.inAuthor = false;
}
