// From a workbook to a Document. In: sheets as the file has them. Out: one text with its blocks, and what there is to tell.
import { type Diagnostic, diagnose, type Result } from '../../diagnostics/diagnostic.js';
import type { Document, Omission } from '../../document/document.js';
import { isBesideLedger, isDefaultSheetName, isLedgerSheet } from '../../zh/sheet-words.js';
import { gridOfSheet, type SheetGrid } from './grid.js';
import { createPage, type Page, writeLine, writeStretch } from './page.js';
import { middleOf } from './page-header.js';
import { stretchesOf } from './stretches.js';
import { type Address, addressName, SHEET_LIMITS, type Sheet, type Workbook } from './workbook.js';
import { tooLarge } from './worksheet.js';

/** What was left out, in cells. */
interface Account {
  hidden: number;
  comment: number;
  'page-header': number;
  'ledger-sheet': number;
}

interface Draft {
  readonly page: Page;
  readonly account: Account;
  readonly diagnostics: Diagnostic[];
  /** Names and titles that stand above a sheet already. */
  readonly said: Set<string>;
}

/**
 * A sheet without a line above its first table is headed by what is printed above its pages, else by the name on its tab
 * where a person gave it; a ledger has no other title.
 */
function writeHead(draft: Draft, sheet: Sheet, titled: boolean): void {
  const printed = middleOf(sheet.pageHeader);
  const name = isDefaultSheetName(sheet.name) ? '' : sheet.name.trim();
  const head = printed || name;
  if (!titled && head !== '' && !draft.said.has(head)) {
    draft.said.add(head);
    writeLine(draft.page, head);
  } else if (printed !== '') draft.account['page-header']++;
}

function tellNotes(draft: Draft, sheet: Sheet, grid: SheetGrid): void {
  if (sheet.notes.length === 0) return;
  const spans = new Map(
    [...new Set(grid.rows.flatMap(({ cells }) => cells))].flatMap((cell) =>
      cell ? [[addressName(cell.source), draft.page.placed.get(cell) ?? null] as const] : [],
    ),
  );
  for (const { row, column, author, text } of sheet.notes) {
    draft.account.comment++;
    const span = spans.get(addressName({ row, column })) ?? null;
    draft.diagnostics.push(diagnose('readers/comment', { author, text }, span));
  }
}

/** What a sheet holds that is no text: errors and formulas without a result, the first of them by its address. */
function tellCells(draft: Draft, sheet: Sheet): void {
  const isShown = ({ row, column }: Address): boolean =>
    !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
  const errors = sheet.errors.filter(isShown);
  const unsaved = sheet.unsaved.filter(isShown);
  const details = { sheet: sheet.name };
  if (errors[0]) {
    const told = { ...details, count: errors.length, cell: addressName(errors[0]), value: errors[0].text };
    draft.diagnostics.push(diagnose('readers/cell-errors', told));
  }
  if (unsaved[0]) {
    const told = { ...details, count: unsaved.length, cell: addressName(unsaved[0]) };
    draft.diagnostics.push(diagnose('readers/formulas-without-result', told));
  }
}

function writeSheet(draft: Draft, sheet: Sheet, grid: SheetGrid): void {
  const { page, account } = draft;
  const stretches = stretchesOf(grid);
  if (stretches.length > 0) writeHead(draft, sheet, stretches[0]!.kind === 'lines');
  for (const stretch of stretches) writeStretch(page, grid, stretch);
  account.hidden += grid.hidden;
  if (grid.hidden > 0)
    draft.diagnostics.push(diagnose('readers/hidden-cells', { sheet: sheet.name, count: grid.hidden }));
  tellNotes(draft, sheet, grid);
  tellCells(draft, sheet);
  page.placed.clear();
}

function omissionsOf(account: Account): Omission[] {
  const all = (['page-header', 'ledger-sheet', 'hidden', 'comment'] as const).map((reason) => ({
    reason,
    blocks: account[reason],
  }));
  return all.filter(({ blocks }) => blocks > 0);
}

function shownSheets({ account, diagnostics }: Draft, sheets: readonly Sheet[]): Sheet[] {
  return sheets.filter(({ name, hidden, cells }) => {
    if (!hidden) return true;
    account.hidden += cells.length;
    if (cells.length > 0)
      diagnostics.push(diagnose('readers/hidden-sheet', { sheet: name, count: cells.length }));
    return false;
  });
}

/** Rows of a sheet in which a ledger has its header. */
const ROWS_OF_HEAD = 6;

/** In a ledger of this program, the sheets that do not tell its tasks once more. */
function withoutCopies({ account, diagnostics }: Draft, sheets: readonly Sheet[]): readonly Sheet[] {
  const [first] = sheets;
  if (first === undefined || !isLedgerSheet(first.name)) return sheets;
  const wordsOf = ({ cells }: Sheet): string[] =>
    cells.filter(({ row }) => row < ROWS_OF_HEAD).map(({ text }) => text);
  const copies = sheets.filter((sheet) => isBesideLedger(sheet.name, wordsOf(sheet)));
  if (copies.length === 0) return sheets;
  for (const { cells } of copies) account['ledger-sheet'] += cells.length;
  const names = copies.map(({ name }) => name).join(', ');
  diagnostics.push(
    diagnose('readers/ledger-sheets', { ledger: first.name, count: copies.length, sheets: names }),
  );
  return sheets.filter((sheet) => !copies.includes(sheet));
}

/**
 * Lays out all sheets that are shown, in the order of their tabs.
 * @returns null for the document with one error where the grids would be too large.
 */
export function layOutWorkbook(workbook: Workbook): Result<Document | null> {
  const account: Account = { hidden: 0, comment: 0, 'page-header': 0, 'ledger-sheet': 0 };
  const draft: Draft = { page: createPage(), account, diagnostics: [], said: new Set() };
  let room: number = SHEET_LIMITS.cells;
  for (const sheet of withoutCopies(draft, shownSheets(draft, workbook.sheets))) {
    const grid = gridOfSheet(sheet, room);
    if (!grid) return { value: null, diagnostics: [tooLarge()] };
    room -= grid.rows.length * grid.columns;
    writeSheet(draft, sheet, grid);
  }
  const { page, diagnostics } = draft;
  const { pictures, textBoxes } = workbook;
  const isBlank = page.blocks.length === 0;
  if (pictures > 0)
    diagnostics.push(diagnose(isBlank ? 'readers/pictures-only' : 'readers/pictures', { count: pictures }));
  else if (isBlank) diagnostics.push(diagnose('readers/no-words'));
  if (textBoxes > 0) diagnostics.push(diagnose('readers/sheet-text-boxes', { count: textBoxes }));
  const value: Document = {
    text: page.pieces.join(''),
    blocks: page.blocks,
    placing: 'block',
    omissions: omissionsOf(account),
  };
  return { value, diagnostics };
}
