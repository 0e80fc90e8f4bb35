// Web pages to a tree. In: the text of a page. Out: its elements and texts with offsets into it; null where it is hostile.
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];
export type TextNode = DefaultTreeAdapterMap['textNode'];
export type Page = DefaultTreeAdapterMap['document'];
export type Node = DefaultTreeAdapterMap['node'];

/** The most elements of a page. */
export const MOST_ELEMENTS = 500_000;
/** Elements that the parser may add by itself, and how often it may open each tag of the page anew. */
const FREE_ELEMENTS = 10_000;
const COPIES = 4;

const tooMany = new Error('more elements than allowed');

/**
 * HTML opens unclosed formatting elements anew in every paragraph behind them, so a small page can ask for billions of
 * elements: they are counted as they are made, against the number of tags in the page.
 */
function countingAdapter(most: number): TreeAdapter<DefaultTreeAdapterMap> {
  let made = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      if (++made > most) throw tooMany;
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
  };
}

/** Parses a page as browsers do (WHATWG HTML 13.2). Offsets in the tree are UTF-16 units into `html`. */
export function parseHtml(html: string): Page | null {
  const tags = html.split('<').length - 1;
  const treeAdapter = countingAdapter(Math.min(MOST_ELEMENTS, FREE_ELEMENTS + COPIES * tags));
  try {
    return parse(html, { sourceCodeLocationInfo: true, treeAdapter });
  } catch (error) {
    if (error === tooMany) return null;
    throw error;
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

/** The value of an attribute; null where the element does not have it. */
export const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** What `walkTree` calls: for an element, gives what to call when it is left, or `skip` to pass over what it holds. */
export interface Visitor {
  readonly enter: (element: Element) => (() => void) | 'skip' | null;
  readonly text: (node: TextNode) => void;
}

/** Visits a tree in document order without recursion: pages may be nested as deep as they are long. */
export function walkTree(root: Page | Element, { enter, text }: Visitor): void {
  const waiting: (Node | (() => void))[] = [root];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (typeof item === 'function') {
      item();
      continue;
    }
    if (isText(item)) text(item);
    const leave = isElement(item) ? enter(item) : null;
    if (leave === 'skip' || !('childNodes' in item)) continue;
    if (leave) waiting.push(leave);
    for (let at = item.childNodes.length - 1; at >= 0; at--) waiting.push(item.childNodes[at]!);
  }
}
