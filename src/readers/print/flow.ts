// The text of all pages in one flow. In: pages of lines and tables. Out: paragraphs and tables, joined over page breaks.
import type { OmissionReason } from '../../document/document.js';
import { type FurnitureOf, findFurniture, type PrintedPage } from './furniture.js';
import { goesOn, type OpenParagraph } from './paragraphs.js';
import type { PrintedTable } from './ruled-tables.js';
import { joinTables, type WholeTable } from './table-joints.js';
import { measureColumn, type TextColumn } from './text-column.js';
import type { PrintedLine } from './text-lines.js';
import { joinWords } from './wraps.js';

export interface LaidOutPage extends PrintedPage {
  readonly tables: readonly PrintedTable[];
}

export type FlowBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: WholeTable };

export interface Flow {
  readonly blocks: readonly FlowBlock[];
  /** How many lines of page furniture were left out, by what they are. */
  readonly omitted: ReadonlyMap<OmissionReason, number>;
}

type Open =
  | { readonly kind: 'paragraph'; readonly paragraph: OpenParagraph; page: number }
  | { readonly kind: 'table'; table: WholeTable; page: number };

/** Pages of about one width share their column of text. */
const widthKey = ({ width }: PrintedPage): number => Math.round(width / 10);

function columnsOf(pages: readonly PrintedPage[], furniture: FurnitureOf): Map<number, TextColumn> {
  const lines = new Map<number, PrintedLine[]>();
  for (const page of pages) {
    const own = lines.get(widthKey(page)) ?? [];
    lines.set(widthKey(page), own);
    for (const line of page.lines) if (furniture(line) === null) own.push(line);
  }
  return new Map([...lines].map(([key, own]) => [key, measureColumn(own, key * 10)]));
}

function addLine(blocks: Open[], line: PrintedLine, page: number, column: TextColumn): void {
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph' && goesOn(last.paragraph, line, column, last.page === page)) {
    const { paragraph } = last;
    paragraph.text = joinWords(paragraph.text, line.text);
    paragraph.turn ??= line.left;
    paragraph.last = line;
    last.page = page;
  } else {
    const paragraph: OpenParagraph = { text: line.text, first: line, last: line, turn: null };
    blocks.push({ kind: 'paragraph', paragraph, page });
  }
}

function addTable(blocks: Open[], table: PrintedTable, page: number): void {
  const last = blocks.at(-1);
  const joined = last?.kind === 'table' && last.page === page - 1 ? joinTables(last.table, table) : null;
  if (last?.kind === 'table' && joined) {
    last.table = joined;
    last.page = page;
  } else blocks.push({ kind: 'table', table: { ...table, headerRows: 0 }, page });
}

/** Lines and tables of a page from top to bottom. */
const itemsOf = (page: LaidOutPage, furniture: FurnitureOf): (PrintedLine | PrintedTable)[] =>
  [...page.lines.filter((line) => furniture(line) === null), ...page.tables].sort(
    (a, b) => topOf(a) - topOf(b),
  );

const topOf = (item: PrintedLine | PrintedTable): number =>
  'cells' in item ? item.top : item.y - item.size * 0.5;

/** Lays the pages out as one text. */
export function layOutFlow(pages: readonly LaidOutPage[]): Flow {
  const furniture = findFurniture(pages);
  const columns = columnsOf(pages, furniture);
  const omitted = new Map<OmissionReason, number>();
  const blocks: Open[] = [];
  pages.forEach((page, index) => {
    for (const line of page.lines) {
      const reason = furniture(line);
      if (reason) omitted.set(reason, (omitted.get(reason) ?? 0) + 1);
    }
    const column = columns.get(widthKey(page)) ?? { left: 0, right: page.width };
    for (const item of itemsOf(page, furniture)) {
      if ('cells' in item) addTable(blocks, item, index);
      else addLine(blocks, item, index, column);
    }
  });
  return {
    blocks: blocks.map((block) =>
      block.kind === 'table' ? block : { kind: 'paragraph', text: block.paragraph.text },
    ),
    omitted,
  };
}
