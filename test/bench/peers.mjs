// Other programs on the same files in the same run; one that is not there is skipped with a word.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from './documents.mjs';
import { cpuRatioOf, functionsInTurn, inTurn, isThere, peakMemory, ratioOf, summary } from './measure.mjs';
import { GROWING } from './plans.mjs';
import { wordOfSize } from './word-files.mjs';

/** Libraries that turn bytes of a Word file into text: how to get them, and what runs one. */
const LIBRARIES = {
  mammoth: [
    'mammoth@1.13.0',
    ({ default: mammoth }) =>
      (bytes) =>
        mammoth.extractRawText({ buffer: bytes }),
  ],
  officeparser: [
    'officeparser@7.8.0',
    ({ parseOffice, OfficeParser }) =>
      (bytes) =>
        (parseOffice ?? OfficeParser.parseOffice)(bytes),
  ],
};

async function libraries(say) {
  const found = {};
  for (const [name, [pack, make]] of Object.entries(LIBRARIES)) {
    try {
      found[name] = make(await import(name));
    } catch {
      say(`${name}: not installed (npm install --no-save --engine-strict=false ${pack}); skipped`);
    }
  }
  return found;
}

/** Docx to a validated plan against raw text by other libraries: in one process, warm, the same files. */
async function inProcess({ short, parsePlan, say }) {
  const files = await documents(short ? 40 : 150, { seed: 3, only: 'docx' });
  const others = await libraries(say);
  const functions = {
    'gov-plan': async () => {
      for (const { name, bytes } of files) await parsePlan(bytes, { name });
    },
  };
  for (const [name, read] of Object.entries(others))
    functions[name] = async () => {
      for (const { bytes } of files) await read(bytes);
    };
  const times = await functionsInTurn(functions, short ? 5 : 9, 3);
  const each = (name) => summary(times[name].wall.map((ms) => ms / files.length));
  const result = { files: files.length, 'gov-plan': { 'ms a file': each('gov-plan') } };
  for (const name of Object.keys(others))
    result[name] = {
      'ms a file': each(name),
      'times gov-plan': ratioOf(times, name, 'gov-plan'),
      'times gov-plan, of processor': cpuRatioOf(times, name, 'gov-plan'),
    };
  return result;
}

const PYTHON =
  'import sys, docx\nd = docx.Document(sys.argv[1])\nprint("\\n".join(p.text for p in d.paragraphs))\nfor t in d.tables:\n  for r in t.rows: print([c.text for c in r.cells])';

/** Programs that read a Word file, by name. */
function programs(file, scratch, say) {
  const found = {};
  const add = (name, there, command) => {
    if (there) found[name] = command;
    else say(`${name}: not installed; skipped`);
  };
  add('pandoc to JSON', isThere('pandoc', '--version'), ['pandoc', file, '-t', 'json']);
  add('python-docx', isThere('python3', '-c', 'import docx'), ['python3', '-c', PYTHON, file]);
  add('LibreOffice to text', isThere('soffice', '--version'), [
    'soffice',
    `-env:UserInstallation=file://${scratch}/profile`,
    '--headless',
    '--convert-to',
    'txt:Text',
    '--outdir',
    scratch,
    file,
  ]);
  return found;
}

/** One file in a new process each: time in turn, and peak memory. */
async function inProcesses(file, rounds, { root, scratch, say }) {
  const commands = {
    'gov-plan': [process.execPath, join(root, 'bin/gov-plan.js'), 'parse', '-q', file],
    ...programs(file, scratch, say),
  };
  const times = inTurn(commands, rounds);
  for (const [name, command] of Object.entries(commands)) times[name]['peak MB'] = await peakMemory(command);
  return times;
}

export async function peers(context) {
  const { scratch, short } = context;
  mkdirSync(scratch, { recursive: true });
  const [{ bytes }] = await documents(1, { seed: 3, only: 'docx' });
  writeFileSync(join(scratch, 'page.docx'), bytes);
  writeFileSync(
    join(scratch, 'large.docx'),
    await wordOfSize(GROWING.prose(30_000).split('\n').filter(Boolean), 20e6),
  );
  return {
    'raw text of docx, one process': await inProcess(context),
    'one docx, a process each': await inProcesses(join(scratch, 'page.docx'), short ? 3 : 9, context),
    '20 MB document.xml, a process each': await inProcesses(join(scratch, 'large.docx'), short ? 1 : 3, {
      ...context,
      say() {},
    }),
  };
}
