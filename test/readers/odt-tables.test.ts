// OpenDocument texts: tables, damaged and hostile files, and the fixtures.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan, readCanonicalText } from '../../src/index.js';
import { cellsOf, expectSoundSpans } from '../support/docx.js';
import { type Expected, factsOf } from '../support/gold.js';
import {
  cell,
  covered,
  item,
  level,
  list,
  listStyle,
  makeOdt,
  odtEntries,
  p,
  readOdtBytes,
  readOdtParts,
  row,
  table,
} from '../support/odt.js';
import { ROOT, SHARED } from '../support/tree.js';
import { makeZip } from '../support/zip.js';

const cellsIn = async (body: string): Promise<string[]> => cellsOf((await readOdtParts({ body })).document);

describe('tables', () => {
  it('place cells that span columns and rows once', async () => {
    const body = table(
      row(
        cell('甲', 'table:number-rows-spanned="2" table:number-columns-spanned="2"'),
        covered(),
        cell('乙'),
      ),
      row(covered(), covered(), cell('丙')),
      row(cell('丁'), cell('戊'), cell('己')),
    );
    expect(await cellsIn(body)).toEqual(['0,0 r2 c2 甲', '0,2 乙', '1,2 丙', '2,0 丁', '2,1 戊', '2,2 己']);
    expect((await readOdtParts({ body })).text).toBe('甲\t乙\n\t丙\n丁\t戊\t己');
  });

  it('take repeated covered cells, and count what they hide', async () => {
    const body = table(
      row(
        cell('甲', 'table:number-columns-spanned="3"'),
        covered('table:number-columns-repeated="2"'),
        cell('乙'),
      ),
      row(cell('丙'), '<table:covered-table-cell><text:p>藏</text:p></table:covered-table-cell>', cell('丁')),
    );
    expect(await cellsIn(body)).toEqual(['0,0 c3 甲', '0,3 乙', '1,0 丙', '1,1', '1,2 丁']);
  });

  it('know header rows, several paragraphs in a cell, nested tables and lists', async () => {
    const styles = listStyle('L', level(1, 'style:num-format="1" style:num-suffix="."'));
    const body = `<table:table><table:table-header-rows>${row(cell('序号'), cell('任务'))}</table:table-header-rows>${row(
      cell(list('text:style-name="L"', item(p('')))),
      cell(p('一段') + table(row(cell('内甲'), cell('内乙'))) + p('末段')),
    )}</table:table>`;
    const { document } = await readOdtParts({ body, styles });
    expect(cellsOf(document)).toEqual(['0,0 序号', '0,1 任务', '1,0 1.', '1,1 一段/内甲/内乙/末段']);
    expect(document.blocks.map((block) => block.type === 'table' && block.headerRows)).toEqual([1]);
  });

  it('repeat rows and cells with words, and leave blank ones once', async () => {
    const repeated = (words: string) =>
      `<table:table-row table:number-rows-repeated="3">${cell(words)}</table:table-row>`;
    expect(await cellsIn(table(repeated('甲'), repeated('')))).toEqual(['0,0 甲', '1,0 甲', '2,0 甲', '3,0']);
    expect(await cellsIn(table(row(cell('乙', 'table:number-columns-repeated="2"'), cell('丙'))))).toEqual([
      '0,0 乙',
      '0,1 乙',
      '0,2 丙',
    ]);
  });
});

