// What the READMEs print is what the program prints: their marked blocks are made anew and compared.
// UPDATE_SPECS=1 writes them; a run in CI with that switch fails.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reportFormats } from '../src/reporters/index.js';
import { presets } from '../src/rules/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = existsSync(`${root}dist/cli/start.js`);
const update = process.env.UPDATE_SPECS === '1';
const MARKED = /(<!-- (run|value): (.*?) -->\n)([\s\S]*?)(<!-- end -->)/g;

const LISTED = /(<!-- list: (\S+?) -->)([\s\S]*?)(<!-- end -->)/g;

const presetNames = Object.keys(presets) as (keyof typeof presets)[];

/** What is named or counted in running text comes from the lists, too. */
const LISTS: Readonly<Record<string, () => string>> = {
  reports: () => reportFormats.map(({ format }) => `\`${format}\``).join(', '),
  presets: () => presetNames.map((name) => `\`${name}\` (${Object.keys(presets[name]).length})`).join(', '),
};

const run = (command: string): string =>
  execFileSync(process.execPath, ['bin/gov-plan.js', ...command.split(' ').slice(1)], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', COLUMNS: '100' },
  });

/** Follows a dotted path (tasks.4) into the JSON that a command prints. */
function valueAt(source: string): string {
  const [command, path] = source.split(' | ') as [string, string];
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], JSON.parse(run(command)));
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\`\n`;
}

function printed(kind: string, source: string): string {
  if (kind === 'value') return valueAt(source);
  const text = run(source);
  return text.startsWith('|') ? `\n${text}\n` : `\`\`\`text\n${text}\`\`\`\n`;
}

const renewed = (text: string): string =>
  text
    .replace(
      MARKED,
      (_, open: string, kind: string, source: string, _old, close: string) =>
        open + printed(kind, source) + close,
    )
    .replace(LISTED, (_, open: string, name: string, _old, close: string) => open + LISTS[name]!() + close);

describe.skipIf(!built)('what the READMEs print (needs `npm run build`)', () => {
  test.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
    const path = `${root}${name}`;
    const text = readFileSync(path, 'utf8');
    const wanted = renewed(text);
    expect(text).toMatch(MARKED);
    expect(wanted).not.toBe(text.replace(MARKED, '$1$5'));
    if (update) {
      expect(process.env.CI, 'UPDATE_SPECS is for developers').toBeUndefined();
      writeFileSync(path, wanted);
    } else expect(text).toBe(wanted);
  });
});
