/** Things that stay the same from version to version, found by a key that several may share. */
export type Kept<Item> = {
  readonly candidates: (key: number) => readonly Item[];
  /** Says that a thing is part of the version at hand. */
  readonly keep: (key: number, item: Item) => void;
};

export type Store<Item> = Kept<Item> & {
  /** The version at hand is done: what it has not kept goes, the oldest first, but for a part that may come back. */
  readonly turn: () => void;
};

/** How much of what a draft no longer holds is kept, in UTF-16 units: what was cut out is often put back. */
const LEFT = 400_000;

export function createStore<Item extends object>(sizeOf: (item: Item) => number): Store<Item> {
  const byKey = new Map<number, Item[]>();
  const keys = new Map<Item, number>();
  const gone = new Set<Item>();
  let used = new Set<Item>();
  let before = new Set<Item>();
  let size = 0;
  return {
    candidates: (key) => byKey.get(key) ?? [],
    keep: (key, item) => {
      used.add(item);
      if (keys.has(item)) return;
      keys.set(item, key);
      const others = byKey.get(key);
      if (others) others.push(item);
      else byKey.set(key, [item]);
    },
    turn: () => {
      for (const item of used) if (gone.delete(item)) size -= sizeOf(item);
      for (const item of before) if (!used.has(item)) leave(item);
      before = used;
      used = new Set();
      for (const item of gone) {
        if (size <= LEFT) break;
        forget(item);
      }
    },
  };

  function leave(item: Item): void {
    gone.add(item);
    size += sizeOf(item);
  }

  function forget(item: Item): void {
    gone.delete(item);
    size -= sizeOf(item);
    const key = keys.get(item)!;
    keys.delete(item);
    const others = byKey.get(key)!.filter((other) => other !== item);
    if (others.length > 0) byKey.set(key, others);
    else byKey.delete(key);
  }
}

const SAMPLES = 24;

/** A number that tells most stretches of texts apart, made of a few of their characters. */
export function sampleOf(text: string, start: number, end: number): number {
  const step = Math.max(1, Math.floor((end - start) / SAMPLES));
  let key = end - start;
  for (let at = start; at < end; at += step) key = Math.imul(key ^ text.charCodeAt(at), 16_777_619);
  return key;
}
