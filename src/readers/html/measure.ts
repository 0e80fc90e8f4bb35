// How much of what an element holds. In: a page. Out: for each element, characters, linked characters, links, elements.
import { attributeOf, type Element, type Page, walkTree } from './parse-html.js';
import { isHidden, styleOf } from './style.js';
import { CONTROLS, UNSEEN } from './tags.js';

export interface Measure {
  /** Characters without white space. */
  text: number;
  /** Those of them that lead to another page. */
  linked: number;
  links: number;
  elements: number;
  /** Has a heading of the first level. */
  headed: boolean;
}

export type Measures = ReadonlyMap<Element, Measure>;

/** An address by which a file is fetched (an attachment), not another page shown. */
const FILE_ADDRESS = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|ceb|rtf|zip|rar|7z)(?:[?#]|$)/i;

/** True for a link to another page; attachments are words of the document. */
export function leadsAway(element: Element): boolean {
  const address = element.tagName === 'a' ? attributeOf(element, 'href') : null;
  return address !== null && !FILE_ADDRESS.test(address.slice(-200));
}

const isSkipped = (element: Element): boolean =>
  UNSEEN.has(element.tagName) || CONTROLS.has(element.tagName) || isHidden(element, styleOf(element));

const newMeasure = (): Measure => ({ text: 0, linked: 0, links: 0, elements: 1, headed: false });

function addTo(outer: Measure, inner: Measure): void {
  outer.text += inner.text;
  outer.linked += inner.linked;
  outer.links += inner.links;
  outer.elements += inner.elements;
  outer.headed ||= inner.headed;
}

/** Measures every element that is seen, each with all that is in it. */
export function measurePage(page: Page): Measures {
  const measures = new Map<Element, Measure>();
  const open: Measure[] = [newMeasure()];
  let links = 0;
  walkTree(page, {
    enter: (element) => {
      if (isSkipped(element)) return 'skip';
      const own = newMeasure();
      measures.set(element, own);
      open.push(own);
      const link = leadsAway(element);
      if (link) links++;
      return () => {
        if (link) links--;
        if (link && own.text > 0) own.links++;
        own.headed ||= element.tagName === 'h1' && own.text > 0;
        open.pop();
        addTo(open.at(-1)!, own);
      };
    },
    text: ({ value }) => {
      const own = open.at(-1)!;
      const length = value.replace(/\s+/g, '').length;
      own.text += length;
      if (links > 0) own.linked += length;
    },
  });
  return measures;
}
