// Automatic numbers against typed ones: the same text to the byte; and against the text that LibreOffice exports.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCanonicalText } from '../../src/index.js';
import { cell, paragraph, row, table } from '../support/docx.js';
import { hasWriter, openWorkshop, TEXT } from '../support/soffice.js';
import { ROOT } from '../support/tree.js';
import { type Case, docx } from './case.js';
import { cases, nameOf } from './cases.js';
import { GROUPS } from './features.js';

const bytesOf = (name: string): Uint8Array => readFileSync(join(ROOT, 'fixtures', name));

/** Fixtures with automatic numbers, and the text files that a person typed from their pages. */
const FIXTURES = ['docx', 'doc', 'odt', 'rtf'].flatMap((format) =>
  ['auto-numbered', 'merged-table'].map((name) => [`${name}.${format}`, `${name}.typed.txt`] as const),
);
/** Why LibreOffice's text is another (fixtures/README.md). */
const EXPLAINED: Readonly<Record<string, string>> = {
  'merged-table.doc': 'LibreOffice leaves the numbers of cells out of the text of a .doc',
  'auto-numbered.rtf':
    'LibreOffice loses the signs of the list table that it wrote itself, and counts (二) as 四',
};
const typedText = (name: string): string => String(bytesOf(name)).replace(/\n$/, '');

/** A Word document of typed paragraphs and cells, without a list. */
function typedDocument(text: string): Uint8Array {
  const parts = text
    .split('\n')
    .map((line) =>
      line.includes('\t') ? table(row(line.split('\t').map((words) => cell(words)))) : paragraph(line),
    );
  return docx(parts.join(''));
}

const isNumber = ({ feature, text }: Case): boolean =>
  feature in GROUPS.numbers.features && text !== undefined;
const numbered = cases.filter(isNumber).map((example) => [nameOf(example), example] as const);

describe('the hand-typed twin', () => {
  it.each(numbered)('%s', async (_, { format, bytes, text = '' }) => {
    const name = `case.${format}`;
    expect(await readCanonicalText(bytes, { name })).toBe(text);
    expect(await readCanonicalText(typedDocument(text.trimEnd()), { name: 'typed.docx' })).toBe(
      text.trimEnd(),
    );
  });

  it.each(FIXTURES)('%s', async (automatic, typed) => {
    const text = await readCanonicalText(bytesOf(automatic), { name: automatic });
    expect(text).toBe(typedText(typed));
    expect(await readCanonicalText(bytesOf(typed), { name: typed })).toBe(String(bytesOf(typed)));
  });
});

/** The words without blanks: LibreOffice sets its own around numbers, and parts cells by line feeds or not at all. */
const words = (text: string): string => text.replace(/[\s\u3000\ufeff]+/g, '');
const theirs = (bytes: Uint8Array | null | undefined): string | null =>
  bytes ? words(new TextDecoder().decode(bytes)) : null;

const WORD_LIKE = ['docx', 'doc', 'odt', 'rtf'];
const compared = cases
  .map((example, at) => [nameOf(example), `${at}.${example.format}`, example] as const)
  .filter(([, , { format, text, options }]) => text !== undefined && !options && WORD_LIKE.includes(format));

describe.skipIf(!hasWriter())(
  'the text that LibreOffice exports (skipped where soffice or its Writer is not installed)',
  () => {
    const workshop = openWorkshop();
    afterAll(workshop.close);
    let made: Readonly<Record<string, Uint8Array | null>> = {};
    beforeAll(() => {
      const ofCases = compared.map(([, file, { bytes }]) => [file, bytes] as const);
      const ofFixtures = FIXTURES.map(([name]) => [name, bytesOf(name)] as const);
      made = workshop.convert(Object.fromEntries([...ofCases, ...ofFixtures]), TEXT);
    }, 300_000);

    it.each(compared)('%s', (_, file, { text = '', libreOffice }) => {
      const found = theirs(made[file]);
      if (libreOffice === undefined) expect(found).toBe(words(text));
      // A difference that is explained and not there would hide a change.
      else expect(found).not.toBe(words(text));
    });

    it.each(FIXTURES)('%s', (name, typed) => {
      const found = theirs(made[name]);
      if (name in EXPLAINED) expect(found).not.toBe(words(typedText(typed)));
      else expect(found).toBe(words(typedText(typed)));
    });
  },
);
