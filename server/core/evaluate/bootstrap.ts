import { mulberry32 } from '../random.ts';
import { type Count, controlWords, familyName, figures, isControl, macroOf } from './figures.ts';
import type { GoldSentence } from './gold.ts';
import { groupedBy } from './group.ts';
import type { Judgement } from './judge.ts';

export type Interval = { readonly low: number; readonly high: number };

/** Intervals of the figures by name, e.g. `micro.f1`, `macro`, `alarms`, `agency/rescue.precision`. */
export type Intervals = ReadonlyMap<string, Interval>;

const ROUNDS = 1000;
const LEVEL = 0.95;

/**
 * Percentile bootstrap intervals (Efron and Tibshirani 1993, chapter 13), 95 per cent, of 1,000 rounds. Whole sources
 * are drawn, not sentences: the sentences of one document are alike. The same judgements give the same intervals.
 */
export function intervalsOf(judgements: readonly Judgement[], sentences: readonly GoldSentence[]): Intervals {
  const codes = [...new Set(judgements.map(({ code }) => code))].sort();
  const clusters = clustersOf(judgements, sentences, codes);
  const samples = new Map<string, number[]>();
  const random = mulberry32(20_000);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, value] of statisticsOf(draw(clusters, codes.length, random), codes)) {
      const known = samples.get(name);
      if (known) known.push(value);
      else samples.set(name, [value]);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, percentiles(values)]));
}

type Outcome = Judgement['outcome'];
/** Counts of a source: hit, extra and missed of each code one after another, then words and alarms of control text. */
type Cluster = Float64Array;

const outcomes: readonly Outcome[] = ['hit', 'extra', 'missed'];

function clustersOf(judgements: readonly Judgement[], sentences: readonly GoldSentence[], codes: readonly string[]): readonly Cluster[] {
  const indexOf = new Map(codes.map((code, index) => [code, index]));
  const bySource = groupedBy(judgements, ({ sentence }) => sentence.source);
  return [...groupedBy(sentences, ({ source }) => source)].map(([source, own]) => {
    const cluster = new Float64Array(codes.length * 3 + 2);
    for (const { code, outcome, sentence } of bySource.get(source) ?? []) {
      cluster[indexOf.get(code)! * 3 + outcomes.indexOf(outcome)]! += 1;
      if (outcome === 'extra' && isControl(sentence)) cluster[codes.length * 3 + 1]! += 1;
    }
    cluster[codes.length * 3] = controlWords(own);
    return cluster;
  });
}

function draw(clusters: readonly Cluster[], codes: number, random: () => number): Cluster {
  const total = new Float64Array(codes * 3 + 2);
  for (let drawn = 0; drawn < clusters.length; drawn++) {
    const cluster = clusters[Math.floor(random() * clusters.length)]!;
    for (let index = 0; index < total.length; index++) total[index]! += cluster[index]!;
  }
  return total;
}

function statisticsOf(total: Cluster, codes: readonly string[]): [string, number][] {
  const counts = codes.map((_, index): Count => ({ hit: total[index * 3]!, extra: total[index * 3 + 1]!, missed: total[index * 3 + 2]! }));
  const words = total[codes.length * 3]!;
  return [
    ...named('micro', sumOf(counts)),
    ['macro', macroOf(counts)],
    ...(words > 0 ? ([['alarms', (total[codes.length * 3 + 1]! * 1000) / words]] as [string, number][]) : []),
    ...codes.flatMap((code, index) => named(code, counts[index]!)),
    ...[...groupedBy(codes, familyName)].flatMap(([family, own]) =>
      named(`${family}/*`, sumOf(own.map((code) => counts[codes.indexOf(code)]!))),
    ),
  ];
}

function sumOf(counts: readonly Count[]): Count {
  const sum = (outcome: Outcome) => counts.reduce((all, count) => all + count[outcome], 0);
  return { hit: sum('hit'), extra: sum('extra'), missed: sum('missed') };
}

/** A share of nothing says nothing: it is left out of the round. */
function named(name: string, count: Count): [string, number][] {
  const { hit, extra, missed, precision, recall, f1 } = figures(count);
  const shares: [string, number, number][] = [
    ['precision', precision, hit + extra],
    ['recall', recall, hit + missed],
    ['f1', f1, hit + extra + missed],
  ];
  return shares.filter(([, , basis]) => basis > 0).map(([share, value]) => [`${name}.${share}`, value]);
}

function percentiles(values: number[]): Interval {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { low: at((1 - LEVEL) / 2), high: at((1 + LEVEL) / 2) };
}
