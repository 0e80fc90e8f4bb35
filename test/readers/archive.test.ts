// Zip archives of documents: what is inside, by whatever names, within bounds; and the command line that reads them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { expandArchive, parsePlan } from '../../src/index.js';
import { PROGRAM } from '../support/cli.js';
import { ROOT } from '../support/tree.js';
import { makeZip, type ZipEntry } from '../support/zip.js';

const bytesOf = (name: string): Uint8Array => readFileSync(join(ROOT, 'fixtures', name));
const TABLE = bytesOf('tsv-table.txt');

async function membersOf(entries: readonly ZipEntry[]) {
  const { value, diagnostics } = await expandArchive(makeZip(entries));
  return { names: value?.map(({ name }) => name) ?? null, codes: diagnostics.map(({ code }) => code) };
}

describe('members', () => {
  it('are the files inside, byte for byte, without what systems leave beside them', async () => {
    const { value } = await expandArchive(
      makeZip([
        { name: '附件/', data: '' },
        { name: '附件/任务表.txt', data: TABLE },
        { name: '__MACOSX/附件/._任务表.txt', data: 'x' },
        { name: '附件/~$方案.docx', data: 'x' },
        { name: 'Thumbs.db', data: 'x' },
        { name: '方案.docx', data: bytesOf('merged-table.docx'), stored: true },
      ]),
    );
    expect(value?.map(({ name }) => name)).toEqual(['附件/任务表.txt', '方案.docx']);
    expect(Buffer.from(value![0]!.bytes).equals(TABLE)).toBe(true);
    expect((await parsePlan(value![1]!.bytes, { name: value![1]!.name })).tasks.length).toBeGreaterThan(0);
  });

  const gbk = iconv.encode('青石县方案.txt', 'gbk');
  const unicodePath = (name: string, plain: Uint8Array): Buffer => {
    const words = Buffer.from(name);
    const head = Buffer.alloc(9);
    head.writeUInt16LE(0x7075, 0);
    head.writeUInt16LE(5 + words.length, 2);
    head[4] = 1;
    head.writeUInt32LE(crc32(plain), 5);
    return Buffer.concat([head, words]);
  };

  it.each([
    ['GBK', { rawName: gbk }],
    ['UTF-8 without saying so', { rawName: Buffer.from('青石县方案.txt') }],
    [
      "Info-ZIP's Unicode path",
      { rawName: Buffer.from('????.txt'), extra: unicodePath('青石县方案.txt', Buffer.from('????.txt')) },
    ],
  ])('have names in %s', async (_, entry) => {
    expect((await membersOf([{ ...entry, name: '', data: TABLE }])).names).toEqual(['青石县方案.txt']);
  });

  it('keep the plain name where the Unicode path was made for another', async () => {
    const extra = unicodePath('别的.txt', Buffer.from('old.txt'));
    expect(
      (await membersOf([{ name: '', rawName: Buffer.from('new.txt'), extra, data: 'x' }])).names,
    ).toEqual(['new.txt']);
  });

  it('stay inside, whatever their names say', async () => {
    const names = ['../../etc/甲.txt', '/乙.txt', 'C:\\丙.txt', '..', 'a/./b/../丁.txt'];
    expect((await membersOf(names.map((name) => ({ name, data: 'x' })))).names).toEqual([
      'etc/甲.txt',
      '乙.txt',
      'C_/丙.txt',
      'a/b/丁.txt',
    ]);
  });
});

