// Writes compound files (MS-CFB, version 3) for tests. In: streams by name. Out: bytes.

const SECTOR = 512;
const MINI_CUTOFF = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;

const sectorsOf = (bytes: Uint8Array): number => Math.ceil(bytes.length / SECTOR);

function entry(
  name: string,
  type: number,
  fields: { right?: number; child?: number; start?: number; size?: number },
) {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(fields.right ?? FREE, 72);
  bytes.writeUInt32LE(fields.child ?? FREE, 76);
  bytes.writeUInt32LE(fields.start ?? 0, 116);
  bytes.writeUInt32LE(fields.size ?? 0, 120);
  return bytes;
}

/**
 * Lays streams out one after the other, the allocation table and the directory before them. Streams are filled up so
 * that none is small enough for the mini stream. A name such as `Pool/Stream` puts a stream into a storage of its own.
 */
export function makeCompound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const all = Object.entries(streams).map(([name, bytes]) => {
    const padded = Buffer.alloc(Math.max(MINI_CUTOFF, sectorsOf(bytes) * SECTOR));
    padded.set(bytes);
    return { name: name.replace(/^.*\//, ''), inside: name.includes('/'), bytes: padded };
  });
  const storages = all.filter(({ inside }) => inside).length;
  const directorySectors = Math.ceil((all.length + storages + 1) / 4);
  const total = directorySectors + all.reduce((sum, { bytes }) => sum + sectorsOf(bytes), 0);
  const fatSectors = Math.ceil((total + 16) / 127);
  const fat = Buffer.alloc(fatSectors * SECTOR, 0xff);
  for (let index = 0; index < fatSectors; index++) fat.writeUInt32LE(FAT, 4 * index);
  const chain = (start: number, count: number): void => {
    for (let index = 0; index < count; index++)
      fat.writeUInt32LE(index + 1 < count ? start + index + 1 : END, 4 * (start + index));
  };
  chain(fatSectors, directorySectors);
  const entries = all.map((stream, index) => ({ ...stream, index: index + 1 }));
  const siblings = [
    ...entries.filter(({ inside }) => !inside).map(({ index }) => index),
    ...Array.from({ length: storages }, (_, index) => all.length + 1 + index),
  ];
  const rightOf = (index: number): number => siblings[siblings.indexOf(index) + 1] ?? FREE;
  const directory = [entry('Root Entry', 5, { child: siblings[0] ?? FREE, start: END })];
  let next = fatSectors + directorySectors;
  for (const { name, inside, index, bytes } of entries) {
    const right = inside ? FREE : rightOf(index);
    directory.push(entry(name, 2, { right, start: next, size: bytes.length }));
    chain(next, sectorsOf(bytes));
    next += sectorsOf(bytes);
  }
  for (const { index } of entries.filter(({ inside }) => inside))
    directory.push(entry('Pool', 1, { right: rightOf(directory.length), child: index }));
  const header = Buffer.alloc(SECTOR);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [value, at] of [
    [0x3e, 24],
    [3, 26],
    [0xfffe, 28],
    [9, 30],
    [6, 32],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [value, at] of [
    [fatSectors, 44],
    [fatSectors, 48],
    [MINI_CUTOFF, 56],
    [END, 60],
    [END, 68],
  ] as const)
    header.writeUInt32LE(value, at);
  header.fill(0xff, 76);
  for (let index = 0; index < fatSectors; index++) header.writeUInt32LE(index, 76 + 4 * index);
  const directoryBytes = Buffer.alloc(directorySectors * SECTOR);
  Buffer.concat(directory).copy(directoryBytes);
  return Uint8Array.from(Buffer.concat([header, fat, directoryBytes, ...all.map(({ bytes }) => bytes)]));
}
