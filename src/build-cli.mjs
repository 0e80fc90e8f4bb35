// Builds the command line into dist/cli: bundled with lazily loaded chunks, as CommonJS, which starts faster than ES modules
// and can be compiled from V8's code cache; the caches are made by running the program once on fixtures.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/cli`;
const COMMON = { minify: true, platform: 'node', target: 'node20.19', logLevel: 'warning' };
/** ES modules that stay outside the bundle: only a real import() can load them. */
const EXTERNAL = ['pdfjs-dist'];
/** What libraries load for functions that the program never calls; loading it is a fair part of a short run. */
const UNUSED = { 'node:child_process': `${root}src/cli/unused-module.ts` };
const URL_OF_FILE = 'const govPlanUrl=require("node:url").pathToFileURL(__filename).href;';

/** One chunk as CommonJS; its chunks are required, which keeps them in the code cache. */
async function toCommonJs(code) {
  const loadsExternal = EXTERNAL.some((name) => code.includes(name));
  const { code: converted } = await transform(code, {
    ...COMMON,
    format: 'cjs',
    supported: { 'dynamic-import': loadsExternal },
    define: { 'import.meta.url': 'govPlanUrl' },
  });
  return converted.includes('govPlanUrl') ? URL_OF_FILE + converted : converted;
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const { outputFiles } = await build({
  ...COMMON,
  entryPoints: [`${root}src/cli/main.ts`],
  bundle: true,
  splitting: true,
  format: 'esm',
  outdir: out,
  external: EXTERNAL,
  alias: UNUSED,
  write: false,
});
for (const { path, text } of outputFiles) await writeFile(path, await toCommonJs(text));
await writeFile(`${out}/package.json`, '{ "type": "commonjs" }\n');

// The program's run on one document of each common format compiles the functions that every run needs.
const record = `
  const { writeFileSync } = require('node:fs');
  require('node:v8').setFlagsFromString('--no-regexp-tier-up');
  const scripts = require('./bin/code-cache.js').useCodeCache(true);
  const files = ['notice-plan.txt', 'task-table.txt', 'plan.md', 'auto-numbered.docx'].map((name) => 'fixtures/' + name);
  require('./dist/cli/main.js').run(['parse', '-q', ...files]).then(() => {
    for (const [file, script] of scripts) writeFileSync(file + '.cache', script.createCachedData());
  });
`;
const run = spawnSync(process.execPath, ['-e', record], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (run.status !== 0) throw new Error('the program did not run on the fixtures');
const files = await readdir(out);
const size = (await Promise.all(files.map((name) => readFile(`${out}/${name}`)))).reduce(
  (sum, { length }) => sum + length,
  0,
);
console.log(`dist/cli: ${files.length} files, ${Math.round(size / 1024)} KB`);
