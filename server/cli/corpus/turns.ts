import type { CorpusItem } from '../../corpus/types.ts';
import { inOrderAsTheyCome } from '../ordered.ts';
import type { Progress } from '../progress.ts';
import type { Reader } from '../reader.ts';
import { HEAVIEST, weightOf } from './content.ts';

/** Milliseconds after which what else there is to do gets a turn, such as the end that a signal asks for. */
const TURN = 50;

/** What the work on a corpus is done with, and shown on. */
export type Means = { readonly reader: Reader; readonly progress: Progress; readonly jobs: number };

/** Does some work on each item of a corpus, several at once, and yields its results in the order of the items. `work` does not reject. */
export function eachInOrder<Result>(
  items: AsyncGenerator<CorpusItem>,
  work: (item: CorpusItem) => Promise<Result>,
  { reader, progress, jobs }: Means,
): AsyncGenerator<Result> {
  const takeTurns = createTurns();
  const run = async (item: CorpusItem): Promise<Result> => {
    progress.begin(item.id);
    const result = await work(item);
    await takeTurns();
    progress.done(item.id);
    return result;
  };
  return inOrderAsTheyCome(items, run, { most: reader.most, weigh: weightOf, heaviest: jobs > 1 ? HEAVIEST : 0 });
}

function createTurns(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = Date.now();
  };
}
