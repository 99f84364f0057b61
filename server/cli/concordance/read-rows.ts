import { findPattern, showHits } from '../../core/concordance/find.ts';
import { codeHits } from '../../core/concordance/hits.ts';
import { createSampler } from '../../core/concordance/sample.ts';
import type { SortKey } from '../../core/concordance/sort.ts';
import type { Context, DocumentCount, Row } from '../../core/concordance/types.ts';
import { allOf } from '../../core/steps.ts';
import type { KwicSummary, ShownRow } from '../../export/concordance/format.ts';
import { createLocator } from '../../export/lines.ts';
import { hasLines } from '../../export/places.ts';
import type { CorpusDocument, ReadCorpus } from '../corpus/read-corpus.ts';
import type { Sought } from '../kwic.ts';

type Wanted = {
  readonly context: Context;
  readonly keys: readonly SortKey[];
  readonly sample?: number;
  readonly seed: number;
  readonly limit?: number;
  readonly counts?: boolean;
};

type Give = (count: DocumentCount, rows: readonly ShownRow[]) => Promise<void>;

/** Reads a corpus and gives each document's count with its rows; rows that are to be sorted or drawn are the result, in the order of the corpus. */
export async function readRows(
  { documents }: ReadCorpus,
  sought: Sought,
  { context, keys, sample, seed, limit = Number.POSITIVE_INFINITY, counts }: Wanted,
  give: Give,
): Promise<{ readonly rows: readonly ShownRow[]; readonly summary: KwicSummary }> {
  const isHeld = !counts && (keys.length > 0 || sample !== undefined);
  const sampler = createSampler<ShownRow>(sample ?? Number.POSITIVE_INFINITY, seed);
  const total = { documents: 0, withHits: 0, hits: 0, words: 0, shown: 0 };
  for await (const document of documents()) {
    const { rows, words } = find(document, sought, context, keys);
    total.documents++;
    total.withHits += rows.length > 0 ? 1 : 0;
    total.hits += rows.length;
    total.words += words;
    const place = placed(document);
    if (isHeld) for (const row of rows) sampler.add(place(row));
    const shown = isHeld || counts ? [] : rows.slice(0, limit - total.shown).map(place);
    total.shown += shown.length;
    await give({ document: document.item.id, hits: rows.length, words }, shown);
  }
  return { rows: sampler.kept(), summary: { ...total, ...(sample !== undefined && { sample: { size: sample, seed } }) } };
}

function find({ source, analysis }: CorpusDocument, sought: Sought, context: Context, keys: readonly SortKey[]) {
  if ('search' in sought) return allOf(findPattern(source, sought.search, context, keys));
  return { rows: showHits(source, codeHits(analysis!, sought.codes), context, keys), words: analysis!.words };
}

/** Rows with their document and, where its text has lines that a reader sees, their lines. */
function placed({ item: { id }, source }: CorpusDocument): (row: Row) => ShownRow {
  if (!hasLines(source)) return (row) => ({ ...row, document: id });
  let locate: ReturnType<typeof createLocator> | undefined;
  return (row) => {
    locate ??= createLocator(source.text);
    return { ...row, document: id, ...locate(row.span.start) };
  };
}
