import type { Cooccurrence, Pair } from '../../core/concordance/cooccurrence.ts';
import type { Figures } from '../../core/concordance/figures.ts';
import { rateIn } from '../../core/concordance/series.ts';
import { line } from '../csv.ts';

/** Two codes a row, with all that is counted of them. */
export function pairsTable({ units, codes, pairs }: Cooccurrence): string {
  const rows = pairs.map(({ first, second, both, expected, jaccard, npmi }) =>
    line([first, second, both, codes.get(first)!, codes.get(second)!, units, places(expected), places(jaccard), places(npmi)]),
  );
  return [line(['first', 'second', 'both', 'with_first', 'with_second', 'units', 'expected', 'jaccard', 'npmi']), ...rows].join('');
}

/** A code a row and a column; the diagonal says how many units have the code. */
export function matrixTable({ codes, pairs }: Cooccurrence, measure: 'both' | 'expected' | 'jaccard' | 'npmi'): string {
  const names = [...codes.keys()];
  const byNames = new Map(
    pairs.flatMap((pair) => [[`${pair.first} ${pair.second}`, pair] as const, [`${pair.second} ${pair.first}`, pair] as const]),
  );
  const cell = (row: string, column: string): string | number => {
    if (row === column) return measure === 'both' ? codes.get(row)! : measure === 'jaccard' ? 1 : '';
    const pair: Pair = byNames.get(`${row} ${column}`)!;
    return measure === 'both' ? pair.both : places(pair[measure]);
  };
  return [line(['', ...names]), ...names.map((row) => line([row, ...names.map((column) => cell(row, column))]))].join('');
}

/** A code a row: how often it stands in the corpus, in how many documents, and how evenly. */
export function dispersionTable({ dispersion }: Figures): string {
  const rows = [...dispersion].map(([name, { hits, words, parts, partsWithHits, dp, dpNorm, d }]) =>
    line([
      name,
      hits,
      words,
      places(words === 0 ? undefined : (1000 * hits) / words),
      parts,
      partsWithHits,
      places(dp),
      places(dpNorm),
      places(d),
    ]),
  );
  return [
    line(['code', 'matches', 'words', 'per_1000_words', 'documents', 'documents_with_matches', 'dp', 'dp_norm', 'juilland_d']),
    ...rows,
  ].join('');
}

/** A mark of the dispersion plot a row; offsets are UTF-16 units, `position` runs from 0 to 1. */
export function marksTable({ lanes }: Figures): string {
  const rows = lanes.flatMap(({ document, marks }) =>
    marks.map(({ code, start, end, position }) => line([document, code, start, end, places(position)])),
  );
  return [line(['document', 'code', 'start', 'end', 'position']), ...rows].join('');
}

/** A period and a code a row; cells of periods without documents are empty. */
export function seriesTable({ moments, dispersion }: Figures): string {
  const rows = moments.flatMap((moment) =>
    [...dispersion.keys()].map((name) => {
      const hits = moment.documents === 0 ? '' : (moment.hits.get(name) ?? 0);
      return line([moment.period, name, moment.documents, moment.words, hits, places(rateIn(moment, name))]);
    }),
  );
  return [line(['period', 'code', 'documents', 'words', 'matches', 'per_1000_words']), ...rows].join('');
}

/** To six places; empty where there is no such number. */
function places(value: number | undefined): string | number {
  return value === undefined || !Number.isFinite(value) ? '' : Math.round(value * 1e6) / 1e6;
}
