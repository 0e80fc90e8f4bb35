// Elements while a page is gone through. In: an element as it starts. Out: changes of the state, and what to do at its end.
import type { OmissionReason } from '../../document/document.js';
import { BULLET, nextMarker, openList } from './lists.js';
import { attributeOf, type Element } from './parse-html.js';
import type { Change } from './raw.js';
import { closeLine, closeMarker, frameOf, markChange, omit, type Story } from './story.js';
import {
  displayOf,
  isHidden,
  isPrintedLabel,
  keepsSpaces,
  outlineLevelOf,
  type Style,
  styleOf,
} from './style.js';
import { tableElements } from './table-elements.js';
import { BLOCKS, CONTROLS, PREFORMATTED, UNSEEN } from './tags.js';

type Leave = () => void;
type Enter = (story: Story, element: Element) => Leave | null;

const offsetOf = (element: Element): number => element.sourceCodeLocation?.startOffset ?? 0;

/** What Word keeps at the end of a saved page, by `mso-element`. */
const WORD_PARTS = new Map<string, OmissionReason>([
  ['comment-list', 'comment'],
  ['comment', 'comment'],
  ['footnote-list', 'footnote'],
  ['endnote-list', 'footnote'],
  ['header', 'page-header'],
  ['footer', 'page-footer'],
]);

function enterBreak(story: Story): null {
  closeLine(story);
  return null;
}

function enterRule(story: Story): null {
  if (!story.silence) omit(story, 'separator');
  return null;
}

function enterPicture(story: Story): null {
  if (!story.silence) story.pictures++;
  return null;
}

function enterList(story: Story, element: Element): Leave {
  story.lists.push(openList(element));
  return () => story.lists.pop();
}

function enterItem(story: Story, element: Element): Leave | null {
  const text = nextMarker(story.lists.at(-1), element);
  if (text === null) return null;
  closeMarker(story);
  frameOf(story).marker = { text, offset: offsetOf(element), numbers: text !== BULLET };
  return () => closeMarker(story);
}

function enterHeading(story: Story, element: Element): Leave {
  const outer = story.outlineLevel;
  story.outlineLevel = Number(element.tagName.slice(1)) - 1;
  return () => {
    story.outlineLevel = outer;
  };
}

/** Deleted or inserted text (WHATWG HTML 4.7): a tracked change, which is accepted or rejected. */
function enterChange(story: Story, element: Element): Leave | null {
  if (story.silence || story.change) return null;
  const kind = element.tagName === 'ins' ? 'inserted' : 'deleted';
  const change: Change = { kind, text: '' };
  story.changes++;
  markChange(story, change, offsetOf(element));
  story.change = change;
  const stays = (kind === 'inserted') === (story.options.keep === 'accepted');
  if (!stays) story.silence = { reason: null, hasWords: false };
  return () => {
    if (!stays) story.silence = null;
    story.change = null;
  };
}

const CELLS: ReadonlyMap<string, Enter> = new Map(
  [...tableElements].filter(([name]) => name === 'td' || name === 'th'),
);

const ELEMENTS: ReadonlyMap<string, Enter> = new Map<string, Enter>([
  ...tableElements,
  ['br', enterBreak],
  ['hr', enterRule],
  ['img', enterPicture],
  ['ol', enterList],
  ['ul', enterList],
  ['menu', enterList],
  ['dir', enterList],
  ['li', enterItem],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, enterHeading] as const),
  ['del', enterChange],
  ['ins', enterChange],
]);

/** Why an element is left out of the text; null where it is not. */
function reasonFor(element: Element, style: Style, furniture: ReadonlySet<Element>): OmissionReason | null {
  if (furniture.has(element) || CONTROLS.has(element.tagName)) return 'web-furniture';
  const part = WORD_PARTS.get(style.get('mso-element') ?? '');
  if (part) return part;
  return isHidden(element, style) ? 'hidden' : null;
}

function enterSilence(story: Story, reason: OmissionReason): Leave {
  story.silence = { reason, hasWords: false };
  return () => {
    closeLine(story);
    story.silence = null;
  };
}

/** What an element's own style does to the text in it, whatever its tag. */
function enterStyled(story: Story, element: Element, style: Style): Leave | null {
  const keeps = PREFORMATTED.has(element.tagName) || keepsSpaces(style);
  const labels = isPrintedLabel(style) && !story.labelling;
  const level = outlineLevelOf(style);
  const outer = story.outlineLevel;
  if (!keeps && !labels && level === null) return null;
  if (keeps) story.preformatted++;
  if (labels) story.labelling = true;
  if (level !== null) story.outlineLevel = level;
  return () => {
    if (keeps) story.preformatted--;
    if (labels) story.labelling = false;
    story.outlineLevel = outer;
  };
}

/** A control or picture that is passed over inside a line must not end it; everything else follows its display. */
const isBlock = (element: Element, style: Style): boolean =>
  (displayOf(style) ?? (BLOCKS.has(element.tagName) ? 'block' : 'inline')) === 'block' ||
  tableElements.has(element.tagName);

/**
 * Enters an element.
 * @returns what to call when it is left; `skip` where its words are not on the page.
 */
export function enterElement(
  story: Story,
  element: Element,
  furniture: ReadonlySet<Element>,
): Leave | 'skip' | null {
  if (UNSEEN.has(element.tagName)) return 'skip';
  if (element.tagName === 'dialog' && attributeOf(element, 'open') === null) return 'skip';
  const style = styleOf(element);
  const block = isBlock(element, style);
  if (block) closeLine(story);
  const leaves: Leave[] = block ? [() => closeLine(story)] : [];
  const reason = story.silence ? null : reasonFor(element, style, furniture);
  // A cell that is furniture keeps its place in the grid of a table that is not.
  const cell = reason === 'web-furniture' ? CELLS.get(element.tagName)?.(story, element) : null;
  if (reason) leaves.push(enterSilence(story, reason));
  if (cell) leaves.push(cell);
  const styled = enterStyled(story, element, style);
  if (styled) leaves.push(styled);
  const own =
    story.silence && element.tagName !== 'br' ? null : ELEMENTS.get(element.tagName)?.(story, element);
  if (own) leaves.push(own);
  if (leaves.length === 0) return null;
  return () => {
    for (const leave of leaves) leave();
  };
}