describe('hostile files', () => {
  it('repeat no more than an allowance', async () => {
    const many = 'table:number-rows-repeated="1000000"';
    const wide = cell('甲'.repeat(50), 'table:number-columns-repeated="1000"');
    const nested = (inside: string): string =>
      table(`<table:table-row ${many}>${cell(inside)}</table:table-row>`);
    const { text } = await readOdtParts({
      body: nested(nested(nested(table(`<table:table-row ${many}>${wide}</table:table-row>`)))),
    });
    expect(text.length).toBeLessThan(300_000);
  });

  it.each([
    [
      'a span of columns beyond all sense',
      table(row(cell('甲', 'table:number-columns-spanned="999999999"'), cell('乙'))),
    ],
    ['cells outside tables', cell('甲') + row(cell('乙'))],
    [
      'items and changes outside their place',
      `${item(p('甲'))}<text:change-end text:change-id="x"/><text:change text:change-id="y"/>`,
    ],
    ['a style based on itself', p('甲', 'text:style-name="S"')],
  ])('with %s are read', async (_, body) => {
    const styles = '<style:style style:name="S" style:family="paragraph" style:parent-style-name="S"/>';
    expect((await readOdtParts({ body, styles })).text).toContain('甲');
  });

  it('that are encrypted or incomplete are refused in one sentence', async () => {
    const entries = odtEntries({ body: p('甲') });
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    const codes = async (bytes: Uint8Array) =>
      (await readOdtBytes(bytes)).diagnostics.map(({ code }) => code);
    expect(await codes(makeZip([...entries, { name: 'META-INF/manifest.xml', data: manifest }]))).toEqual([
      'readers/unsupported-encrypted-office',
    ]);
    expect(await codes(makeZip(entries.filter(({ name }) => name !== 'content.xml')))).toEqual([
      'readers/no-content-part',
    ]);
    expect(await codes(Buffer.from('PK'))).toEqual(['readers/not-a-zip']);
  });

  it('are answered, whatever is done to the bytes or the XML', async () => {
    const parts = {
      styles: listStyle('L', level(1, 'style:num-format="一, 二, 三, ..." style:num-suffix="、"')),
      body:
        `<text:tracked-changes><text:changed-region xml:id="d"><text:deletion>${p('旧')}</text:deletion></text:changed-region></text:tracked-changes>` +
        list('text:style-name="L"', item(p('甲<text:change text:change-id="d"/>'), list('', item(p('乙'))))) +
        table(
          row(cell('丙', 'table:number-rows-spanned="2"'), cell('丁')),
          row(
            covered(),
            cell(p('戊<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>')),
          ),
        ),
    };
    const answers = async (bytes: Uint8Array): Promise<void> => {
      const { value, diagnostics } = await readOdtBytes(bytes, { revisions: 'reject' });
      if (value) expectSoundSpans(value);
      else expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    };
    const sound = makeOdt(parts);
    const edit = fc.record({ at: fc.nat(sound.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { maxLength: 4 }),
        fc.nat(sound.length),
        fc.boolean(),
        async (edits, end, cut) => {
          const bytes = Uint8Array.from(sound);
          for (const { at, to } of edits) bytes[at] = to;
          await answers(cut ? bytes.subarray(0, end) : bytes);
        },
      ),
      { numRuns: 150 },
    );
    const tags = parts.body.match(/<[^>]+>/g)!;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(tags.length - 1), { minLength: 1, maxLength: 3 }),
        fc.nat(tags.length - 1),
        async (gone, moved) => {
          let body = parts.body;
          for (const index of gone) body = body.replace(tags[index]!, '');
          await answers(makeOdt({ ...parts, body: `${tags[moved]}${body}` }));
        },
      ),
      { numRuns: 150 },
    );
  });
});

const bytesOf = (name: string): Uint8Array => readFileSync(join(ROOT, 'fixtures', name));

describe.each(['auto-numbered', 'merged-table'])(
  '%s.odt, saved by LibreOffice from the Word fixture',
  (name) => {
    it('says what the Word file says, to the character', async () => {
      expect(await readCanonicalText(bytesOf(`${name}.odt`))).toBe(
        await readCanonicalText(bytesOf(`${name}.docx`)),
      );
    });

    it('gives the document and the tasks that a clerk reads in it', async () => {
      const { document, tasks } = JSON.parse(
        readFileSync(join(ROOT, 'fixtures', `${name}.expected.json`), 'utf8'),
      ) as Expected;
      expect(factsOf(await parsePlan(bytesOf(`${name}.odt`), { name: `${name}.odt` }))).toEqual({
        document,
        tasks,
      });
    });
  },
);

const CASES = join(SHARED, 'corpus/word-cases');

describe.skipIf(!existsSync(CASES))('the measuring material', () => {
  // The Word file leaves a cell out at a row's ends where the OpenDocument file has an empty one.
  it.each(['n1-gov-nested', 'r1-tracked', 't1-merge'])(
    '%s.odt says what the Word file of its name says',
    async (name) => {
      const lines = async (ending: string): Promise<string[]> =>
        (await readCanonicalText(readFileSync(join(CASES, `${name}.${ending}`))))
          .split('\n')
          .map((line) => line.trim());
      expect(await lines('odt')).toEqual(await lines('docx'));
    },
  );
});
