// Word 97–2003 files as files: what LibreOffice saves, other formats in the same clothes, damaged and hostile bytes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/index.js';
import { readDocx } from '../../src/readers/docx/read-docx.js';
import { loadSource } from '../../src/source/load-source.js';
import { makeCompound } from '../support/compound.js';
import { makeDoc, p, readBytes, readParts, row, sprm, u32 } from '../support/doc.js';
import { expectSoundSpans } from '../support/docx.js';
import { type Expected, factsOf } from '../support/gold.js';
import { ROOT, SHARED } from '../support/tree.js';

const fixture = (name: string): Uint8Array => Uint8Array.from(readFileSync(join(ROOT, 'fixtures', name)));
const codesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readBytes(bytes)).diagnostics.map(({ code }) => code);

describe.each(['auto-numbered', 'merged-table'])(
  '%s.doc, saved by LibreOffice from the Word fixture',
  (name) => {
    it('gives the text and the blocks of the .docx', async () => {
      const docx = await readDocx(
        { name, bytes: fixture(`${name}.docx`), format: 'docx', encoding: null, text: null },
        {},
      );
      const { value } = await readBytes(fixture(`${name}.doc`));
      expect(value?.text).toBe(docx.value?.text);
      expect(value?.blocks).toEqual(docx.value?.blocks);
    });

    it('gives the document and the tasks that a clerk reads in it', async () => {
      const { document, tasks } = JSON.parse(
        readFileSync(join(ROOT, 'fixtures', `${name}.expected.json`), 'utf8'),
      ) as Expected;
      const plan = await parsePlan(fixture(`${name}.doc`), { name: `${name}.wps` });
      expect(factsOf(plan)).toEqual({ document, tasks });
      expect(plan.source.format).toBe('doc');
    });
  },
);

describe('the format', () => {
  it('is told by content, and .doc, .dot and .wps promise it', async () => {
    const bytes = makeDoc({ paragraphs: [p('甲')] });
    for (const ending of ['doc', 'dot', 'wps']) {
      const { value, diagnostics } = await loadSource(bytes, `a.${ending}`);
      expect([value?.format, diagnostics]).toEqual(['doc', []]);
    }
    const { diagnostics } = await loadSource(bytes, 'a.docx');
    expect(diagnostics.map(({ code }) => code)).toEqual(['source/extension-mismatch']);
  });

  it.each([
    ['Word 6 and 95, by their mark', { mark: 0xa5dc, version: 0x68 }, 'readers/word-95'],
    ['Word 95, by its number', { version: 0x68 }, 'readers/word-95'],
    ['an encrypted file', { flags: 0x100 }, 'readers/unsupported-encrypted-office'],
    ['another mark', { mark: 0x1234 }, 'readers/damaged-doc'],
  ])('of %s is refused in one sentence', async (_, more, code) => {
    expect(await codesOf(makeDoc({ paragraphs: [p('甲')], ...more }))).toEqual([code]);
  });

  it('without a table stream, or without a piece table, is refused', async () => {
    expect(await codesOf(makeCompound({ WordDocument: Uint8Array.of(0xec, 0xa5, 0xc1) }))).toEqual([
      'readers/damaged-doc',
    ]);
    const empty = { WordDocument: Uint8Array.of(0xec, 0xa5, 0xc1), '0Table': new Uint8Array() };
    expect(await codesOf(makeCompound(empty))).toEqual(['readers/damaged-doc']);
    expect(await codesOf(new Uint8Array(600))).toEqual(['readers/damaged-doc']);
  });
});

describe('a compound file', () => {
  it('may embed another document, which does not stand in for it', async () => {
    const embedded = { 'Pool/WordDocument': Uint8Array.of(0xdc, 0xa5), 'Pool/1Table': new Uint8Array(9) };
    expect((await readParts({ paragraphs: [p('外')], embedded })).text).toBe('外');
  });

  it('is read though its directory tree is broken, as long as the streams are listed', async () => {
    const bytes = makeDoc({ paragraphs: [p('甲')] });
    const view = Buffer.from(bytes);
    const root = view.indexOf(Buffer.from('Root Entry', 'utf16le'));
    view.writeUInt32LE(0xffffffff, root + 76);
    expect((await readBytes(Uint8Array.from(view))).value?.text).toBe('甲');
  });
});

