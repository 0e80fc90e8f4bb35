// Running headers, footers and page numbers. In: the lines of all pages. Out: which of them are no part of the body.
import type { OmissionReason } from '../../document/document.js';
import { opensItem } from '../../zh/line-opening.js';
import type { PrintedLine } from './text-lines.js';

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly PrintedLine[];
}

export type FurnitureOf = (line: PrintedLine) => OmissionReason | null;

/** Parts of the page's height; the margins of official documents are 37 and 35 mm of 297 (GB/T 9704-2012, 5.2.2). */
const TOP_ZONE = 0.16;
const BOTTOM_ZONE = 0.84;
const EDGE_LINES = 3;
const SAME_HEIGHT = 4;
/** A header stands on this share of the pages at least: left and right pages may have their own. */
const SHARE = 0.4;

const BARE_NUMBER =
  /^[-\u2010-\u2015\u2212\uff0d\u00b7\u30fb~\uff5e\s]*\d{1,4}[-\u2010-\u2015\u2212\uff0d\u00b7\u30fb~\uff5e\s]*$/;

type Zone = 'top' | 'bottom';

interface Edge {
  readonly line: PrintedLine;
  readonly zone: Zone;
  /** The words with all numbers alike. */
  readonly pattern: string;
}

function edgesOf({ lines, height }: PrintedPage): Edge[] {
  const edge = (line: PrintedLine, zone: Zone): Edge => ({
    line,
    zone,
    pattern: line.text.replace(/\d+/g, '#').replace(/\s/g, ''),
  });
  return [
    ...lines.slice(0, EDGE_LINES).flatMap((line) => (line.y < height * TOP_ZONE ? edge(line, 'top') : [])),
    ...lines
      .slice(-EDGE_LINES)
      .flatMap((line) => (line.y > height * BOTTOM_ZONE ? edge(line, 'bottom') : [])),
  ];
}

const alike = (a: Edge, b: Edge): boolean =>
  a.zone === b.zone && a.pattern === b.pattern && Math.abs(a.line.y - b.line.y) <= SAME_HEIGHT;

/** Groups the edge lines of all pages that are alike; those of one pattern are compared with the first at their height. */
function groupsOf(edges: readonly Edge[]): Edge[][] {
  const groups = new Map<string, Edge[][]>();
  for (const edge of edges) {
    const key = `${edge.zone} ${edge.pattern}`;
    const own = groups.get(key) ?? [];
    groups.set(key, own);
    const group = own.find(([first]) => first && alike(first, edge));
    if (group) group.push(edge);
    else own.push([edge]);
  }
  return [...groups.values()].flat();
}

const reasonOf = (line: PrintedLine, zone: Zone, pattern: string): OmissionReason => {
  const words = pattern.replace(/[^\p{L}]/gu, '');
  if (BARE_NUMBER.test(line.text) || (pattern.includes('#') && words.length <= 4)) return 'page-number';
  return zone === 'top' ? 'page-header' : 'page-footer';
};

/** True where the lines of a group are the same words, or differ in a number only and begin nothing of their own. */
function isRunning(group: readonly Edge[], pages: number): boolean {
  if (group.length < 2 || group.length < pages * SHARE) return false;
  const [first] = group;
  const same = group.every(({ line }) => line.text === first?.line.text);
  return same || group.every(({ line }) => !opensItem(line.text));
}

/** Tells page furniture from the body, by what repeats at one place over the pages and by what the file marks. */
export function findFurniture(pages: readonly PrintedPage[]): FurnitureOf {
  const found = new Map<PrintedLine, OmissionReason>();
  const edges = pages.map(edgesOf);
  for (const group of groupsOf(edges.flat())) {
    if (!isRunning(group, pages.length)) continue;
    for (const { line, zone, pattern } of group) found.set(line, reasonOf(line, zone, pattern));
  }
  // Where most of the text is marked, the mark says nothing.
  const all = pages.flatMap(({ lines }) => lines);
  const trusted = all.filter(({ artifact }) => artifact).length * 2 < all.length;
  pages.forEach(({ lines, height }, index) => {
    for (const line of lines)
      if (trusted && line.artifact && !found.has(line))
        found.set(line, reasonOf(line, line.y < height / 2 ? 'top' : 'bottom', ''));
    const last = edges[index]!.findLast(({ zone }) => zone === 'bottom')?.line;
    if (last && BARE_NUMBER.test(last.text)) found.set(last, 'page-number');
  });
  return (line) => found.get(line) ?? null;
}
