// Pipes that close early, and lines of a stream. In: the built program, chunks of bytes. Out: a sentence, never a trace.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/cli/stream/lines.js';
import { PROGRAM } from '../support/cli.js';
import { ROOT } from '../support/tree.js';

const FIXTURE = join(ROOT, 'fixtures', 'notice-plan.txt');

/** Runs the program and closes one of its outputs when the first bytes of it have come. */
function closing(
  stream: 'stdout' | 'stderr',
  args: readonly string[],
  input = '',
): Promise<[number | null, string]> {
  const child = spawn(process.execPath, [PROGRAM, ...args, '--lang', 'en'], {
    env: { PATH: process.env.PATH },
  });
  let told = '';
  child[stream].once('data', () => child[stream].destroy());
  if (stream === 'stdout') {
    child.stderr.on('data', (data) => {
      told += data;
    });
  } else child.stdout.resume();
  child.stdin.on('error', () => {}); // The program has gone before all was written to it.
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve([code, told])));
}

describe('a reader that goes away', () => {
  it('is told by stream, and the status says it', async () => {
    const request = `${JSON.stringify({ path: FIXTURE })}\n`;
    const [status, told] = await closing('stdout', ['stream'], request.repeat(400));
    expect([status, told]).toEqual([2, '-: error: the reader has closed the pipe; not all was written.\n']);
  });

  it('is told by parse', async () => {
    const [status, told] = await closing('stdout', ['parse', ...Array(5).fill(join(ROOT, 'fixtures')), '-q']);
    expect(status).toBe(2);
    expect(told).toContain('-: error: the reader has closed the pipe; not all was written.\n');
    expect(told).not.toContain('at ');
  });

  it('of messages stops no batch', async () => {
    const out = mkdtempSync(join(tmpdir(), 'gov-plan-pipes-'));
    const [status] = await closing('stderr', [
      'batch',
      join(ROOT, 'fixtures'),
      '--out-dir',
      out,
      '-v',
      '-j',
      '1',
    ]);
    expect(status).toBe(0);
    rmSync(out, { recursive: true });
  });
});

describe('linesOf', () => {
  async function* chunks(...texts: string[]) {
    for (const text of texts) yield Buffer.from(text, 'latin1');
  }
  const all = async (longest: number, ...texts: string[]) => {
    const lines = [];
    for await (const line of linesOf(chunks(...texts), longest)) lines.push(line);
    return lines;
  };

  it('parts lines wherever the chunks end, within a character too', async () => {
    expect(await all(99, 'a\nb', 'c\r\n', '\n\xe7', '\x94\xb2')).toEqual(['a', 'bc', '', '甲']);
  });

  it('gives up a line that is too long, and goes on with the next', async () => {
    expect(await all(4, 'abcde', 'fgh\nabcd\n', 'x')).toEqual([null, 'abcd', 'x']);
  });
});
