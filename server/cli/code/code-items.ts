import { createHash } from 'node:crypto';
import type { Failure } from '../../core/failure/guarded.ts';
import type { CorpusItem } from '../../corpus/types.ts';
import { extensionOf } from '../../project/formats.ts';
import { contentOf } from '../corpus/content.ts';
import { eachInOrder, type Means } from '../corpus/turns.ts';
import type { Reader } from '../reader.ts';
import { packed } from './code-document.ts';
import { type RecordHead, unreadRecord } from './coded-record.ts';
import type { Entry, Journal } from './journal.ts';

/** A document of which the codings are in the journal; `isKept` where an earlier run made them. */
export type CodedItem = {
  readonly item: CorpusItem;
  readonly entry: Entry;
  readonly head: RecordHead;
  readonly isKept: boolean;
  readonly failures: readonly Failure[];
};

/** Codes the documents of a corpus that the journal does not know yet, and yields all in the order of the corpus. */
export function codeItems(items: AsyncGenerator<CorpusItem>, journal: Journal, means: Means): AsyncGenerator<CodedItem> {
  return eachInOrder(items, (item) => codeItem(item, journal, means.reader), means);
}

async function codeItem(item: CorpusItem, journal: Journal, reader: Reader): Promise<CodedItem> {
  const content = contentOf(item);
  const key = keyOf(item, content);
  const kept = journal.find(item.id, key);
  if (kept) return { item, entry: kept, head: kept.head, isKept: true, failures: [] };
  const isRefused = 'refusal' in content;
  const coded = isRefused ? packed(unreadRecord(content.refusal, true), []) : await reader.code(item.id, item.path, content);
  return { item, entry: journal.add(item.id, key, coded), head: coded.head, isKept: false, failures: coded.failures };
}

/** A hash of all of the document that its codings follow from. */
function keyOf({ path }: CorpusItem, content: ReturnType<typeof contentOf>): string {
  const hash = createHash('sha256');
  if ('bytes' in content) hash.update(`file ${extensionOf(path)}\n`).update(content.bytes);
  else hash.update(JSON.stringify(content));
  return hash.digest('hex').slice(0, 32);
}
