// OOXML workbooks (.xlsx, .xlsm, .xltx, and .et saved so). In: the bytes of the archive. Out: the workbook.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { type Relationship, readRelationships } from '../container/relationships.js';
import { attributeOf, readXml } from '../container/xml.js';
import { type Archive, hasPart, isRefusal, withArchive } from '../container/zip.js';
import { readCellFormats } from './cell-formats.js';
import { countTextBoxes } from './drawings.js';
import { loadNumberFormats } from './library.js';
import { type NumberDisplay, needsFormatter } from './number-display.js';
import { readSharedStrings } from './shared-strings.js';
import { readSheetNotes } from './sheet-notes.js';
import { type ReadWorkbook, SHEET_LIMITS, type Sheet } from './workbook.js';
import { readWorksheet, type SheetContext } from './worksheet.js';

const USUAL_NAME = 'xl/workbook.xml';
const BINARY = /\.bin$/i;

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

/** The sheets in the order of their tabs, and the date system (18.2.19, 18.2.28). */
async function readSheetList(archive: Archive, part: string) {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  const { read, diagnostics } = await readXml(archive, part, {
    open(element) {
      if (element.local === 'workbookPr')
        date1904 = /^(?:1|true)$/.test(attributeOf(element, 'date1904') ?? '');
      if (element.local !== 'sheet' || sheets.length >= SHEET_LIMITS.sheets) return;
      sheets.push({
        name: attributeOf(element, 'name') ?? '',
        hidden: /hidden/i.test(attributeOf(element, 'state') ?? ''),
        relationship: attributeOf(element, 'id') ?? '',
      });
    },
    close() {},
  });
  return { sheets, date1904, read, diagnostics };
}

const targetOf = (archive: Archive, list: readonly Relationship[], type: string): string | null =>
  list.find((relation) => relation.type === type && hasPart(archive, relation.target))?.target ?? null;

async function findMain(archive: Archive): Promise<string | null> {
  const { relationships } = await readRelationships(archive, '');
  const related = targetOf(archive, relationships, 'officeDocument');
  return related ?? (hasPart(archive, USUAL_NAME) ? USUAL_NAME : null);
}

async function readSheet(archive: Archive, listed: ListedSheet, part: string, context: SheetContext) {
  const { relationships } = await readRelationships(archive, part);
  const { sheet, diagnostics } = await readWorksheet(archive, part, context);
  const notes = await readSheetNotes(archive, targetOf(archive, relationships, 'comments'));
  const { name, hidden } = listed;
  const whole: Sheet = { name, hidden, ...sheet, notes: notes.notes };
  return { sheet: whole, diagnostics: [...diagnostics, ...notes.diagnostics] };
}

async function readContext(archive: Archive, relationships: readonly Relationship[], date1904: boolean) {
  const ofStrings = await readSharedStrings(archive, targetOf(archive, relationships, 'sharedStrings'));
  const ofStyles = await readCellFormats(archive, targetOf(archive, relationships, 'styles'));
  const formatNumber = ofStyles.formats.some(needsFormatter) ? await loadNumberFormats() : null;
  const display: NumberDisplay = { dates: new Map(), formatNumber, date1904 };
  const { strings } = ofStrings;
  const context: SheetContext = { strings, formats: ofStyles.formats, display, cells: 0, characters: 0 };
  return { context, diagnostics: [...ofStrings.diagnostics, ...ofStyles.diagnostics] };
}

async function readParts(archive: Archive): Promise<ReadWorkbook> {
  const refuse = (diagnostic: Diagnostic): ReadWorkbook => ({ value: null, diagnostics: [diagnostic] });
  const main = await findMain(archive);
  if (main === null) return refuse(diagnose('readers/no-workbook'));
  if (BINARY.test(main)) return refuse(diagnose('readers/binary-workbook'));
  const list = await readSheetList(archive, main);
  const { relationships, diagnostics: ofRelationships } = await readRelationships(archive, main);
  const { context, diagnostics: ofContext } = await readContext(archive, relationships, list.date1904);
  const diagnostics = [...list.diagnostics, ...ofRelationships, ...ofContext];
  const sheets: Sheet[] = [];
  for (const listed of list.sheets) {
    const related = relationships.find(({ id }) => id === listed.relationship);
    if (related && related.type !== 'worksheet') continue;
    if (!related || !hasPart(archive, related.target)) {
      diagnostics.push(diagnose('readers/missing-part', { part: related?.target ?? listed.name }));
      continue;
    }
    const { sheet, diagnostics: ofSheet } = await readSheet(archive, listed, related.target, context);
    sheets.push(sheet);
    diagnostics.push(...ofSheet);
    if (ofSheet.some(isRefusal)) break;
  }
  const refusal = diagnostics.find(isRefusal);
  if (refusal) return refuse(refusal);
  const pictures = [...archive.entries.keys()].filter((name) => /^xl\/media\/./.test(name)).length;
  const textBoxes = await countTextBoxes(archive);
  return { value: { sheets, pictures, textBoxes }, diagnostics };
}

/** Reads an OOXML workbook; never throws for bad input. */
export const openWorkbook = (bytes: Uint8Array): Promise<ReadWorkbook> => withArchive(bytes, readParts);
