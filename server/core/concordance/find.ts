import { append } from '../append.ts';
import { fitsWhole } from '../read/limits.ts';
import { proseOf } from '../read/once.ts';
import { piecesOf } from '../read/pieces.ts';
import { readPlain } from '../read/plain.ts';
import type { Steps } from '../steps.ts';
import type { Prose, Source } from '../types.ts';
import { countAllWords } from '../words.ts';
import { patternHits } from './hits.ts';
import type { Search } from './pattern.ts';
import { rowsOf } from './rows.ts';
import type { SortKey } from './sort.ts';
import type { Context, Hit, Row } from './types.ts';

/** What a concordance says of a document. */
export type Concordance = { readonly rows: readonly Row[]; readonly words: number };

/** UTF-16 units that are looked at together of a text that is too long to be looked at as a whole. */
const PIECE = 500_000;

/** The lines of a document on which a pattern stands; of a very long text piece by piece, in the memory that a piece takes. */
export function* findPattern(source: Source, search: Search, context: Context, keys: readonly SortKey[] = []): Steps<Concordance> {
  if (fitsWhole(source.format, source.text)) return yield* findIn(proseOf(source), search, context, keys);
  const rows: Row[] = [];
  let words = 0;
  for (const { start, end } of piecesOf(source.text, PIECE)) {
    const prose = readPlain({ name: source.name, format: 'plain', text: source.text.slice(start, end) });
    const found = yield* findIn(prose, search, context, keys);
    words += found.words;
    for (const row of found.rows) rows.push({ ...row, span: { start: row.span.start + start, end: row.span.end + start } });
  }
  return { rows, words };
}

function* findIn(prose: Prose, search: Search, context: Context, keys: readonly SortKey[]): Steps<Concordance> {
  const hits = yield* patternHits(prose, search);
  return { rows: rowsOf(prose, hits, context, keys), words: countAllWords(prose) };
}

/** The same for hits that are known already, e.g. findings. */
export function showHits(source: Source, hits: readonly Hit[], context: Context, keys: readonly SortKey[] = []): readonly Row[] {
  if (hits.length === 0) return [];
  if (fitsWhole(source.format, source.text)) return rowsOf(proseOf(source), hits, context, keys);
  const rows: Row[] = [];
  for (const { start, end } of piecesOf(source.text, PIECE)) {
    const own = hits.filter(({ span }) => span.start >= start && span.start < end);
    if (own.length === 0) continue;
    const prose = readPlain({ name: source.name, format: 'plain', text: source.text.slice(start, end) });
    const moved = own.map((hit) => ({ ...hit, span: { start: hit.span.start - start, end: Math.min(hit.span.end, end) - start } }));
    append(
      rows,
      rowsOf(prose, moved, context, keys).map((row, at) => ({ ...row, span: own[at]!.span })),
    );
  }
  return rows;
}
