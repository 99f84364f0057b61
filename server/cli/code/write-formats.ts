import { createCorpusDigest } from '../../core/coding/corpus-digest.ts';
import { selects } from '../../core/lexicon/selects.ts';
import type { CodingFormat, Put, Work } from '../../exchange/format.ts';
import { codedOf } from './coded-record.ts';
import type { Journal } from './journal.ts';
import type { RunList } from './run-list.ts';

/** Counts of a corpus, and its digest. */
export type Totals = {
  readonly documents: number;
  readonly unread: number;
  readonly words: number;
  readonly sha256: string;
  readonly codings: number;
  readonly counterFrames: number;
  readonly byCode: Readonly<Record<string, number>>;
};

/** Gives every document to every format, each of several in a folder of its own, in the order of the corpus; of codings only those that `selectors` name, or all. */
export async function writeFormats(
  formats: readonly CodingFormat[],
  work: Work,
  list: RunList,
  journal: Journal,
  selectors: readonly string[],
  put: Put,
): Promise<Totals> {
  const writers = formats.map((format) => format.open(work, formats.length === 1 ? put : within(format.name, put)));
  const digest = createCorpusDigest();
  const byCode: Record<string, number> = {};
  const totals = { documents: 0, unread: 0, words: 0, codings: 0, counterFrames: 0 };
  for (const { id, name, metadata, entry } of list.all()) {
    const all = codedOf(id, name, work.coder.name, metadata, journal.read(entry));
    const codings = all.codings.filter(({ code }) => selectors.length === 0 || selectors.some((selector) => selects(selector, code)));
    const coded = { ...all, codings };
    await digest.add(id, coded.document.text);
    totals.documents++;
    totals.unread += Number(coded.isUnread ?? false);
    totals.words += coded.words;
    for (const { code, found } of codings) {
      byCode[code] = (byCode[code] ?? 0) + 1;
      if (found?.isCounter) totals.counterFrames++;
      else totals.codings++;
    }
    for (const writer of writers) await writer.document(coded);
  }
  for (const writer of writers) await writer.end();
  const inBook = work.codebook.flatMap(({ code }) => (byCode[code] === undefined ? [] : [[code, byCode[code]] as const]));
  return { ...totals, sha256: await digest.end(), byCode: Object.fromEntries(inBook) };
}

function within(folder: string, put: Put): Put {
  return (file, content) => put(`${folder}/${file}`, content);
}
