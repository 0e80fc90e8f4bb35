// What is found: links, circles, names that are no UTF-8, folders that cannot be listed, NUL-separated lists.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Discovery, discover } from '../../src/cli/inputs/discover.js';
import { READABLE_ENDINGS } from '../../src/cli/inputs/reading.js';

const top = mkdtempSync(join(tmpdir(), 'gov-plan-discover-'));
afterAll(() => rmSync(top, { recursive: true }));

/** Makes files in a folder of their own, and gives its path. */
function folderOf(name: string, files: readonly (string | Buffer)[]): string {
  const folder = join(top, name);
  mkdirSync(folder);
  for (const file of files) {
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(file)]);
    mkdirSync(path.subarray(0, path.lastIndexOf(0x2f)), { recursive: true });
    writeFileSync(path, '');
  }
  return folder;
}

const find = (args: readonly string[], others: object = {}): Promise<Discovery> =>
  discover(args, { endings: READABLE_ENDINGS, ...others });

const below = (folder: string, { paths }: Discovery): string[] => paths.map((path) => relative(folder, path));

describe('discover', () => {
  it('orders by name within each folder, whatever the order they were made in', async () => {
    const folder = folderOf('order', ['b.txt', 'a/z.txt', 'B.txt', 'a/a.docx', 'a.txt', '十.md', '一.md']);
    const found = below(folder, await find([folder]));
    expect(found).toEqual(['B.txt', 'a/a.docx', 'a/z.txt', 'a.txt', 'b.txt', '一.md', '十.md']);
  });

  it('keeps the order of the arguments and takes nothing twice', async () => {
    const folder = folderOf('twice', ['b.txt', 'a.txt']);
    const found = await find([join(folder, 'b.txt'), folder, join(folder, '.', 'a.txt'), `${folder}/*.txt`]);
    expect(below(folder, found)).toEqual(['b.txt', 'a.txt']);
  });

  it('follows a link to a folder elsewhere, once, and goes in no circle', async () => {
    const folder = folderOf('links', ['a/x.txt']);
    const other = folderOf('elsewhere', ['y.txt']);
    symlinkSync(folder, join(folder, 'a', 'up'));
    symlinkSync(other, join(folder, 'b'));
    symlinkSync(other, join(folder, 'c'));
    symlinkSync(folder, join(other, 'back'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'd.txt'));
    expect(below(folder, await find([folder]))).toEqual(['a/x.txt', 'b/y.txt', 'd.txt']);
  });

  it('tells a folder whose name is no UTF-8', async () => {
    const folder = folderOf('names', [
      'a.txt',
      Buffer.from([0xb7, 0xbd, 0x2f, 0x61, 0x2e, 0x74, 0x78, 0x74]),
    ]);
    const found = await find([folder]);
    expect(below(folder, found)).toEqual(['a.txt']);
    expect(found.left.failures.map(({ word }) => word)).toEqual(['badName']);
  });

  it('takes the entries of a list as names, never as patterns', async () => {
    const folder = folderOf('list', ['a.txt', 'b/c.txt']);
    const list = join(folder, '.list');
    writeFileSync(list, `${folder}/*.txt\0${folder}/b\0`);
    expect(below(folder, await find([], { filesFrom: list }))).toEqual(['*.txt', 'b/c.txt']);
    writeFileSync(list, `\uFEFF${folder}/a.txt\r\n\r\n${folder}/b\r\n`);
    expect(below(folder, await find([], { filesFrom: list }))).toEqual(['a.txt', 'b/c.txt']);
  });

  it('looks no deeper than a pattern reaches, and passes by what it is told to', async () => {
    const folder = folderOf('depth', ['a/b/c.txt', 'a/b.txt', 'a.txt', 'out/a/d.txt', 'a/a{b,c}/x.txt']);
    const names = async (pattern: string) =>
      below(folder, await find([`${folder}/${pattern}`], { skip: [join(folder, 'out')] }));
    expect(await names('*.txt')).toEqual(['a.txt']);
    expect(await names('*/*.txt')).toEqual(['a/b.txt']);
    expect(await names('{a/b,a}/*.txt')).toEqual(['a/b/c.txt', 'a/b.txt']);
    expect(await names('**/*.txt')).toEqual(['a/a{b,c}/x.txt', 'a/b/c.txt', 'a/b.txt', 'a.txt']);
  });
});
