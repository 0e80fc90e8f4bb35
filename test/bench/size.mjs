// Time and memory against size: from 10 KB to 20 MB, ten times the text against one, a large and a hostile Word file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Parser } from 'saxen';
import { cpuRatioOf, functionsInTurn, ownTime, peakMemory, ratioOf, summary } from './measure.mjs';
import { GROWING } from './plans.mjs';
import { documentXml, wordOfBlocks, wordOfSize } from './word-files.mjs';

const SIZES = { '10 KB': 10e3, '100 KB': 100e3, '1 MB': 1e6, '5 MB': 5e6, '20 MB': 20e6 };
const lines = () =>
  GROWING.prose(30_000)
    .split('\n')
    .filter((line) => line !== '');

/** Seconds for a text and for a Word file (by its document.xml) of each size, in this process. */
export async function size({ short, parsePlan, say }) {
  const result = {};
  for (const [name, bytes] of Object.entries(SIZES)) {
    if (short && bytes > 1e6) continue;
    const text = Buffer.from(GROWING.prose(bytes / 3));
    const word = await wordOfSize(lines(), bytes);
    const rounds = bytes > 1e6 ? 1 : 5;
    const times = await functionsInTurn(
      { txt: () => parsePlan(text, { name: 'a.txt' }), docx: () => parsePlan(word, { name: 'a.docx' }) },
      rounds,
    );
    result[name] = { 'txt ms': summary(times.txt.wall), 'docx ms': summary(times.docx.wall) };
    say(`${name}: txt ${result[name]['txt ms'].median} ms, docx ${result[name]['docx ms'].median} ms`);
  }
  return result;
}

/**
 * Ten times the text against one, by form: the best of several pairs of processor times, since what disturbs a run only
 * adds to it. At most 11 holds for each.
 */
export async function growth({ short, parsePlan }) {
  const result = {};
  for (const [form, make] of Object.entries(GROWING)) {
    const [small, large] = [make(20_000), make(200_000)].map((text) => Buffer.from(text));
    const best = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
    for (let i = 0; i < (short ? 4 : 10); i++)
      for (const [name, bytes] of Object.entries({ small, large })) {
        const before = ownTime();
        await parsePlan(bytes, { name: 'a.txt' });
        best[name] = Math.min(best[name], ownTime() - before);
      }
    const times = Number((best.large / best.small).toPrecision(3));
    result[form] = {
      'ten times the text': times,
      ms: [Math.round(best.small), Math.round(best.large)],
      holds: times <= 11,
    };
  }
  return result;
}

/** What inflating and tokenising cost alone, with the libraries that read a part, and its attributes and texts asked for. */
function tokenise(packed) {
  const decoder = new TextDecoder();
  const parser = new Parser({ proxy: true }).ns({ 'http://www.w3.org/XML/1998/namespace': 'xml' });
  let seen = 0;
  parser.on('openTag', (tag) => {
    for (const name in tag.attrs) seen += name.length;
  });
  parser.on('closeTag', () => {
    seen++;
  });
  parser.on('text', (text) => {
    seen += text.length;
  });
  const bytes = inflateRawSync(packed);
  for (let at = 0; at < bytes.length; at += 262_144)
    parser.write(decoder.decode(bytes.subarray(at, at + 262_144), { stream: true }));
  parser.end();
  return seen;
}

/** A document.xml of 20 MB: read against inflated and tokenised alone; and peak memory of the command. */
export async function large({ root, scratch, short, readCanonicalText }) {
  const word = await wordOfSize(lines(), 20e6);
  const packed = documentXml(word);
  const times = await functionsInTurn(
    {
      'inflate and tokenise': () => tokenise(packed),
      read: () => readCanonicalText(word, { name: 'a.docx' }),
    },
    short ? 3 : 7,
  );
  const blocks = await wordOfBlocks(24_000);
  writeFileSync(join(scratch, 'large.docx'), word);
  writeFileSync(join(scratch, 'blocks.docx'), blocks);
  const command = (name, file) => [process.execPath, join(root, 'bin/gov-plan.js'), name, '-q', file];
  return {
    'ms to read': summary(times.read.wall),
    'read against inflating and tokenising': ratioOf(times, 'read', 'inflate and tokenise'),
    'the same, of processor': cpuRatioOf(times, 'read', 'inflate and tokenise'),
    'peak MB': {
      'page of text': await peakMemory(command('parse', join(root, 'fixtures/notice-plan.txt'))),
      'page of docx': await peakMemory(command('parse', join(root, 'fixtures/auto-numbered.docx'))),
      '20 MB document.xml read': await peakMemory(command('text', join(scratch, 'large.docx'))),
      '20 MB document.xml to a plan': await peakMemory(command('parse', join(scratch, 'large.docx'))),
      [`24,000 blocks in ${Math.round(blocks.length / 1024)} KB`]: await peakMemory(
        command('parse', join(scratch, 'blocks.docx')),
      ),
    },
  };
}
