// The number formats of cells. In: an open archive and the styles part. Out: the format of each cell style, by its index
// (ECMA-376 part 1, 18.8.10 cellXfs, 18.8.31 numFmts).
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml, type XmlElement, type XmlHandler } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import type { NumberFormat } from './number-display.js';

const MOST_STYLES = 65_536;

export interface CellFormats {
  readonly formats: readonly NumberFormat[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the formats; none where the workbook has no styles: all numbers are then General. */
export async function readCellFormats(archive: Archive, part: string | null): Promise<CellFormats> {
  if (part === null) return { formats: [], diagnostics: [] };
  const codes = new Map<number, string>();
  const numbers: number[] = [];
  let inCells = false;
  const handler: XmlHandler = {
    open(element: XmlElement) {
      if (element.local === 'cellXfs') inCells = true;
      else if (element.local === 'xf' && inCells) {
        if (numbers.length < MOST_STYLES) numbers.push(Number(attributeOf(element, 'numFmtId') ?? 0) || 0);
      } else if (element.local === 'numFmt') {
        const code = attributeOf(element, 'formatCode');
        if (code !== undefined && codes.size < MOST_STYLES)
          codes.set(Number(attributeOf(element, 'numFmtId')), code.slice(0, 255));
      }
    },
    close(element: XmlElement) {
      if (element.local === 'cellXfs') inCells = false;
    },
  };
  const { diagnostics } = await readXml(archive, part, handler);
  return { formats: numbers.map((number) => codes.get(number) ?? number), diagnostics };
}