/** The same numbers every time (Lehmer). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
}

async function answers(bytes: Uint8Array): Promise<'read' | 'refused'> {
  const { value, diagnostics } = await readBytes(bytes);
  if (value) expectSoundSpans(value);
  else expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  return value ? 'read' : 'refused';
}

describe('damaged files', () => {
  it.each(['auto-numbered', 'merged-table'])('%s.doc is answered however it is cut', async (name) => {
    const bytes = fixture(`${name}.doc`);
    for (let end = 0; end < bytes.length; end += 331) await answers(bytes.subarray(0, end));
  });

  it('tell that words may be missing', async () => {
    const long = makeDoc({ paragraphs: [p('甲'.repeat(9000))] });
    const { value, diagnostics } = await readBytes(long.subarray(0, long.length - 6000));
    expect(value === null || diagnostics.some(({ code }) => code === 'readers/damaged-part')).toBe(true);
  });

  it.each(['auto-numbered', 'merged-table'])(
    '%s.doc is answered whatever bytes are changed',
    async (name) => {
      const sound = fixture(`${name}.doc`);
      const next = random(97);
      const outcomes = new Set<string>();
      for (let round = 0; round < 200; round++) {
        const bytes = Uint8Array.from(sound);
        for (let edits = next(6); edits >= 0; edits--) {
          const at = next(bytes.length);
          if (round % 2 === 0) bytes[at] = next(256);
          else bytes.set([next(40), 0, 0, 0].slice(0, bytes.length - at), at & ~3);
        }
        outcomes.add(await answers(bytes));
      }
      expect(outcomes).toEqual(new Set(['read', 'refused']));
    },
  );

  it('whose sectors run in a circle end', async () => {
    const sound = fixture('merged-table.doc');
    const fat = 512 * (Buffer.from(sound).readUInt32LE(76) + 1);
    for (let sector = 0; sector < 30; sector++) {
      const bytes = Buffer.from(sound);
      for (let at = 0; at < 40; at++) bytes.writeUInt32LE(sector, fat + 4 * at);
      await answers(Uint8Array.from(bytes));
    }
  });
});

describe('hostile files', () => {
  it('that repeat a long list of changes without end are refused', async () => {
    const list = new Uint8Array(65_000);
    for (let at = 2; at + 3 <= list.length; at += 3) list.set([0x16, 0x24, 0], at);
    list.set([0xfe, 0xff]);
    const paragraphs = Array.from({ length: 4000 }, () => p('', sprm(0x6646, 0)));
    expect(await codesOf(makeDoc({ paragraphs, data: list }))).toEqual(['readers/damaged-doc']);
  });

  it('whose lists of changes name themselves end', async () => {
    const data = Uint8Array.from([6, 0, ...sprm(0x6646, 0)]);
    expect((await readParts({ paragraphs: [p('甲', sprm(0x6646, 0))], data })).text).toBe('甲');
  });

  it('with tables a million deep are read as a few', async () => {
    const deep = [...sprm(0x2416, 1), ...sprm(0x6649, 1_000_000)];
    expect((await readParts({ paragraphs: [p('甲', deep), p('乙')] })).text).toBe('甲\n乙');
  });

  it('with a text longer than any file are refused', async () => {
    const pieces = [2, ...u32(16), ...u32(0), ...u32(0x7fffffff), 0, 0, ...u32(2048), 0, 0];
    const table = Uint8Array.from(pieces);
    const head = Buffer.alloc(2048);
    head.writeUInt16LE(0xa5ec, 0);
    head.writeUInt16LE(0xc1, 2);
    head.writeUInt16LE(93, 152);
    head.writeUInt32LE(pieces.length, 158 + 8 * 33);
    expect(await codesOf(makeCompound({ WordDocument: head, '0Table': table }))).toEqual([
      'readers/damaged-doc',
    ]);
  });

  it('with one text box anchored a thousand times read it once', async () => {
    const zeros = (count: number): number[] => new Array<number>(count).fill(0);
    const anchors = Array.from({ length: 1000 }, (_, index) => index);
    const special = { text: '\x08', sprms: sprm(0x0855, 1) };
    const { text } = await readParts({
      paragraphs: [p(anchors.map(() => special)), ...row(['甲'], [0, 1000])],
      others: [[], [], [], [], [], [p('框')]],
      tables: {
        40: [...[...anchors, 1000].flatMap(u32), ...anchors.flatMap(() => [...u32(5), ...zeros(22)])],
        56: [...u32(0), ...u32(2), ...zeros(14), ...u32(5), ...zeros(4)],
      },
    });
    expect(text.split('框')).toHaveLength(2);
  });
});

const office = (folder: string): string[] =>
  existsSync(join(SHARED, 'corpus', folder))
    ? readdirSync(join(SHARED, 'corpus', folder))
        .filter((name) => /\.(?:doc|wps)$/.test(name))
        .map((name) => join(SHARED, 'corpus', folder, name))
    : [];
const files = [...office('word-cases'), ...office('office')];

describe.skipIf(files.length === 0)('the measuring material', () => {
  it.each(files)('%s is read', async (path) => {
    expect(await answers(Uint8Array.from(readFileSync(path)))).toBe('read');
  });
});
