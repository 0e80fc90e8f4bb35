// What of a page is no part of the document on it. In: a page. Out: the elements that are furniture.
import {
  headLabelsIn,
  holdsFacts,
  isBarText,
  isDateAlone,
  isPageTurn,
  isSiteFoot,
  isTitleLike,
  namesAttachment,
} from '../../zh/web-words.js';
import { leadsAway, type Measure, type Measures, measurePage } from './measure.js';
import { attributeOf, type Element, isElement, type Node, type Page, walkTree } from './parse-html.js';
import { BLOCKS, UNSEEN } from './tags.js';

/** An element whose words are looked at is not longer than this, in characters and in elements. */
const MOST_TEXT = 800;
const MOST_PARTS = 300;
/** A bar or box found by its name or words is not longer than this. */
const MOST_BAR = 200;
/** A line of buttons among the paragraphs of an article is not longer than this. */
const MOST_BUTTON = 30;
/** The share of unlinked words that makes an element the one that holds the article. */
const ARTICLE_SHARE = 0.6;
/** A page with fewer words has no article that stands out. */
const LEAST_ARTICLE = 200;
/** With more than this share of linked words, an element is a list of links. */
const LINK_SHARE = 0.5;
/** With more than this share it is a link, and no words with a link in them. */
const ONE_LINK_SHARE = 0.6;

const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu', 'menubar']);
const TABLE_PARTS = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption', 'table']);
/** Words within a line are never taken out of it. */
const isBlock = ({ tagName }: Element): boolean => BLOCKS.has(tagName);

/** Words of class names and ids that authors give to furniture. */
const NAMES = new Set(
  `nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs share sharing bdshare bdsharebuttonbox footer
  copyright sidebar toolbar pagination pager qrcode ewm search searchbox login print fontsize toolbox backtop gotop totop
  related recommend wza`.split(/\s+/),
);

/** Where an element stands: in the article or behind it, in how many cells of tables. */
interface Position {
  readonly within: boolean;
  readonly behind: boolean;
  readonly cells: number;
}

interface Zone {
  readonly measures: Measures;
  /** The element that holds the article, and those around it. */
  readonly path: ReadonlySet<Element>;
  readonly article: Element | null;
}

const unlinked = ({ text, linked }: Measure): number => text - linked;

/** The innermost element that holds most of the words which lead nowhere. */
function findArticle(page: Page, measures: Measures): Zone {
  const path = new Set<Element>();
  let article: Element | null = null;
  let inner: readonly Node[] = page.childNodes;
  for (let least = LEAST_ARTICLE; ; ) {
    const found = inner.find((node): node is Element => {
      const own = isElement(node) ? measures.get(node) : undefined;
      return own !== undefined && unlinked(own) >= least;
    });
    if (!found || (TABLE_PARTS.has(found.tagName) && article === null)) break;
    path.add(found);
    article = found;
    inner = found.childNodes;
    least = Math.max(LEAST_ARTICLE, unlinked(measures.get(found)!) * ARTICLE_SHARE);
  }
  return { measures, path, article };
}

/** The words of a small element, text by text, those of links left out where they are not wanted. */
function wordsOf(element: Element, withLinks: boolean): string[] {
  const words: string[] = [];
  walkTree(element, {
    enter: (inner) => (UNSEEN.has(inner.tagName) || (!withLinks && leadsAway(inner)) ? 'skip' : null),
    text: ({ value }) => words.push(value),
  });
  return words;
}

