// What goes wrong around a batch: full disks, folders that vanish, files that nobody may read. In: the built program, run as
// another user where root would be stopped by nothing. Out: a sentence each, status 2, and nothing lost.
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/cli.js';
import { ROOT } from '../support/tree.js';

const top = mkdtempSync(join(tmpdir(), 'gov-plan-trouble-'));
chmodSync(top, 0o777);
afterAll(() => rmSync(top, { recursive: true, force: true }));

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
/** Another user can be had by root where that user may read the program. */
const asNobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
const canTry = spawnSync(process.execPath, [PROGRAM, '--version'], asNobody).status === 0;

function folderOf(name: string, count: number): string {
  const folder = join(top, name);
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at++)
    copyFileSync(
      join(ROOT, 'fixtures', 'notice-plan.txt'),
      join(folder, `${String(at).padStart(3, '0')}.txt`),
    );
  return folder;
}

const batch = (args: readonly string[], options: object = {}): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [PROGRAM, 'batch', ...args, '--lang', 'en'], { encoding: 'utf8', ...options });

const outputsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.txt.json'));

const isWhole = (path: string): boolean => JSON.parse(readFileSync(path, 'utf8')).schemaVersion === '1.0';

describe.skipIf(!canTry)('without leave (skipped where no other user can be had)', () => {
  it('a file and a folder that nobody may read are told, the rest is read', () => {
    const input = folderOf('locked', 3);
    mkdirSync(join(input, '密'));
    chmodSync(join(input, '001.txt'), 0);
    chmodSync(join(input, '密'), 0);
    const { status, stderr } = batch([input, '--out-dir', join(top, 'locked-out')], asNobody);
    expect(status).toBe(2);
    expect(stderr).toContain(`${join(input, '密')}: error: permission denied.\n`);
    expect(stderr).toContain(`${join(input, '001.txt')}: error: permission denied.\n`);
    expect(stderr).toContain('3 files: 2 read, 0 unchanged and skipped, 1 failed; 2 plans.');
  });

  it('a folder for outputs that may not be written in is told before anything is read', () => {
    const input = folderOf('closed', 2);
    const out = join(top, 'closed-out');
    mkdirSync(out);
    chmodSync(out, 0o555);
    const { status, stderr } = batch([input, '--out-dir', out], asNobody);
    expect([status, stderr]).toEqual([2, `${out}: error: cannot be written (EACCES).\n`]);
  });
});

