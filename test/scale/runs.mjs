// Runs of the built program. In: arguments. Out: how long, how much processor and memory; and whether two trees are the same.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../bin/gov-plan.js', import.meta.url));

/** Peak of resident memory of a process, in MB; null once it has gone, or where there is no /proc. */
export function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return null;
  }
}

/** Processor seconds of a process so far; null once it has gone. */
export function processorOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

/** Starts `gov-plan batch`; the promise gives the status and what was measured every 50 ms. */
export function startBatch(args) {
  const child = spawn(process.execPath, [PROGRAM, 'batch', ...args, '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (data) => {
    told += data;
  });
  const measured = { peak: 0, processor: 0 };
  const timer = setInterval(() => {
    measured.peak = Math.max(measured.peak, peakOf(child.pid) ?? 0);
    measured.processor = processorOf(child.pid) ?? measured.processor;
  }, 50);
  const begun = Date.now();
  const end = new Promise((resolve) => {
    child.on('close', (status, signal) => {
      clearInterval(timer);
      resolve({ status, signal, told, seconds: (Date.now() - begun) / 1000, ...measured });
    });
  });
  return { child, end };
}

/** One hash for all files of a folder but the program's own, by path and bytes; and how many there are. */
export function treeHash(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => !path.startsWith('.gov-plan'))
    .sort();
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
  return { files: files.length, hash: hash.digest('hex') };
}
