// Tables that go on. In: a document's blocks. Out: its tables, each with those that only continue it: a table over a page
// break is often two, the second without a header.
import type { Block, Cell, Table } from '../document/document.js';
import type { Context } from './context.js';
import { findHeader, gridOf } from './table-header.js';

/** A table, and the cells of those that continue it, moved below its own. */
interface Growing {
  readonly table: Table;
  readonly cells: Cell[];
  rows: number;
  end: number;
  readonly hasHeader: boolean;
}

function addRows(growing: Growing, below: Table): void {
  for (const cell of below.cells) growing.cells.push({ ...cell, row: cell.row + growing.rows });
  growing.rows += below.rows;
  growing.end = below.span.end;
}

/**
 * The tables in order. One that follows the table before it with nothing between, has as many columns and no header of
 * its own, belongs to it where that one has a header.
 */
export function continuedTables(
  reading: Pick<Context, 'text' | 'columnKind'>,
  blocks: readonly Block[],
): Table[] {
  const all: Growing[] = [];
  let above: Growing | null = null;
  for (const block of blocks) {
    if (block.type !== 'table') {
      above = null;
      continue;
    }
    const hasHeader = findHeader(reading, block, gridOf(block)) !== null;
    if (above?.hasHeader && !hasHeader && above.table.columns === block.columns) addRows(above, block);
    else {
      above = { table: block, cells: [...block.cells], rows: block.rows, end: block.span.end, hasHeader };
      all.push(above);
    }
  }
  return all.map(({ table, cells, rows, end }) =>
    rows === table.rows ? table : { ...table, cells, rows, span: { start: table.span.start, end } },
  );
}
