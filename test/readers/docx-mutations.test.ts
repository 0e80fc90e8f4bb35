// Mutated Word documents: whatever is done to the bytes, the reader answers, with sound spans or an error.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abstractList,
  cell,
  documentXml,
  docxEntries,
  expectSoundSpans,
  inList,
  level,
  list,
  paragraph,
  paragraphOf,
  readBytes,
  row,
  run,
  style,
  table,
} from '../support/docx.js';
import { makeZip } from '../support/zip.js';

const numbering =
  abstractList(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2')) + list(1, 0);
const styles = style('H', '<w:basedOn w:val="H"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
const body =
  paragraph('总则', inList(1)) +
  paragraph('细则', '<w:pStyle w:val="H"/>') +
  paragraphOf(
    `<w:ins w:id="1">${run('新')}</w:ins><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>`,
  ) +
  table(
    row(['甲', cell([paragraph('乙'), table(row(['内']))], '<w:vMerge w:val="restart"/>')]),
    row(['丙', cell('', '<w:vMerge/>')], '<w:del w:id="2"/>'),
  ) +
  paragraphOf(`<w:r><w:pict><w:txbxContent>${paragraph('框')}</w:txbxContent></w:pict></w:r>`);
const entries = docxEntries({ body, numbering, styles });

async function answers(bytes: Uint8Array): Promise<void> {
  const { value, diagnostics } = await readBytes(bytes);
  if (value) expectSoundSpans(value);
  else expect(diagnostics.some((d) => d.severity === 'error')).toBe(true);
}

describe('the reader answers', () => {
  it('to an archive with bytes changed or cut', async () => {
    const sound = makeZip(entries);
    const edit = fc.record({ at: fc.nat(sound.length - 1), to: fc.integer({ min: 0, max: 255 }) });
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
  });

  it('to XML with tags taken out, doubled or moved', async () => {
    const tags = documentXml(body).split(/(?=<)/);
    const index = fc.nat(tags.length - 1);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(index, index, fc.nat(2)), { minLength: 1, maxLength: 5 }),
        async (edits) => {
          const changed = [...tags];
          for (const [at, other, what] of edits) {
            if (what === 0) changed.splice(at, 1);
            else if (what === 1) changed.splice(at, 0, changed[other] ?? '');
            else [changed[at], changed[other]] = [changed[other] ?? '', changed[at] ?? ''];
          }
          const main = { name: 'word/document.xml', data: changed.join('') };
          await answers(makeZip(entries.map((entry) => (entry.name === main.name ? main : entry))));
        },
      ),
      { numRuns: 200 },
    );
  });
});