/** The words that names are made of: `bdShare-box2` is bd, share, box and bdshare. */
function namedAs(element: Element): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`.slice(0, 500);
  const parts = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const whole = names.toLowerCase().split(/[^a-z]+/);
  return [...parts, ...whole].some((part) => NAMES.has(part));
}

const isLinkList = ({ text, linked, links }: Measure): boolean => links >= 2 && linked > text * LINK_SHARE;

/** Furniture by the element's own kind: navigation, asides, the head and foot of a site. */
function isFurnitureKind(element: Element): boolean {
  if (['nav', 'aside', 'footer', 'header', 'search'].includes(element.tagName)) return true;
  return ROLES.has(attributeOf(element, 'role')?.trim().toLowerCase() ?? '');
}

/** True where the words that are no links must not be lost. */
function holdsOwnFacts(element: Element): boolean {
  const words = wordsOf(element, false);
  return words.some(isTitleLike) || holdsFacts(words.join(' '));
}

/** Hardly more than a link, or a link with its date. */
const isLink = (element: Element, { text, linked, links }: Measure): boolean =>
  linked > text * ONE_LINK_SHARE || (links > 0 && isDateAlone(wordsOf(element, false).join(' ')));

/** Whether an element beside the article is furniture; a title, number, date, label or sentence of its own keeps it. */
function isFurnitureBeside(element: Element, own: Measure, { behind, cells }: Position): boolean {
  if (own.text === 0 || own.headed) return false;
  if (own.text > MOST_TEXT || own.elements > MOST_PARTS) return isLinkList(own);
  const words = wordsOf(element, true).join(' ');
  if (headLabelsIn(words) > 1) return false;
  if (isLinkList(own) || (behind && isLink(element, own)))
    return !namesAttachment(words) && !wordsOf(element, false).some(isTitleLike);
  if (behind && (isSiteFoot(words) || (own.text <= MOST_BAR && isPageTurn(words)))) return true;
  if (holdsOwnFacts(element)) return false;
  if (isFurnitureKind(element)) return true;
  if (cells > 0 || TABLE_PARTS.has(element.tagName) || own.text > MOST_BAR) return false;
  return namedAs(element) || isBarText(words);
}

/** Whether an element of the article itself is furniture: a bar of buttons, or navigation. No cell of a table is. */
function isFurnitureWithin(element: Element, own: Measure, { cells }: Position): boolean {
  if (cells > 0 || TABLE_PARTS.has(element.tagName)) return false;
  if (own.text === 0 || own.headed || own.text > MOST_BAR || own.elements > MOST_PARTS) return false;
  const words = wordsOf(element, true).join(' ');
  if (isPageTurn(words)) return true;
  const named = isFurnitureKind(element) || namedAs(element);
  if (!named && !isLinkList(own) && own.text > MOST_BUTTON) return false;
  return (named || isBarText(words)) && !holdsOwnFacts(element);
}

/** Visits the elements that may be furniture, in document order; `isFurniture` says of each whether it is. */
function visit(
  page: Page,
  zone: Zone,
  isFurniture: (element: Element, own: Measure, at: Position) => boolean,
): void {
  const at = { within: false, behind: false, cells: 0 };
  walkTree(page, {
    enter: (element) => {
      const own = zone.measures.get(element);
      if (!own) return 'skip';
      if (element === zone.article) {
        at.within = true;
        return () => Object.assign(at, { within: false, behind: true });
      }
      if (zone.path.has(element)) return null;
      if (isBlock(element) && isFurniture(element, own, at)) return 'skip';
      if (element.tagName !== 'td' && element.tagName !== 'th') return null;
      at.cells++;
      return () => at.cells--;
    },
    text: () => undefined,
  });
}

/**
 * Finds furniture by structure first: the element that holds most of the running text is the article; what stands
 * beside it is furniture where it is made of links, or is navigation or a foot by its kind, name or words.
 */
export function furnitureOf(page: Page): ReadonlySet<Element> {
  const zone = findArticle(page, measurePage(page));
  const found = new Set<Element>();
  // Pictures beside an article are a site's; on a page without an article they may be the document.
  const isPicture = (element: Element, { text }: Measure): boolean =>
    text === 0 && zone.article !== null && !TABLE_PARTS.has(element.tagName);
  visit(page, zone, (element, own, at) => {
    const left = at.within
      ? isFurnitureWithin(element, own, at)
      : isPicture(element, own) || isFurnitureBeside(element, own, at);
    if (left) found.add(element);
    return left;
  });
  return found;
}
