// The cells of a table in HTML that another program wrote. In: HTML. Out: cells as the cases name them.
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const isNamed = (node: Node, name: RegExp): node is Element => 'tagName' in node && name.test(node.tagName);

function* below(node: Node, name: RegExp, within: RegExp | null = null): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (isNamed(child, name)) yield child;
    else if (within === null || isNamed(child, within)) yield* below(child, name, within);
  }
}

const wordsOf = (node: Node): string =>
  'value' in node && typeof node.value === 'string' && node.nodeName === '#text'
    ? node.value
    : childrenOf(node).map(wordsOf).join('');

const numberOf = (element: Element, name: string): number =>
  Math.max(1, Number(element.attrs.find((attribute) => attribute.name === name)?.value) || 1);

export interface PeerTable {
  /** `row,column[ rROWS][ cCOLUMNS] words`, without blanks in the words. */
  readonly cells: readonly string[];
  readonly headerRows: number;
}

/** The first table; null where there is none. */
export function firstTable(html: string): PeerTable | null {
  const [table] = below(parse(html), /^table$/);
  if (!table) return null;
  const rows = [...below(table, /^tr$/, /^(?:thead|tbody|tfoot)$/)];
  const taken = new Set<string>();
  const cells: string[] = [];
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of below(row, /^t[dh]$/, /^$/)) {
      while (taken.has(`${at},${column}`)) column++;
      const [down, across] = [numberOf(cell, 'rowspan'), numberOf(cell, 'colspan')];
      for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) taken.add(`${at + y},${column + x}`);
      const spans = (down > 1 ? ` r${down}` : '') + (across > 1 ? ` c${across}` : '');
      cells.push(`${at},${column}${spans} ${wordsOf(cell).replace(/[\s\u3000]+/g, '')}`.trim());
      column += across;
    }
  }
  const [head] = below(table, /^thead$/);
  return { cells, headerRows: head ? [...below(head, /^tr$/)].length : 0 };
}
