import { asSpecified, type Counting, locator, type RawText, shows } from './positions.ts';
import type { ReadSelection } from './read-sources.ts';

/** How often each way of counting gives the words that selections are named by, by `keyOf` the way. */
export type Evidence = { readonly named: number; readonly fits: ReadonlyMap<string, number> };

/** How a text is counted, why, and of how many named selections that fits how many. */
export type Decision = {
  readonly way: Counting;
  readonly because: 'names' | 'others' | 'origin' | 'format';
  readonly named: number;
  readonly fitting: number;
};

/** A program counts in one way: so many selections of a text are enough. */
const ENOUGH = 200;
/** Units of words that are looked at: of what is longer, programs cut the names. */
const LONGEST = 5_000;

export function keyOf({ crlf, units, mark, last }: Counting): string {
  return [crlf, units, mark, last].join();
}

/** Looks at the names of selections, where programs write the words that are coded. */
export function evidenceOf(raw: RawText, selections: readonly ReadSelection[]): Evidence {
  const named: ReadSelection[] = [];
  for (const selection of selections) {
    const length = selection.end - selection.start;
    if (selection.name.trim() !== '' && length > 0 && length <= LONGEST) named.push(selection);
    if (named.length === ENOUGH) break;
  }
  const fits = raw.ways.map((way) => {
    const locate = locator(raw, way);
    const fitting = named.filter(({ name, start, end }) => {
      const span = locate(start, end);
      return span !== undefined && shows(name, raw.even.slice(span.start, span.end));
    });
    return [keyOf(way), fitting.length] as const;
  });
  return { named: named.length, fits: new Map(fits) };
}

/** What the names of all texts' selections show together. */
export function pooled(evidence: readonly Evidence[]): Evidence {
  const all = new Map<string, number>();
  for (const { fits } of evidence) for (const [key, count] of fits) all.set(key, (all.get(key) ?? 0) + count);
  return { named: evidence.reduce((sum, { named }) => sum + named, 0), fits: all };
}

/** What the names of a text's own selections show, else those of the project's other texts, else what is known of the program. */
export function decide(raw: RawText, own: Evidence, others: Evidence, origin: string): Decision {
  const usual = raw.ways.find((way) => isUsual(way, origin)) ?? asSpecified;
  const known = { way: usual, because: usual.crlf === 'one' ? 'origin' : 'format' } as const;
  const best = bestOf(raw, own, usual);
  const shared = best ?? bestOf(raw, others, usual);
  const way = shared ?? known.way;
  const because = best ? 'names' : shared ? 'others' : known.because;
  return { way, because, named: own.named, fitting: own.fits.get(keyOf(way)) ?? 0 };
}

/** The way that fits most often; where several do, the usual one of them, or the first. */
function bestOf(raw: RawText, { fits }: Evidence, usual: Counting): Counting | undefined {
  const scores = raw.ways.map((way) => fits.get(keyOf(way)) ?? 0);
  const most = Math.max(...scores);
  if (most === 0) return undefined;
  return scores[raw.ways.indexOf(usual)] === most ? usual : raw.ways[scores.indexOf(most)];
}

/** ATLAS.ti writes CRLF and counts it as one. */
function isUsual(way: Counting, origin: string): boolean {
  const crlf = /atlas/i.test(origin) ? 'one' : 'two';
  return keyOf(way) === keyOf({ ...asSpecified, crlf });
}
