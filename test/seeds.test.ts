// Real documents, where they stand beside the project: said in another encoding or as a Word document, they say the same.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parsePlan, readCanonicalText } from '../src/index.js';
import { docxTwin } from './support/docx-twin.js';
import { faultsOf } from './support/evidence.js';
import { factsOf } from './support/gold.js';
import { readTree, SHARED } from './support/tree.js';

const folder = join(SHARED, 'corpus', 'seeds');
const documents = existsSync(folder) ? Object.entries(readTree(folder, /\.txt$/)) : [];

const tasksIn = async (bytes: Uint8Array, name: string) => factsOf(await parsePlan(bytes, { name })).tasks;

describe.skipIf(documents.length === 0)('real documents (skipped where they are not there)', () => {
  describe.each(documents)('%s', (name, text) => {
    const plain = Buffer.from(text);

    it.each([
      ['as GB18030', iconv.encode(text, 'gb18030')],
      ['with a byte order mark', iconv.encode(text.replace(/^\ufeff/, ''), 'utf8', { addBOM: true })],
      ['with CRLF', Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'))],
    ])('%s', async (_, bytes) => {
      expect(await tasksIn(bytes, name)).toEqual(await tasksIn(plain, name));
    });

    it('as a Word document with automatic numbers and real tables', async () => {
      const { bytes, counted, rows } = await docxTwin(text);
      expect(counted + rows).toBeGreaterThan(5);
      expect(await tasksIn(bytes, 'twin.docx')).toEqual(await tasksIn(plain, name));
    });

    it('points at the words of every value', async () => {
      const plan = await parsePlan(plain, { name });
      expect(faultsOf(plan, await readCanonicalText(plain, { name }))).toEqual([]);
    });

    it('accounts for every block', async () => {
      const { coverage } = await parsePlan(plain, { name });
      const ignored = coverage.ignored.reduce((sum, { blocks }) => sum + blocks, 0);
      expect(coverage.used + ignored + coverage.unread).toBe(coverage.blocks);
    });
  });
});
