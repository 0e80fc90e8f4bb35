// Offsets to places. In: a Document and an offset. Out: line and column, paragraph, or table, row and column.
import type { Block, Document, Place, Table } from './document.js';

/** The index of the last element whose key is at most `wanted`; -1 where there is none. */
function lastAtMost<T>(list: readonly T[], wanted: number, key: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(list[middle] as T) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Numbers each block among its own kind, from 1. */
function ordinals(blocks: readonly Block[]): number[] {
  let paragraphs = 0;
  let tables = 0;
  return blocks.map((block) => (block.type === 'table' ? ++tables : ++paragraphs));
}

const cellPlace = (table: Table, ordinal: number, offset: number): Place => {
  const cell =
    table.cells[
      Math.max(
        0,
        lastAtMost(table.cells, offset, (c) => c.span.start),
      )
    ];
  return { table: ordinal, row: (cell?.row ?? 0) + 1, column: (cell?.column ?? 0) + 1 };
};

/**
 * Prepares the places of one document; the function it gives tells the place of a UTF-16 offset in O(log n).
 * Columns count UTF-16 units from 1. An offset outside every block is told by the block before it.
 */
export function placesOf(document: Document): (offset: number) => Place {
  const { origins } = document;
  if (document.placing === 'line' && origins) {
    return (offset) => {
      const origin =
        origins[
          Math.max(
            0,
            lastAtMost(origins, offset, (o) => o.offset),
          )
        ];
      if (!origin) return { line: 1, column: offset + 1 };
      return { line: origin.line, column: origin.column + Math.max(0, offset - origin.offset) };
    };
  }
  if (document.placing === 'line') {
    const starts = lineStarts(document.text);
    return (offset) => {
      const line = lastAtMost(starts, offset, (start) => start);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    };
  }
  const { blocks } = document;
  const numbers = ordinals(blocks);
  return (offset) => {
    const index = Math.max(
      0,
      lastAtMost(blocks, offset, (block) => block.span.start),
    );
    const block = blocks[index];
    const ordinal = numbers[index] ?? 1;
    return block?.type === 'table' ? cellPlace(block, ordinal, offset) : { paragraph: ordinal };
  };
}
