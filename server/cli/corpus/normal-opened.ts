import type { Format } from '../../core/index.ts';
import { normalSource } from '../../corpus/normal-text.ts';
import type { Opened } from '../../import/run.ts';
import type { Refusal } from '../../import/types.ts';
import { sourceOf } from '../../project/formats.ts';
import { type Examine, type Examined, examineOpened } from '../examined.ts';

/** A document of a corpus that can be read: opened already, or the text of a row with what is wrong with the row. */
export type Readable = Opened | { readonly text: string; readonly format: Format; readonly problems: readonly string[] };

/** A document in the text that all commands and programs are given, under the name that it has in the corpus. */
export function normalOpened(id: string, readable: Readable): Opened {
  if ('source' in readable) return { source: normalSource({ ...readable.source, name: id }), problems: readable.problems };
  const { source, problems } = sourceOf(id, readable.format, readable.text);
  return { source: normalSource(source), problems: [...readable.problems.map((message) => ({ where: id, message })), ...problems] };
}

/** What is found in such a document. Never throws. */
export async function examineNormal(id: string, readable: Readable | Refusal, examine: Examine): Promise<Examined> {
  return examineOpened('refusal' in readable ? readable : normalOpened(id, readable), examine);
}
