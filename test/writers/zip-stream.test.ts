// Archives as they are made: parts in order, errors of a part, a reader that leaves off.
import { expect, it } from 'vitest';
import { zipStream } from '../../src/writers/zip-stream.js';
import { unzip } from '../support/unzip.js';

async function* chunksOf(count: number, ended: () => void = () => {}): AsyncGenerator<Uint8Array> {
  try {
    for (let at = 0; at < count; at++)
      yield Buffer.from(`${at} ${Math.imul(at, 2_654_435_761)} `.repeat(100));
  } finally {
    ended();
  }
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('甲');
  throw new RangeError('a row of 40,000 characters');
}

const bytesOf = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
};

it('holds the parts in their order', async () => {
  const parts = unzip(
    await bytesOf(
      zipStream([
        { name: '乙.xml', content: chunksOf(2) },
        { name: 'a/b.xml', content: chunksOf(0) },
      ]),
    ),
  );
  expect([...parts.keys()]).toEqual(['乙.xml', 'a/b.xml']);
  expect([...parts.values()].map(({ text }) => text.slice(0, 4))).toEqual(['0 0 ', '']);
});

it('throws what a part throws', async () => {
  const parts = [
    { name: 'a', content: chunksOf(1) },
    { name: 'b', content: failing() },
  ];
  await expect(bytesOf(zipStream(parts))).rejects.toThrow('a row of 40,000 characters');
});

it('ends a part where the reader leaves off', async () => {
  let ended = false;
  const content = chunksOf(1e9, () => {
    ended = true;
  });
  for await (const chunk of zipStream([{ name: 'a', content }])) if (chunk.length > 1000) break;
  await expect.poll(() => ended).toBe(true);
});
