// Rows in little memory. In: rows of plain data, one by one. Out: the same rows in the same order, as often as asked.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export interface RowStore<Row> {
  readonly add: (row: Row) => void;
  readonly rows: () => Generator<Row>;
}

const BATCH = 500;

/**
 * Holds rows as compressed JSON, about a tenth of their size: a table's columns and widths are known only after its last
 * row, and the first row has to be written before them.
 * @param batch rows that are held open before they are packed: fewer where there are many stores.
 */
export function createRowStore<Row>(batch = BATCH): RowStore<Row> {
  const packed: Uint8Array[] = [];
  let open: Row[] = [];
  return {
    add(row) {
      open.push(row);
      if (open.length < batch) return;
      // A copy: the library's own buffer holds 16 KB however little is in it.
      packed.push(Uint8Array.from(deflateRawSync(JSON.stringify(open), { level: 1 })));
      open = [];
    },
    *rows() {
      for (const bytes of packed) yield* JSON.parse(inflateRawSync(bytes).toString('utf8')) as Row[];
      yield* open;
    },
  };
}
