// Real Word files beside the project, where they are, against LibreOffice, where it is installed: every line that it exports
// is in the text, but for what is explained here. And the hand-made Word cases against the texts that stand beside them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlan, readCanonicalText } from '../../src/index.js';
import { hasWriter, openWorkshop, TEXT } from '../support/soffice.js';
import { hasShared, SHARED } from '../support/tree.js';
import { unzip } from '../support/unzip.js';
import { makeZip } from '../support/zip.js';

const OFFICE = join(SHARED, 'corpus', 'office');
const CASES = join(SHARED, 'corpus', 'word-cases');
const namesIn = (folder: string, pattern: RegExp): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)) : [];

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
/** LibreOffice exports every bullet as • or ◦, whatever is printed. */
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => bare(line.replace(/^\s*[•◦▪]\s*/, '')))
    .filter((line) => line !== '');

/** LibreOffice exports no formulas: it is compared with the file that has none. */
function withoutFormulas(bytes: Uint8Array): Uint8Array {
  const parts = [...unzip(bytes)].map(([name, { text }]) => ({
    name,
    data: name === 'word/document.xml' ? text.replace(/<m:oMath\b.*?<\/m:oMath>/gs, '') : text,
  }));
  return makeZip(parts);
}

async function lostOf(
  name: string,
  bytes: Uint8Array,
  theirs: string,
): Promise<{ lines: number; lost: string[] }> {
  const whole = bare(await readCanonicalText(bytes, { name }));
  const plain = name.endsWith('.docx')
    ? bare(await readCanonicalText(withoutFormulas(bytes), { name }))
    : whole;
  const lines = linesOf(theirs);
  return {
    lines: lines.length,
    lost: lines.filter((line) => !whole.includes(line) && !plain.includes(line)),
  };
}

const real = namesIn(OFFICE, /\.docx?$/);

describe.skipIf(real.length === 0)('real Word files', () => {
  it.each(real)('%s: every block is accounted for', async (name) => {
    const { coverage } = await parsePlan(readFileSync(join(OFFICE, name)), { name });
    const ignored = coverage.ignored.reduce((sum, { blocks }) => sum + blocks, 0);
    expect(coverage.blocks).toBeGreaterThan(0);
    expect(coverage.used + ignored + coverage.unread).toBe(coverage.blocks);
  });
});

describe.skipIf(real.length === 0 || !hasWriter())('LibreOffice on real Word files', () => {
  const workshop = openWorkshop();
  afterAll(workshop.close);
  let texts: Readonly<Record<string, Uint8Array | null>> = {};
  beforeAll(() => {
    texts = workshop.convert(
      Object.fromEntries(real.map((name) => [name, readFileSync(join(OFFICE, name))])),
      TEXT,
    );
  }, 300_000);

  it.each([
    ['docx', 0.99],
    ['doc', 0.97],
  ] as const)('.%s: of its lines at least %d are in the text', async (ending, least) => {
    let all = 0;
    const lost: string[] = [];
    for (const name of real.filter((each) => each.endsWith(`.${ending}`))) {
      const theirs = texts[name];
      // One of the files LibreOffice itself cannot load.
      if (!theirs) continue;
      const found = await lostOf(name, readFileSync(join(OFFICE, name)), new TextDecoder().decode(theirs));
      all += found.lines;
      lost.push(...found.lost.map((line) => `${name}: ${line}`));
    }
    console.log(`.${ending}: ${all - lost.length} of ${all} lines`);
    expect(all).toBeGreaterThan(100);
    expect((all - lost.length) / all, lost.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

/** By case: each line of LibreOffice's text that is not in ours, and why. */
const EXPLAINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'f1-notes': { 正文脚注1续i: 'marks of notes are no words' },
  'i1-inline': {
    '页:0': 'LibreOffice counts pages anew',
    '简域:11/22/26': 'LibreOffice sets the date anew',
    '勾选\uf052同意': 'LibreOffice exports the private character of the symbol',
    显隐藏字示: 'LibreOffice exports hidden text',
  },
  'n2-style-linked': { 第1条部门E: 'the level never restarts (lvlRestart 0)' },
  'n3-restart-override': { 'II.1法律L': 'the level is legal: all digits (isLgl)' },
  'n4-formats': {
    '十二、XideographDigital-12': 'ECMA-376 has 一二',
    '2、XdecimalEnclosedParen-2': 'ECMA-376 has ⑵',
    '2、XideographEnclosedCircle-2': 'ECMA-376 has ㊁',
  },
  'r1-tracked': { 前新增甲删除乙后: 'LibreOffice exports deleted text' },
  't2-sdt-rows': {
    删除行: 'LibreOffice exports deleted rows',
    删2: 'LibreOffice exports deleted rows',
    删3: 'LibreOffice exports deleted rows',
    删4: 'LibreOffice exports deleted rows',
  },
};

const printed = namesIn(join(CASES, 'libreoffice'), /\.txt$/).map((name) => name.replace(/\.txt$/, ''));

describe.skipIf(!hasShared)('the texts beside the Word cases', () => {
  it.each(printed)('%s: every line is in the text, or explained', async (name) => {
    const theirs = readFileSync(join(CASES, 'libreoffice', `${name}.txt`), 'utf8');
    const { lost } = await lostOf(`${name}.docx`, readFileSync(join(CASES, `${name}.docx`)), theirs);
    expect(lost).toEqual(Object.keys(EXPLAINED[name] ?? {}));
  });
});
