// Fixtures and workbooks as cases need them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BookParts, bookEntries } from '../support/sheets.js';
import { ROOT } from '../support/tree.js';
import { makeZip } from '../support/zip.js';

export const fixture = (name: string): Uint8Array => readFileSync(join(ROOT, 'fixtures', name));

/** The titles of a fixture's tasks, as a person wrote them down. */
export const titlesOf = (name: string): string[] => {
  const expected = JSON.parse(String(fixture(`${name}.expected.json`))) as { tasks: { title: string }[] };
  return expected.tasks.map(({ title }) => title);
};

const SHEET_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>';

/** A workbook that every program opens. */
export const book = (parts: BookParts): Uint8Array =>
  makeZip(
    bookEntries(parts).map((entry) =>
      entry.name === '[Content_Types].xml' ? { ...entry, data: SHEET_TYPES } : entry,
    ),
  );
