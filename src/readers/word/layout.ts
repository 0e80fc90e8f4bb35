// From raw blocks to the canonical text. In: paragraphs and tables as Word has them. Out: one text, and blocks as spans.
import type { Block, Paragraph, Table } from '../../document/document.js';
import type { NumberState } from './number-state.js';
import { type Page, type PlacedMark, unbox, write, writeParagraph } from './page.js';
import type { RawBlock, RawTable } from './raw.js';
import type { Styles } from './styles.js';
import { layOutTable } from './table-grid.js';

export interface LaidOut {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly PlacedMark[];
  readonly covered: number;
}

/** A table of one cell around other tables only frames them; what it frames is read as if it stood alone. */
function framed(table: RawTable): readonly RawBlock[] | null {
  const cell = table.rows.length === 1 && table.rows[0]!.cells.length === 1 ? table.rows[0]!.cells[0]! : null;
  return cell?.blocks.some((block) => block.kind === 'table') ? cell.blocks : null;
}

function bodyBlocks(blocks: readonly RawBlock[], out: RawBlock[] = []): RawBlock[] {
  for (const block of unbox(blocks)) {
    const inner = block.kind === 'table' ? framed(block) : null;
    if (inner) bodyBlocks(inner, out);
    else out.push(block);
  }
  return out;
}

/** Lays the blocks of a body out: a line a paragraph, a line a table row, numbers counted in this order. */
export function layOut(blocks: readonly RawBlock[], numbers: NumberState, styles: Styles): LaidOut {
  const page: Page = { numbers, styles, pieces: [], length: 0, marks: [], covered: 0 };
  const placed: Block[] = [];
  let first = true;
  for (const block of bodyBlocks(blocks)) {
    const isTable = block.kind === 'table';
    if (isTable && !block.rows.some((row) => !row.dropped && row.cells.length > 0)) continue;
    if (!first) write(page, '\n');
    first = false;
    const out: Paragraph | Table | null = isTable
      ? layOutTable(page, block)
      : writeParagraph(page, block, false);
    if (out) placed.push(out);
  }
  return { text: page.pieces.join(''), blocks: placed, marks: page.marks, covered: page.covered };
}