describe('names', () => {
  it('a name that is no UTF-8 is told, the rest is read', () => {
    const input = folderOf('names', 1);
    writeFileSync(
      Buffer.concat([Buffer.from(`${input}/`), Buffer.from([0xb7, 0xbd]), Buffer.from('.txt')]),
      'x',
    );
    const { status, stderr } = batch([input, '--out-dir', join(top, 'names-out')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /\uFFFD+\.txt: error: the name is not UTF-8, so the file cannot be opened; rename it first/,
    );
    expect(stderr).toContain('2 files: 1 read, 0 unchanged and skipped, 1 failed; 1 plans.');
  });

  it('a name too long for its output is told, the rest is read', () => {
    const input = folderOf('long', 1);
    const name = `${'长'.repeat(83)}a.txt`; // 254 bytes: .json finds no room behind it.
    writeFileSync(join(input, name), readFileSync(join(input, '000.txt')));
    const { status, stderr } = batch([input, '--out-dir', join(top, 'long-out')]);
    expect(status).toBe(2);
    expect(stderr).toContain('error: cannot be written (ENAMETOOLONG).');
    expect(stderr).toContain('2 files: 1 read, 0 unchanged and skipped, 1 failed; 1 plans.');
  });
});

/** A file system of a few pages in a namespace of its own, which only root can make. */
const onSmallDisk = (command: string): SpawnSyncReturns<string> =>
  spawnSync('unshare', ['--mount', 'bash', '-ec', command], { encoding: 'utf8' });
const canMount = isRoot && onSmallDisk(`mount -t tmpfs -o size=64k none ${top}`).status === 0;

describe.skipIf(!canMount)('a disk that is full (skipped where none can be mounted)', () => {
  it('ends the run with a sentence; what is there is whole, and a larger disk takes the rest', () => {
    const input = folderOf('full', 40);
    const [disk, kept] = [join(top, 'disk'), join(top, 'kept')];
    mkdirSync(disk);
    const run = `${process.execPath} ${PROGRAM} batch ${input} --out-dir ${disk}/out --lang en -j 2`;
    const { stdout } = onSmallDisk(
      `mount -t tmpfs -o size=200k none ${disk}; ${run} 2>&1 || echo "status $?"; cp -a ${disk}/out ${kept}`,
    );
    expect(stdout).toMatch(/^.*: error: cannot be written \(ENOSPC\)\.$/m);
    expect(stdout).toMatch(/^[1-9]\d* files are left; the same command goes on with them\.\nstatus 2$/m);
    const before = outputsIn(kept);
    expect(before.length).toBeGreaterThan(1);
    expect(before.every((path) => isWhole(join(kept, path)))).toBe(true);
    expect(existsSync(join(kept, 'results.ndjson'))).toBe(false);
    // The journal came along: the same command goes on from there.
    const { status, stderr } = batch([input, '--out-dir', kept]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^40 files: \d+ read, [1-9]\d* unchanged and skipped, 0 failed; 40 plans\.$/m);
    expect(outputsIn(kept)).toHaveLength(40);
  });

  it('is told for a merged file, too, and the outputs stay', () => {
    const input = folderOf('full-merge', 12);
    const disk = join(top, 'disk-merge');
    mkdirSync(disk);
    const out = join(top, 'full-merge-out');
    const run = `${process.execPath} ${PROGRAM} batch ${input} --out-dir ${out} --merge ${disk}/all.ndjson --lang en`;
    const { stdout } = onSmallDisk(
      `mount -t tmpfs -o size=16k none ${disk}; ${run} 2>&1 || echo "status $?"; ls ${disk}`,
    );
    expect(stdout).toContain(`${disk}/all.ndjson: error: cannot be written (ENOSPC).\nstatus 2\n`);
    expect(stdout).not.toContain('partial');
    expect(outputsIn(out)).toHaveLength(12);
  });

  it('a disk that may only be read is told', () => {
    const input = folderOf('read-only', 1);
    const disk = join(top, 'disk-read-only');
    mkdirSync(disk);
    const run = `${process.execPath} ${PROGRAM} batch ${input} --out-dir ${disk}/out --lang en`;
    const { stdout } = onSmallDisk(`mount -t tmpfs -o ro none ${disk}; ${run} 2>&1 || echo "status $?"`);
    expect(stdout).toBe(`${disk}/out: error: cannot be written (EROFS).\nstatus 2\n`);
  });
});

describe('a folder that vanishes', () => {
  /** Runs a batch and takes a folder away once it has written something. */
  async function losing(input: string, out: string, lost: string): Promise<[number | null, string]> {
    const args = [PROGRAM, 'batch', input, '--out-dir', out, '-j', '2', '--lang', 'en'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (data) => {
      told += data;
    });
    const end = new Promise<number | null>((resolve) => child.on('close', resolve));
    while (!existsSync(out) || outputsIn(out).length < 3) await new Promise((wake) => setTimeout(wake, 5));
    rmSync(lost, { recursive: true, force: true, maxRetries: 5 });
    return [await end, told];
  }

  it('with inputs: each that is gone is told, what was read stays', async () => {
    const input = folderOf('vanishing', 60);
    const out = join(top, 'vanishing-out');
    const [status, told] = await losing(input, out, input);
    expect(status).toBe(2);
    expect(told).toMatch(/: error: no such file\.\n/);
    const [, read, failed] = /^60 files: (\d+) read, 0 unchanged and skipped, (\d+) failed/m.exec(told)!;
    expect(Number(read) + Number(failed)).toBe(60);
    expect(outputsIn(out)).toHaveLength(Number(read));
  });

  it('with outputs: the run ends with a sentence', async () => {
    const input = folderOf('vanishing-output', 80);
    const out = join(top, 'vanished');
    const [status, told] = await losing(input, out, out);
    expect(status).toBe(2);
    expect(told).toMatch(/: error: cannot be written \(ENOENT\)\.\n/);
    expect(told).toMatch(/files are left/);
    cpSync(input, join(top, 'still-there'), { recursive: true }); // The inputs are as they were.
    expect(readdirSync(join(top, 'still-there'))).toHaveLength(80);
  });
});
