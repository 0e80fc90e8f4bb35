// Work side by side with results in order. In: items and what is done with each. Out: results in the items' order.

export interface OrderOptions {
  /** Items worked on at a time. */
  readonly jobs: number;
  /** Results that may wait for an earlier one: beyond them no item is begun, so that memory stays bounded. */
  readonly window: number;
  /** Asked before each item is begun; those begun are finished. */
  readonly stopped: () => boolean;
}

/** Items are drawn only when they are begun. `work` must not reject. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  { jobs, window, stopped }: OrderOptions,
): AsyncGenerator<Result> {
  const source = items[Symbol.iterator]();
  const waiting: Promise<Result>[] = [];
  let busy = 0;
  let over = false;
  const begin = (): void => {
    while (!over && busy < jobs && waiting.length < window && !stopped()) {
      const next = source.next();
      if (next.done) over = true;
      else {
        busy++;
        waiting.push(
          work(next.value).finally(() => {
            busy--;
            begin();
          }),
        );
      }
    }
  };
  for (begin(); waiting.length > 0; begin()) {
    const result = await waiting[0]!;
    waiting.shift();
    yield result;
  }
}
