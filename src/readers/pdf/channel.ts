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
function createPort(own: Set<Listener>, other: Set<Listener>, passes: (message: unknown) => boolean): Port {
  return {
    postMessage(message, transfer) {
      if (!passes(message)) return;
      const data = structuredClone(message, transfer ? { transfer } : {});
      queueMicrotask(() => {
        for (const listener of [...other]) listener({ data });
      });
    },
    addEventListener: (_, listener) => void own.add(listener),
    removeEventListener: (_, listener) => void own.delete(listener),
  };
}

export interface Channel {
  readonly reader: Port;
  readonly parser: Port;
  /** Counts from nought again, for the next page. */
  restart(): void;
}

/**
 * Once more operators have passed than the limit allows, nothing passes any more: the parser, which waits to be asked
 * for each further piece, then stands still. A small file can draw one form a billion times.
 * @param limit how many operators may pass until the count is started again.
 * @param overrun called once, when the channel is cut.
 */
export function createChannel(limit: number, overrun: () => void): Channel {
  const [atReader, atParser] = [new Set<Listener>(), new Set<Listener>()];
  let operators = 0;
  let open = true;
  const count = (message: unknown): boolean => {
    operators += operatorsIn(message);
    if (open && operators > limit) {
      open = false;
      overrun();
    }
    return open;
  };
  return {
    reader: createPort(atReader, atParser, () => open),
    parser: createPort(atParser, atReader, count),
    restart: () => {
      operators = 0;
    },
  };
}
