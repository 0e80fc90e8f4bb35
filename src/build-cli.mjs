// Builds the command line into dist/cli: bundled with lazily loaded chunks, as CommonJS, which starts faster than ES modules
// and can be compiled from V8's code cache; the caches are made by running the program once on fixtures.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { packChunks } from './pack-chunks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/cli`;
const COMMON = { minify: true, platform: 'node', target: 'node20.19', logLevel: 'warning' };
/** ES modules that stay outside the bundle: only a real import() can load them. */
const EXTERNAL = ['pdfjs-dist', 'tinypool'];
/** What commander loads for functions that the program never calls; loading it is a fair part of a short run. */
const unused = {
  name: 'unused',
  setup({ onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: `${root}src/cli/unused-module.ts` } : null,
    );
  },
};
const URL_OF_FILE = 'const govPlanUrl=require("node:url").pathToFileURL(__filename).href;';

/** What is loaded together goes into one file: by the runs that load it, each on top of those before. */
const PACKS = [
  ['start.js', ['--version']],
  ['page.js', ['parse', '-q', 'fixtures/notice-plan.txt', 'fixtures/task-table.txt']],
  ['word.js', ['parse', '-q', 'fixtures/auto-numbered.docx', 'fixtures/merged-table.docx']],
];
/** The run that compiles the functions which every run needs. */
const RECORDED = ['notice-plan.txt', 'task-table.txt', 'plan.md', 'auto-numbered.docx'].map(
  (name) => `fixtures/${name}`,
);

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

/** Runs the program in a process of its own, then `after`, which has `scripts`: the compiled files by path. */
function runProgram(main, args, after) {
  const record = `
    const { writeFileSync } = require('node:fs');
    require('node:v8').setFlagsFromString('--no-regexp-tier-up');
    const scripts = require('./bin/code-cache.js').useCodeCache(true);
    const write = (text) => writeFileSync(3, text);
    ${main}.run(${JSON.stringify(args)}).then(() => { ${after} });
  `;
  const run = spawnSync(process.execPath, ['-e', record], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the program did not run: ${args.join(' ')}`);
  return run.output[3];
}

/** The groups of chunks, in the order in which they are loaded. */
function groupsOf() {
  const taken = new Set();
  const groups = new Map();
  for (const [pack, args] of PACKS) {
    const loaded = runProgram(`require('./dist/cli/main.js')`, args, 'write([...scripts.keys()].join("\\n"))')
      .split('\n')
      .map((path) => basename(path));
    groups.set(
      pack,
      loaded.filter((name) => !taken.has(name)),
    );
    for (const name of loaded) taken.add(name);
  }
  return groups;
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const { outputFiles } = await build({
  ...COMMON,
  entryPoints: [`${root}src/cli/main.ts`, `${root}src/cli/batch/worker.ts`],
  entryNames: '[name]',
  bundle: true,
  splitting: true,
  format: 'esm',
  outdir: out,
  external: EXTERNAL,
  plugins: [unused],
  write: false,
});
const chunks = new Map();
for (const { path, text } of outputFiles) chunks.set(basename(path), await toCommonJs(text));
await writeFile(`${out}/package.json`, '{ "type": "commonjs" }\n');
for (const [name, code] of chunks) await writeFile(`${out}/${name}`, code);

const packed = packChunks(chunks, groupsOf());
for (const name of chunks.keys()) if (!packed.has(name)) await rm(`${out}/${name}`);
for (const [name, code] of packed) await writeFile(`${out}/${name}`, code);
runProgram(
  `require('./dist/cli/start.js')('main.js')`,
  ['parse', '-q', ...RECORDED],
  `for (const [file, script] of scripts) writeFileSync(file + '.cache', script.createCachedData());`,
);

const files = await readdir(out);
const sizes = await Promise.all(files.map(async (name) => (await readFile(`${out}/${name}`)).length));
const size = sizes.reduce((sum, length) => sum + length, 0);
console.log(`dist/cli: ${files.length} files, ${Math.round(size / 1024)} KB`);
