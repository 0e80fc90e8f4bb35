// A form of the user's own, filled. In: the bytes of a workbook and plans. Out: the same workbook with the tasks in it.
import { type Diagnostic, diagnose, type Result } from '../../diagnostics/diagnostic.js';
import { readRelationships } from '../../readers/container/relationships.js';
import { attributeOf, readXml } from '../../readers/container/xml.js';
import { type Archive, entryNames, readPart, withArchive } from '../../readers/container/zip.js';
import { loadWorkbookReader } from '../../readers/index.js';
import type { Cell, Column } from '../../writers/ledger-columns.js';
import { collectLedger } from '../../writers/ledger-rows.js';
import type { Plans } from '../../writers/writer.js';
import { type ZipPart, zipStream } from '../../writers/zip-stream.js';
import { type Form, formOf } from './columns.js';
import { type FilledCell, fillRows, type IsDayStyle } from './fill-rows.js';
import { type Insertion, moveNamed, moveReferences } from './move-rows.js';

interface Parts {
  /** Every part by its name, in the order of the archive. */
  readonly bytes: Map<string, Buffer>;
  readonly main: string;
  readonly sheet: { readonly name: string; readonly part: string };
  readonly tables: readonly string[];
  readonly isDay: IsDayStyle;
}

/** Formats of days that programs know by number (ECMA-376 part 1, 18.8.30), and codes that show year, month or day. */
const isDayFormat = (format: string | number): boolean =>
  typeof format === 'number'
    ? (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58)
    : /[yd年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));

async function readBytes(archive: Archive): Promise<Result<Map<string, Buffer>>> {
  const bytes = new Map<string, Buffer>();
  const diagnostics: Diagnostic[] = [];
  for (const { name } of entryNames(archive)) {
    if (name.endsWith('/')) continue;
    const chunks: Uint8Array[] = [];
    const outcome = await readPart(archive, name, (chunk) => chunks.push(chunk) > 0);
    diagnostics.push(...(outcome?.diagnostics ?? []));
    bytes.set(name, Buffer.concat(chunks));
  }
  return { value: bytes, diagnostics };
}

/** The part of a sheet, by its name on the tab. */
async function partOfSheet(archive: Archive, main: string, wanted: string): Promise<string | null> {
  let relationship: string | undefined;
  await readXml(archive, main, {
    open(element) {
      if (element.local === 'sheet' && attributeOf(element, 'name') === wanted)
        relationship = attributeOf(element, 'id');
    },
    close() {},
  });
  const { relationships } = await readRelationships(archive, main);
  return relationships.find(({ id }) => id === relationship)?.target ?? null;
}

async function readParts(archive: Archive, name: string): Promise<Result<Parts | null>> {
  const { relationships } = await readRelationships(archive, '');
  const main = relationships.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const part = await partOfSheet(archive, main, name);
  const { value: bytes, diagnostics } = await readBytes(archive);
  const broken = diagnostics.filter(({ severity }) => severity === 'error');
  if (part === null || broken.length > 0) return { value: null, diagnostics: broken };
  const ofMain = await readRelationships(archive, main);
  const styles = ofMain.relationships.find(({ type }) => type === 'styles')?.target ?? null;
  const { readCellFormats } = await loadWorkbookReader();
  const { formats } = await readCellFormats(archive, styles);
  const ofSheet = await readRelationships(archive, part);
  const tables = ofSheet.relationships.filter(({ type }) => type === 'table').map(({ target }) => target);
  const isDay: IsDayStyle = (style) => isDayFormat(formats[style] ?? 0);
  return { value: { bytes, main, sheet: { name, part }, tables, isDay }, diagnostics: [] };
}

