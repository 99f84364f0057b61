import { dirname } from 'node:path';
import { createCorpusDigest } from '../core/coding/corpus-digest.ts';
import type { CodedText, Metadata } from '../core/coding/types.ts';
import { createFrame, type Frame } from '../core/sampling/frame.ts';
import { lotOf } from '../core/sampling/lot.ts';
import { frameSentences } from '../core/sampling/sentences.ts';
import { variableName } from '../corpus/names.ts';
import type { CorpusItem } from '../corpus/types.ts';
import { nameOf } from './corpus/content.ts';
import type { ReadCorpus } from './corpus/read-corpus.ts';
import type { Engine } from './engine.ts';
import type { SampleOptions } from './sample-options.ts';

/** The frame of a corpus that was read, with how much it is; `corpus` is its SHA-256. */
export type ReadFrame = { readonly frame: Frame; readonly documents: number; readonly sentences: number; readonly corpus: string };

/** Reads a corpus once, document by document. */
export async function readFrame(
  corpus: ReadCorpus,
  engine: Engine,
  codes: ReadonlySet<string>,
  options: SampleOptions,
): Promise<ReadFrame> {
  const { by, context, minWords, seed, size } = options;
  const frame = createFrame(size);
  const digest = createCorpusDigest();
  let group = '';
  const frameOptions = { isWanted: (code: string) => codes.has(code), groupOf: () => group, context, minWords };
  let documents = 0;
  let sentences = 0;
  for await (const { item, metadata, source, analysis } of corpus.documents()) {
    const document: CodedText = { id: item.id, name: nameOf(item), format: source.format, text: source.text, metadata };
    group = by === undefined ? '' : groupOf(item, metadata, by);
    documents++;
    await digest.add(document.id, document.text);
    for (const sentence of frameSentences(document, source, analysis!, engine.settings, frameOptions)) {
      frame.add(sentence, lotOf(seed, `${sentence.document}\n${sentence.number}`));
      sentences++;
    }
  }
  return { frame, documents, sentences, corpus: await digest.end() };
}

/** What sentences can be grouped by besides the metadata of their documents. */
export const ownGroups: readonly string[] = ['document', 'folder'];

function groupOf({ id, file }: CorpusItem, metadata: Metadata, by: string): string {
  if (by === 'document') return id;
  return by === 'folder' ? dirname(file) : (metadata[variableName(by)] ?? '');
}
