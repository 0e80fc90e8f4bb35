// Fixtures saved as RTF say what the Word documents say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlan, readCanonicalText } from '../../src/index.js';
import { type Expected, factsOf } from '../support/gold.js';
import { ROOT } from '../support/tree.js';

const bytesOf = (name: string): Uint8Array => readFileSync(join(ROOT, 'fixtures', name));

describe.each(['auto-numbered', 'merged-table'])(
  '%s.rtf, saved by LibreOffice from the Word fixture',
  (name) => {
    it('says what the Word file says, to the character', async () => {
      expect(await readCanonicalText(bytesOf(`${name}.rtf`))).toBe(
        await readCanonicalText(bytesOf(`${name}.docx`)),
      );
    });

    it('gives the document and the tasks that a clerk reads in it', async () => {
      const { document, tasks } = JSON.parse(
        readFileSync(join(ROOT, 'fixtures', `${name}.expected.json`), 'utf8'),
      ) as Expected;
      expect(factsOf(await parsePlan(bytesOf(`${name}.rtf`), { name: `${name}.rtf` }))).toEqual({
        document,
        tasks,
      });
    });
  },
);
