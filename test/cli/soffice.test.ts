// The fallback by LibreOffice: asked for only, in bounded time, told; a clear sentence where it is not there or fails.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { soffice } from '../../src/cli/soffice.js';
import { readInput } from '../../src/pipeline.js';
import { PROGRAM } from '../support/cli.js';
import { makeCompound } from '../support/compound.js';
import { hasWriter, openWorkshop } from '../support/soffice.js';

const folder = mkdtempSync(join(tmpdir(), 'gov-plan-fallback-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of Word 6.0: its header, then the text. */
function word6(text: string): Uint8Array {
  const TEXT_AT = 0x300;
  const head = Buffer.alloc(TEXT_AT);
  for (const [at, value] of [
    [0, 0xa5dc],
    [2, 0x65],
    [6, 0x409],
    [12, 0x65],
  ] as const)
    head.writeUInt16LE(value, at);
  const end = TEXT_AT + text.length;
  for (const [at, value] of [
    [24, TEXT_AT],
    [28, end],
    [32, end],
    [52, text.length],
  ] as const)
    head.writeUInt32LE(value, at);
  return makeCompound({ WordDocument: Buffer.concat([head, Buffer.from(text, 'latin1')]) });
}

const OLD = word6('Plan for 2026\r1. Trees along the road\r');
writeFileSync(join(folder, 'old.doc'), OLD);

/** Runs the command with a soffice that is this shell script; null for none. */
function withScript(script: string | null, ...words: string[]) {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  rmSync(join(bin, 'soffice'), { force: true });
  if (script !== null) {
    writeFileSync(join(bin, 'soffice'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, 'soffice'), 0o755);
  }
  const path = script === null ? bin : `${bin}${delimiter}${process.env.PATH}`;
  return {
    bin,
    path,
    ...spawnSync(process.execPath, [PROGRAM, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: path },
    }),
  };
}

const isUnix = process.platform !== 'win32';

describe.skipIf(!isUnix)('the fallback', () => {
  it('is not used where nobody asks for it', () => {
    const { stdout, stderr, status } = withScript('touch called', 'text', 'old.doc', '--lang', 'zh');
    expect([stdout, status, existsSync(join(folder, 'called'))]).toEqual(['', 2, false]);
    expect(stderr).toContain('Word 95');
    expect(stderr).toContain('--soffice');
  });

  it('is not used for what is read here', () => {
    writeFileSync(join(folder, '甲.txt'), '甲');
    const { stdout, status } = withScript('touch called', 'text', '甲.txt', '--soffice');
    expect([stdout, status, existsSync(join(folder, 'called'))]).toEqual(['甲', 0, false]);
  });

  it.runIf(process.platform === 'linux')('says that LibreOffice is not installed', () => {
    const { stdout, stderr, status } = withScript(null, 'text', 'old.doc', '--soffice');
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toBe(
      'old.doc: error: LibreOffice (soffice) is not installed, so the file cannot be converted; install it, or save the file as .docx. [readers/converter-missing]\n',
    );
  });

  it('says that it failed', () => {
    const { stdout, stderr, status } = withScript('exit 1', 'text', 'old.doc', '--soffice');
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('[readers/converter-failed]');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('tells what is wrong with what it made', () => {
    const script =
      'for last; do :; done; mkdir -p "$(dirname "$last")/out"; echo x > "$(dirname "$last")/out/input.docx"';
    const { stdout, stderr } = withScript(script, 'text', 'old.doc', '--soffice');
    expect(stdout).toBe('x\n');
    expect(stderr).toContain('[readers/converted]');
  });
});

describe.skipIf(!isUnix)('one that does not end', () => {
  const { PATH } = process.env;
  afterEach(() => {
    process.env.PATH = PATH;
  });

  it('is stopped with all it started, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('gov-plan-soffice-'));
    const beats = join(folder, 'beats');
    const { path } = withScript(`(while :; do echo beat >> "${beats}"; sleep 0.1; done) & wait`, '--version');
    process.env.PATH = path;
    const { value, diagnostics } = await readInput(OLD, { name: 'old.doc', converter: soffice(1) });
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ['readers/converter-timeout']]);
    const { size } = statSync(beats);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(statSync(beats).size).toBe(size);
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith('gov-plan-soffice-'));
    expect(left.filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe.skipIf(!hasWriter())(
  'LibreOffice (skipped where soffice or its Writer is not installed)',
  { timeout: 120_000 },
  () => {
    it('reads a file of Word 6.0', async () => {
      const { value, diagnostics } = await readInput(OLD, { name: 'old.doc', converter: soffice() });
      expect(value?.document.text).toBe('Plan for 2026\n1. Trees along the road');
      expect(value?.source).toMatchObject({ name: 'old.doc', format: 'doc' });
      expect(diagnostics.map(({ code }) => code)).toEqual(['readers/converted']);
    });

    it('reads an OpenDocument spreadsheet', async () => {
      const workshop = openWorkshop();
      const csv = Buffer.from('序号,工作任务\n1,栽植行道树\n');
      const bytes = workshop.convert({ 'a.csv': csv }, 'ods')['a.csv'];
      workshop.close();
      const { value } = await readInput(bytes ?? new Uint8Array(), { name: 'a.ods', converter: soffice() });
      expect(value?.document.text).toContain('1\t');
      expect(value?.source.format).toBe('ods');
    });
  },
);
