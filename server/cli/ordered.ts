export type OrderedOptions<Item> = {
  /** How many run at once. */
  readonly most: number;
  /** What a result weighs while it waits for its turn, in any unit; together they may weigh up to `heaviest`. */
  readonly weigh: (item: Item) => number;
  readonly heaviest: number;
};

/**
 * Runs several items at once and yields their results in the order of the items. Nothing new begins while too much waits
 * for its turn or for the reader. `run` does not reject.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
  { most, weigh, heaviest }: OrderedOptions<Item>,
): AsyncGenerator<Result> {
  const waiting: { readonly result: Promise<Result>; readonly weight: number }[] = [];
  let next = 0;
  let running = 0;
  let held = 0;
  const begin = (): void => {
    while (next < items.length && running < most && (held < heaviest || waiting.length === 0)) {
      const item = items[next++]!;
      const weight = weigh(item);
      held += weight;
      running++;
      const result = run(item).finally(() => {
        running--;
        begin();
      });
      waiting.push({ result, weight });
    }
  };
  begin();
  try {
    for (let first = waiting[0]; first; first = waiting[0]) {
      yield await first.result;
      waiting.shift();
      held -= first.weight;
      begin();
    }
  } finally {
    next = items.length;
  }
}
