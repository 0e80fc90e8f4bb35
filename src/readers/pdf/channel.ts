// A message port for pdfjs within one thread that counts what passes. In: a limit. Out: two ports that talk to each other.

/** What pdfjs asks of a message port. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(name: string, listener: (event: { data: unknown }) => void): void;
  removeEventListener(name: string, listener: (event: { data: unknown }) => void): void;
}

type Transferable = ArrayBuffer;
type Listener = (event: { data: unknown }) => void;

/** How many operators of a page's content a message carries. */
function operatorsIn(message: unknown): number {
  const chunk = (message as { chunk?: { length?: unknown } | null } | null)?.chunk;
  return typeof chunk?.length === 'number' ? chunk.length : 0;
}

/** Messages arrive in order, each as a copy and after the sender's turn has ended, as between two threads. */
function createPort(own: Set<Listener>, other: Set<Listener>, seen: (message: unknown) => void): Port {
  return {
    postMessage(message, transfer) {
      seen(message);
      const data = structuredClone(message, transfer ? { transfer } : {});
      queueMicrotask(() => {
        for (const listener of [...other]) listener({ data });
      });
    },
    addEventListener: (_, listener) => void own.add(listener),
    removeEventListener: (_, listener) => void own.delete(listener),
  };
}

/**
 * @param limit how many operators may pass in all.
 * @param overrun called once when more have passed; a small file can draw one form a billion times.
 */
export function createChannel(limit: number, overrun: () => void): { reader: Port; parser: Port } {
  const [atReader, atParser] = [new Set<Listener>(), new Set<Listener>()];
  let operators = 0;
  const count = (message: unknown): void => {
    const before = operators;
    operators += operatorsIn(message);
    if (before <= limit && operators > limit) queueMicrotask(overrun);
  };
  return { reader: createPort(atReader, atParser, () => {}), parser: createPort(atParser, atReader, count) };
}
