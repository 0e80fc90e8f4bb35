// The Word files of the measuring material, where it stands beside the project: read whole, or refused in one sentence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expectSoundSpans, readBytes } from '../support/docx.js';

const SHARED = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/corpus');
const WORD_CASES = join(SHARED, 'word-cases');
const files = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.do[ct][xm]$/.test(name))
        .map((name) => join(folder, name))
    : [];
describe.skipIf(!existsSync(SHARED))('the measuring material', () => {
  it.each([...files(WORD_CASES), ...files(join(SHARED, 'office'))])('%s', async (path) => {
    const { value, diagnostics } = await readBytes(Uint8Array.from(readFileSync(path)));
    if (value) expectSoundSpans(value);
    else expect(diagnostics.map((d) => d.severity)).toEqual(['error']);
  });
});
