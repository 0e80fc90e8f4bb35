// Fuzzing: mutated fixtures through every reader, under a time and a memory limit.
//   node test/fuzz.mjs [--count 2000] [--seed 1] [--seconds 20] [--keep DIR]
// Every file must be read or refused with a sentence: no crash, no hang, no unhandled rejection. A file that does not is
// kept, and the status is 1. The same seed gives the same files.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '20' },
    keep: { type: 'string', default: '' },
  },
});
const count = Number(values.count);
const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));
const MEMORY = 512;

/** mulberry32: a small generator that gives the same numbers for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}

const flip = (bytes, random) => {
  const out = Buffer.from(bytes);
  for (let i = 0, n = 1 + random(8); i < n && out.length > 0; i++) out[random(out.length)] ^= 1 << random(8);
  return out;
};
const truncate = (bytes, random) => bytes.subarray(0, random(bytes.length + 1));
const splice = (bytes, random) => {
  const at = random(bytes.length + 1);
  const from = random(bytes.length + 1);
  const piece = bytes.subarray(from, from + random(64));
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + random(32))]);
};
const numbers = (bytes, random) => {
  const out = Buffer.from(bytes);
  for (let i = 0, n = 1 + random(3); i < n && out.length >= 4; i++) {
    out.writeUInt32LE([0, 1, 0x7fffffff, 0xffffffff, 0x80000000, 0x10000][random(6)], random(out.length - 3));
  }
  return out;
};
const BLUNT = [flip, truncate, splice, numbers];

/** The parts of a sound zip, by its directory. */
function partsOf(zip) {
  const parts = [];
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    parts.push({ name, bytes: zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function zipOf(parts) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const data = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    local.push(head, title, data);
    central.push(entry, title);
    offset += 30 + title.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** Surgery on the words of XML and HTML: tags dropped, doubled, nested, attributes changed. */
function surgery(bytes, random) {
  const text = bytes.toString('utf8');
  const tags = [...text.matchAll(/<[^<>]{1,200}>/g)];
  if (tags.length === 0) return flip(bytes, random);
  const tag = tags[random(tags.length)];
  const [before, after] = [text.slice(0, tag.index), text.slice(tag.index + tag[0].length)];
  const other = tags[random(tags.length)][0];
  const changed = [
    before + after,
    before + tag[0].repeat(2 + random(300)) + after,
    before + other + tag[0] + after,
    before + tag[0].replace(/"[^"]*"/, `"${['', '-1', '999999999', 'x'.repeat(500)][random(4)]}"`) + after,
    before + after.slice(random(after.length)),
  ][random(5)];
  return Buffer.from(changed);
}

function mutate({ bytes, kind }, random) {
  if (kind === 'zip' && random(3) > 0) {
    const parts = partsOf(bytes);
    const at = random(parts.length);
    if (random(8) === 0) parts.splice(at, 1);
    else
      parts[at] = { ...parts[at], bytes: (random(2) ? surgery : BLUNT[random(4)])(parts[at].bytes, random) };
    return zipOf(parts);
  }
  if (kind === 'markup' && random(2)) return surgery(bytes, random);
  return BLUNT[random(4)](bytes, random);
}

const kindOf = (name, bytes) =>
  bytes.subarray(0, 2).toString('latin1') === 'PK'
    ? 'zip'
    : /\.(?:html?|mht|xml)$/.test(name)
      ? 'markup'
      : 'plain';
const seeds = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name)
  .filter((name) => !/\.(?:json|mjs|md)$/.test(name) || name === 'plan.md')
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  .map((seed) => ({ ...seed, kind: kindOf(seed.name, seed.bytes) }));

let worker;
const start = () => {
  worker = new Worker(new URL('fuzz-worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    stdout: true,
    stderr: true,
  });
};

/** One file through the worker; a worker that hangs or dies is replaced. */
function attempt(message) {
  return new Promise((resolve) => {
    const asked = worker;
    const listeners = {
      message: (result) => finish(result),
      error: (error) => replaced(error?.stack ?? String(error)),
      exit: (code) => replaced(`the worker ended (${code})`),
    };
    const timer = setTimeout(
      () => replaced(`no answer in ${values.seconds} s`),
      Number(values.seconds) * 1000,
    );
    const finish = (result) => {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(listeners)) asked.off(event, listener);
      resolve(result);
    };
    const replaced = (detail) => {
      finish({ outcome: 'fault', detail, milliseconds: 0 });
      asked.terminate();
      start();
    };
    for (const [event, listener] of Object.entries(listeners)) asked.on(event, listener);
    asked.postMessage(message);
  });
}

start();
const random = generator(Number(values.seed));
const tally = { read: 0, refused: 0, fault: 0 };
let worst = { milliseconds: 0, name: '' };
for (let index = 0; index < count; index++) {
  const seed = seeds[random(seeds.length)];
  const bytes = mutate(seed, random);
  const result = await attempt({ index, name: seed.name, bytes });
  tally[result.outcome]++;
  if (result.milliseconds > worst.milliseconds)
    worst = { milliseconds: result.milliseconds, name: `${seed.name} #${index}` };
  if (result.outcome !== 'fault') continue;
  console.log(`fault: ${seed.name} #${index}: ${result.detail.split('\n').slice(0, 4).join(' | ')}`);
  if (values.keep) {
    mkdirSync(values.keep, { recursive: true });
    writeFileSync(join(values.keep, `${index}-${seed.name}`), bytes);
  }
}
await worker.terminate();
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${count} mutated files of ${seeds.length} fixtures (seed ${values.seed}): ${tally.read} read, ${tally.refused} refused, ${tally.fault} faults; slowest ${Math.round(worst.milliseconds)} ms (${worst.name}); peak ${memory} MB`,
);
process.exitCode = tally.fault > 0 ? 1 : 0;
