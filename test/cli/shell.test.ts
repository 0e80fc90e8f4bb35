// Completions and the manual page: made from the program, taken by the shells and by man, and fresh.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writers } from '../../src/writers/index.js';
import { PROGRAM } from '../support/cli.js';
import { ROOT } from '../support/tree.js';

const run = (...args: string[]): string =>
  spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8', env: { PATH: process.env.PATH } })
    .stdout;

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

const top = mkdtempSync(join(tmpdir(), 'gov-plan-shell-'));
afterAll(() => rmSync(top, { recursive: true }));
mkdirSync(join(top, '收文'));
writeFileSync(join(top, '方 案.docx'), '');

const shell = (program: string, ...args: string[]): string[] => {
  const { stdout, stderr } = spawnSync(program, args, { cwd: top, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
};

const [, LISTED = ''] = /^Commands:\n((?: .*\n)+)/m.exec(run('--help', '--lang', 'en'))!;
const COMMANDS = [...LISTED.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
const FORMATS = writers.map(({ format }) => format);

describe.skipIf(!has('bash'))('bash (skipped without it)', () => {
  const script = join(top, 'completion.bash');
  writeFileSync(script, run('completion', 'bash'));
  const complete = (...words: string[]): string[] => {
    const list = words.map((word) => `'${word}'`).join(' ');
    const ask = `source ${script}; COMP_WORDS=(gov-plan ${list}); COMP_CWORD=${words.length}; _gov_plan; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return shell('bash', '-c', ask);
  };

  it('offers commands, options, choices and files', () => {
    expect(complete('')).toEqual(expect.arrayContaining(COMMANDS.filter((name) => name !== 'help')));
    expect(complete('ba')).toEqual(['batch']);
    expect(complete('parse', '--out')).toEqual(['--output', '--out-dir']);
    expect(complete('parse', '-f', '')).toEqual(FORMATS);
    expect(complete('validate', '--fail-on', 'w')).toEqual(['warning']);
    expect(complete('parse', '方')).toEqual(['方 案.docx']);
    expect(complete('batch', '--out-dir', '')).toEqual(['收文']);
    expect(complete('completion', 'z')).toEqual(['zsh']);
  });
});

describe.skipIf(!has('fish'))('fish (skipped without it)', () => {
  const script = join(top, 'completion.fish');
  writeFileSync(script, run('completion', 'fish'));
  const complete = (line: string): string[] =>
    shell('fish', '--no-config', '-c', `source ${script}; complete -C '${line}'`).map(
      (one) => one.split('\t')[0]!,
    );

  it('offers commands, options, choices and files', () => {
    expect(complete('gov-plan ba')).toEqual(['batch']);
    expect(complete('gov-plan parse --out').sort()).toEqual(['--out-dir', '--output']);
    expect(complete('gov-plan parse -f ').sort()).toEqual([...FORMATS].sort());
    expect(complete('gov-plan parse 方')).toEqual(['方 案.docx']);
    expect(complete('gov-plan completion z')).toEqual(['zsh']);
  });
});

describe.skipIf(!has('zsh'))('zsh (skipped without it)', () => {
  const script = join(top, '_gov-plan');
  writeFileSync(script, run('completion', 'zsh'));

  /** A zsh in a terminal of its own, to which a line and a tab are typed. */
  const TYPED = `
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell "PROMPT=; autoload -U compinit; compinit -u -D; source ${script}; bindkey '^I' list-choices; stty -echo; print re''ady"
    zpty -r shell seen '*ready*'
    zpty -w -n shell $1$'\\t'
    sleep 2
    zpty -w shell $'\\x15print do''ne'
    zpty -r shell seen '*done*'
    print -r -- "$seen"`;
  const complete = (line: string): string =>
    spawnSync('zsh', ['-f', '-c', TYPED, 'zsh', line], { cwd: top, encoding: 'utf8', timeout: 20_000 })
      .stdout;

  it('offers commands, options and choices', () => {
    expect(complete('gov-plan ')).toContain('batch');
    expect(complete('gov-plan parse --out')).toMatch(/--out-dir[\s\S]*--output|--output[\s\S]*--out-dir/);
    expect(complete('gov-plan parse -f ')).toContain('ndjson');
  }, 60_000);
});

describe('the manual page', () => {
  it('is fresh (else: npm run generate)', () => {
    expect(readFileSync(join(ROOT, 'bin', 'gov-plan.1'), 'utf8')).toBe(run('man', '--lang', 'en'));
  });

  it.skipIf(!has('groff'))(
    'is read by groff without a warning, in both languages (skipped without it)',
    () => {
      for (const language of ['en', 'zh']) {
        const { stdout, stderr } = spawnSync(
          'groff',
          ['-man', '-ww', '-Wbreak', '-Kutf8', '-Tutf8', '-P-cbou'],
          {
            input: run('man', '--lang', language),
            encoding: 'utf8',
          },
        );
        expect(stderr).toBe('');
        for (const name of COMMANDS) if (name !== 'help') expect(stdout).toContain(`gov-plan ${name}`);
        expect(stdout).toContain('--files-from file');
      }
    },
  );

  it.skipIf(spawnSync('mandoc', ['-T', 'lint', '/dev/null']).error !== undefined)(
    'is read by mandoc without an error (skipped without it)',
    () => {
      const page = join(ROOT, 'bin', 'gov-plan.1');
      const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'error', page], { encoding: 'utf8' });
      expect(stdout).toBe('');
    },
  );
});
