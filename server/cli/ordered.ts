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

/** The same for items that come one after the other, of which no more are asked for than can begin. Throws what their source throws. */
export async function* inOrderAsTheyCome<Item, Result>(
  items: AsyncIterator<Item>,
  run: (item: Item) => Promise<Result>,
  { most, weigh, heaviest }: OrderedOptions<Item>,
): AsyncGenerator<Result> {
  const waiting: { readonly result: Promise<Result>; readonly weight: number }[] = [];
  let running = 0;
  let held = 0;
  let isOver = false;
  let asking: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;
  const begin = (item: Item): void => {
    const weight = weigh(item);
    held += weight;
    running++;
    const result = run(item).finally(() => {
      running--;
      void ask();
    });
    waiting.push({ result, weight });
  };
  const askOn = async (): Promise<void> => {
    while (!isOver && running < most && (held < heaviest || waiting.length === 0)) {
      const next = await items.next();
      if (next.done) isOver = true;
      else if (!isOver) begin(next.value);
    }
  };
  const ask = (): Promise<void> => {
    asking ??= askOn()
      .catch((error: unknown) => {
        failure = { error };
        isOver = true;
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
  try {
    for (;;) {
      const first = waiting[0];
      if (first) {
        const result = await first.result;
        waiting.shift();
        held -= first.weight;
        void ask();
        yield result;
      } else if (isOver && !asking) break;
      else await ask();
    }
    if (failure) throw failure.error;
  } finally {
    isOver = true;
    await items.return?.();
  }
}
