// Lines of a stream of bytes. In: chunks. Out: one text a line, drawn as the reader of it needs the next.

/** Bytes of a line beyond which it is given up: a longer one is no string that V8 can hold. */
export const LONGEST = 400_000_000;

/** A line; null where it is too long. */
export type Line = string | null;

/** Parts lines at \n; a \r before it is no part of the line. Memory holds one line. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest = LONGEST): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (): Line => {
    const line = size > longest ? null : Buffer.concat(held).toString('utf8').replace(/\r$/, '');
    held = [];
    size = 0;
    return line;
  };
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest) held = [];
    else held.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      hold(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    hold(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
