// Start-up: the command on one page, in a new process, against `node -e 0`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn } from './measure.mjs';
import { wordWithStyles } from './word-files.mjs';

const ROUNDS = { short: 11, full: 31 };

const runs = (node, root, scratch) => {
  const program = [node, join(root, 'bin/gov-plan.js')];
  const parse = (file) => [...program, 'parse', '-q', file];
  return {
    'node -e 0': [node, '-e', '0'],
    '--version': [...program, '--version'],
    txt: parse(join(root, 'fixtures/notice-plan.txt')),
    md: parse(join(root, 'fixtures/plan.md')),
    docx: parse(join(root, 'fixtures/auto-numbered.docx')),
    'docx, 350 KB of styles': parse(join(scratch, 'styles.docx')),
  };
};

/** The program of another Node version, fetched by npm; null where that cannot be. */
function nodeOf(version) {
  const { status, stdout } = spawnSync('npx', ['--yes', `node@${version}`, '-p', 'process.execPath'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : null;
}

export async function start({ root, scratch, short, say }) {
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, 'styles.docx'), await wordWithStyles(350_000));
  const rounds = short ? ROUNDS.short : ROUNDS.full;
  const result = { [`Node ${process.versions.node}`]: inTurn(runs(process.execPath, root, scratch), rounds) };
  const other = nodeOf(24);
  // The first run of each command, which is not counted, fills Node's compile cache.
  if (other === null) say('Node 24: not to be had; skipped');
  else result['Node 24, compile cache warm'] = inTurn(runs(other, root, scratch), rounds);
  return result;
}
