// Standard error. In: a line. Out: the line written, or nothing where nobody reads it: the work itself goes on.
import { writeSync } from 'node:fs';

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Writes by the descriptor and waits until all is taken; Node's stream takes longer to load than a line to write. */
export function tellText(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(2, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
      Atomics.wait(pause, 0, 0, 5); // A pipe that does not wait, and is full.
    }
  }
}

export const tell = (line: string): void => tellText(`${line}\n`);
