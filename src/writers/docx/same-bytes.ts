// The bytes that the docx package makes, made the same every time. In: its archive. Out: the same parts with a fixed date,
// relationship ids counted in order instead of drawn at random, and no time in the archive.
import { inflateRawSync } from 'node:zlib';
import { type ZipPart, zipStream } from '../zip-stream.js';

const CENTRAL = 0x02014b50;
const END_LENGTH = 22;
const UNDATED = '2000-01-01';

/** Fonts that stand in for those of the norm, and those of Windows for these, where a machine has not got them. */
const STAND_INS = [
  ['方正小标宋简体', '宋体'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
] as const;

const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${STAND_INS.map(
  ([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
).join('')}</w:fonts>`;

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The parts of an archive that was just made in memory: well formed, without comment, in the order of its directory. */
function partsOf(archive: Buffer): Part[] {
  const parts: Part[] = [];
  let at = archive.readUInt32LE(archive.length - END_LENGTH + 16);
  while (archive.readUInt32LE(at) === CENTRAL) {
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const tail = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(data, data + packed);
    if (!name.endsWith('/')) parts.push({ name, bytes: method === 0 ? bytes : inflateRawSync(bytes) });
    at += 46 + nameLength + tail;
  }
  return parts;
}

/** Gives each random id (rId and 21 characters, as nanoid draws them) the next number, the same in every part. */
function idCounter(): (xml: string) => string {
  const known = new Map<string, string>();
  return (xml) =>
    xml.replace(/rId[A-Za-z0-9_-]{21}/g, (id) => {
      if (!known.has(id)) known.set(id, `rIdx${known.size + 1}`);
      return known.get(id)!;
    });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Packs the archive anew: the same words give the same bytes, whatever the clock.
 * @param date YYYY-MM-DD, which the file says it was made on.
 */
export function sameBytes(archive: Buffer, date: string | null): AsyncIterable<Uint8Array> {
  const counted = idCounter();
  const parts = partsOf(archive).map(({ name, bytes }): ZipPart => {
    if (name === 'word/fontTable.xml') return { name, content: once(Buffer.from(FONT_TABLE)) };
    if (!/\.(?:xml|rels)$/.test(name)) return { name, content: once(bytes) };
    const xml = counted(bytes.toString('utf8')).replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_, open: string) => `${open}${date ?? UNDATED}T00:00:00Z`,
    );
    return { name, content: once(Buffer.from(xml)) };
  });
  return zipStream(parts);
}