describe('archives', () => {
  it('tell members that are encrypted or damaged, and give the others', async () => {
    const { names, codes } = await membersOf([
      { name: '密.txt', data: 'x', flags: 1 },
      { name: '坏.txt', data: 'y', crc: 7 },
      { name: '好.txt', data: 'z' },
    ]);
    expect([names, codes]).toEqual([['好.txt'], ['readers/encrypted-part', 'readers/damaged-part']]);
  });

  it('are refused where they are empty, hold too many files or too much', async () => {
    expect(await membersOf([{ name: '空/', data: '' }])).toEqual({
      names: null,
      codes: ['readers/empty-archive'],
    });
    const many = Array.from({ length: 1001 }, (_, index) => ({ name: `${index}.txt`, data: 'x' }));
    expect(await membersOf(many)).toEqual({ names: null, codes: ['readers/too-many-entries'] });
    expect(await membersOf([{ name: 'a.txt', data: 'x', size: 300 * 1024 * 1024 }])).toEqual({
      names: null,
      codes: ['readers/archive-too-large'],
    });
  });

  it('are no documents that are zips inside, no text, and no archives of other kinds', async () => {
    for (const bytes of [
      bytesOf('merged-table.docx'),
      bytesOf('merged-table.odt'),
      TABLE,
      Buffer.from('Rar!\x1a\x07'),
    ])
      expect(await expandArchive(bytes)).toEqual({ value: null, diagnostics: [] });
  });

  it('that are cut off are told', async () => {
    const cut = makeZip([{ name: '甲.txt', data: TABLE }]).subarray(0, 200);
    expect((await expandArchive(cut)).diagnostics.map(({ code }) => code)).toEqual(['readers/not-a-zip']);
  });
});

describe('gov-plan parse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gov-plan-archive-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const command = (...words: string[]) =>
    spawnSync(process.execPath, [PROGRAM, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
  const run = (...words: string[]) => command('parse', ...words);
  writeFileSync(
    join(folder, '附件.zip'),
    makeZip([
      { name: '任务表.txt', data: TABLE },
      { name: '表/方案.docx', data: bytesOf('merged-table.docx') },
      { name: '内.zip', data: makeZip([{ name: 'a.txt', data: 'x' }]) },
    ]),
  );

  it('reads the documents of an archive, and refuses an archive inside', () => {
    const { stdout, stderr, status } = run('附件.zip', '-f', 'ndjson');
    const names = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { source: { name: string } }).source.name);
    expect(names).toEqual(['附件.zip!/任务表.txt', '附件.zip!/表/方案.docx']);
    expect(stderr).toContain('附件.zip!/内.zip: error:');
    expect(status).toBe(2);
  });

  it('writes a list as JSON, and each document to a file of its own in a folder of the name of the archive', () => {
    expect(JSON.parse(run('附件.zip').stdout)).toHaveLength(2);
    expect(run('附件.zip', '--out-dir', '出').status).toBe(2);
    expect(readdirSync(join(folder, '出'), { recursive: true }).sort()).toEqual(
      ['附件', '附件/任务表.txt.json', '附件/表', '附件/表/方案.docx.json'].sort(),
    );
  });

  it('takes one document that is named, and prints the text of the only one', () => {
    const text = bytesOf('merged-table.docx');
    writeFileSync(join(folder, '单.zip'), makeZip([{ name: '方案.docx', data: text }]));
    const inside = command('text', '附件.zip!/表/方案.docx');
    expect([inside.stdout.slice(0, 2), inside.stderr, inside.status]).toEqual(['附件', '', 0]);
    expect(command('text', '单.zip').stdout).toBe(inside.stdout);
    expect(JSON.parse(run('附件.zip!/任务表.txt').stdout)).toMatchObject({
      source: { name: '附件.zip!/任务表.txt' },
    });
  });

  it('asks which document where it can print but one, and says which there are', () => {
    const several = command('text', '附件.zip');
    expect([several.stdout, several.status]).toEqual(['', 2]);
    expect(several.stderr).toContain('任务表.txt, 表/方案.docx');
    const missing = command('text', '附件.zip!/没有.txt');
    expect([missing.stdout, missing.status]).toEqual(['', 2]);
    expect(missing.stderr).toContain('附件.zip: error: the archive holds no "没有.txt"');
  });
});