/** The cells of a form's row: the words of its columns' ledger columns, one after the other, none twice. */
function filledCells({ columns }: Form, known: readonly Column[], cells: readonly Cell[]): FilledCell[] {
  const places = new Map(known.map(({ header }, at) => [header, at]));
  return columns.map(({ at, headers }) => {
    const values = headers.map((header) => cells[places.get(header) ?? -1] ?? null);
    const day = headers.length === 1 && known[places.get(headers[0]!) ?? -1]?.type === 'date';
    if (values.length === 1) return { at, value: values[0]!, day };
    const words = new Set(values.filter((value) => value !== null && value !== '').map(String));
    return { at, value: [...words].join('、'), day: false };
  });
}

const edit = (bytes: Map<string, Buffer>, part: string, change: (text: string) => string): void => {
  const before = bytes.get(part);
  if (before !== undefined) bytes.set(part, Buffer.from(change(before.toString('utf8'))));
};

/** What else speaks of the moved rows. The chain of calculation names cells that have moved: programs make it anew. */
function moveRest({ bytes, main, sheet, tables }: Parts, insertion: Insertion): void {
  if (insertion.count === 0) return;
  const move = (text: string): string => moveReferences(text, insertion);
  for (const table of tables)
    edit(bytes, table, (text) =>
      text.replace(/(\sref=")([^"]*)/g, (_, open: string, ref: string) => open + move(ref)),
    );
  edit(bytes, main, (text) => moveNamed(text, sheet.name, insertion));
  const chain = [...bytes.keys()].find((name) => /(?:^|\/)calcChain\.xml$/.test(name));
  if (chain === undefined) return;
  bytes.delete(chain);
  edit(bytes, '[Content_Types].xml', (text) => text.replace(/<Override[^>]*calcChain[^>]*\/>/, ''));
  edit(bytes, main.replace(/([^/]+)$/, '_rels/$1.rels'), (text) =>
    text.replace(/<Relationship [^>]*calcChain[^>]*\/>/, ''),
  );
}

function* zipParts(bytes: ReadonlyMap<string, Buffer>): Generator<ZipPart> {
  for (const [name, content] of bytes)
    yield {
      name,
      content: (async function* () {
        yield content;
      })(),
    };
}

/**
 * Fills the first sheet that has a header of known words, one of them for the task: each task a row, in the looks of the
 * form's own rows; everything else of the workbook stays. Columns of other names take what the document's own table has
 * under that name. The form and its rows are held in memory.
 * @returns null with an error where the file is no .xlsx, or no sheet has such a header.
 */
export async function fillTemplate(
  template: Uint8Array,
  plans: Plans,
): Promise<Result<AsyncIterable<Uint8Array> | null>> {
  const { openWorkbook } = await loadWorkbookReader();
  const { value: workbook, diagnostics } = await openWorkbook(template);
  if (workbook === null) return { value: null, diagnostics };
  const found = workbook.sheets
    .map((sheet) => ({ sheet, form: formOf(sheet) }))
    .find(({ form }) => form !== null);
  if (!found?.form) return { value: null, diagnostics: [diagnose('ledger/no-form')] };
  const { form, sheet } = found;
  const read = await withArchive(template, (archive) => readParts(archive, sheet.name));
  if (read.value === null)
    return {
      value: null,
      diagnostics: read.diagnostics.length > 0 ? read.diagnostics : [diagnose('ledger/no-form')],
    };
  const parts = read.value;
  const fields = [...new Set(form.columns.flatMap(({ headers }) => headers))];
  const ledger = await collectLedger(plans, { medium: 'workbook', fields });
  const rows = [...ledger.rows()].map(({ cells }) => filledCells(form, ledger.columns, cells));
  const xml = parts.bytes.get(parts.sheet.part)?.toString('utf8') ?? '';
  const filled = fillRows(xml, form.header, rows, parts.isDay);
  if (filled === null) return { value: null, diagnostics: [diagnose('ledger/no-form')] };
  parts.bytes.set(parts.sheet.part, Buffer.from(filled.xml));
  moveRest(parts, filled.insertion);
  return { value: zipStream(zipParts(parts.bytes)), diagnostics: [] };
}
