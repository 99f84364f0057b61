import type { Numbers, Pattern, Program } from './program.ts';
import type { Reading } from './reading.ts';
import type { Needs, Triggers } from './trigger.ts';
import { narrow } from './word-table.ts';

/**
 * What makes owners (entries, topics) candidates of a sentence. Each demand is filed under the rarest feature that must be met; the
 * demands of feature `n` run from `starts[n]` to `starts[n + 1]`.
 */
export type Demands = {
  readonly starts: Int32Array;
  /** Three numbers a demand: its owner, the pattern of a phrase that it stands for or -1, and where its others begin. */
  readonly table: Int32Array;
  /** The other features that must be met; those of a demand end where those of the next begin. */
  readonly others: Numbers;
};

/** Where the numbers of a demand stand. */
const PATTERN = 1;
const OTHERS = 2;
const DEMAND = 3;

/** The owners that may match a sentence, in their order, with the patterns of phrases that may. */
export type Candidates = ReadonlyMap<number, readonly Pattern[]>;

export type Register = {
  readonly add: (owner: number, needs: Needs, pattern?: Pattern) => void;
  /** For a program of so many features. */
  readonly done: (featureCount: number) => Demands;
};

export function createRegister(featureOf: (words: Triggers) => number): Register {
  const filed: { readonly feature: number; readonly owner: number; readonly pattern: number; readonly others: readonly number[] }[] = [];
  return { add, done };

  function add(owner: number, needs: Needs, pattern = -1): void {
    const [feature, ...others] = needs.map(featureOf);
    filed.push({ feature: feature!, owner, pattern, others });
  }

  function done(featureCount: number): Demands {
    const sorted = [...filed].sort((a, b) => a.feature - b.feature);
    const starts = new Int32Array(featureCount + 1);
    for (const { feature } of sorted) starts[feature + 1]!++;
    for (let feature = 0; feature < featureCount; feature++) starts[feature + 1]! += starts[feature]!;
    const table = new Int32Array((sorted.length + 1) * DEMAND);
    const others: number[] = [];
    for (const [place, demand] of sorted.entries()) {
      table.set([demand.owner, demand.pattern, others.length], place * DEMAND);
      others.push(...demand.others);
    }
    table[sorted.length * DEMAND + OTHERS] = others.length;
    return { starts, table, others: narrow(others) };
  }
}

/** Says which features the words of a sentence meet. */
export type Features = {
  /** The features that words meet, each once. */
  readonly met: (reading: Reading) => readonly number[];
  /** Whether the reading that was last asked about meets a feature. */
  readonly isMet: (feature: number) => boolean;
};

export function createFeatures({ words, featureCount }: Pick<Program, 'words' | 'featureCount'>): Features {
  const marks = new Int32Array(featureCount);
  let mark = 0;
  return { met, isMet: (feature) => marks[feature] === mark };

  function met(reading: Reading): readonly number[] {
    const found: number[] = [];
    mark++;
    for (const word of reading.words) {
      if (word >= 0) for (let at = words.starts[word]!; at < words.starts[word + 1]!; at++) add(words.items[at]!, found);
    }
    for (const feature of reading.otherFeatures) add(feature, found);
    return found;
  }

  function add(feature: number, found: number[]): void {
    if (marks[feature] === mark) return;
    marks[feature] = mark;
    found.push(feature);
  }
}

export function candidatesOf({ starts, table, others }: Demands, reading: Reading, features: Features): Candidates {
  const found = new Map<number, Pattern[]>();
  const met = features.met(reading);
  for (let at = 0; at < met.length; at++) {
    const end = starts[met[at]! + 1]! * DEMAND;
    for (let demand = starts[met[at]!]! * DEMAND; demand < end; demand += DEMAND) {
      if (!areMet(table[demand + OTHERS]!, table[demand + DEMAND + OTHERS]!)) continue;
      const pattern = table[demand + PATTERN]!;
      const list = found.get(table[demand]!);
      if (!list) found.set(table[demand]!, pattern < 0 ? [] : [pattern]);
      else if (pattern >= 0 && !list.includes(pattern)) list.push(pattern);
    }
  }
  return found;

  function areMet(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (!features.isMet(others[at]!)) return false;
    return true;
  }
}
