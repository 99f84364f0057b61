import { createCorpusDigest } from '../core/sampling/corpus-digest.ts';
import { createFrame, type Frame } from '../core/sampling/frame.ts';
import { lotOf } from '../core/sampling/lot.ts';
import { frameSentences } from '../core/sampling/sentences.ts';
import type { Engine } from './engine.ts';
import type { Corpus } from './sample-corpus.ts';
import type { SampleOptions } from './sample-options.ts';

/** The frame of a corpus that was read, with how much it is; `corpus` is its SHA-256. */
export type ReadFrame = { readonly frame: Frame; readonly documents: number; readonly sentences: number; readonly corpus: string };

/** Reads a corpus once, document by document. */
export async function readFrame(corpus: Corpus, engine: Engine, codes: ReadonlySet<string>, options: SampleOptions): Promise<ReadFrame> {
  const { by, context, minWords, seed, size } = options;
  const frame = createFrame(size);
  const digest = createCorpusDigest();
  const groupOf = ({ id, metadata }: { readonly id: string; readonly metadata: Readonly<Record<string, string>> }) =>
    by === undefined ? '' : by === 'document' ? id : (metadata[by] ?? '');
  const frameOptions = { isWanted: (code: string) => codes.has(code), groupOf, context, minWords };
  let documents = 0;
  let sentences = 0;
  for await (const { document, source, analysis } of corpus.documents()) {
    documents++;
    await digest.add(document.id, document.text);
    for (const sentence of frameSentences(document, source, analysis, engine.settings, frameOptions)) {
      frame.add(sentence, lotOf(seed, `${sentence.document}\n${sentence.number}`));
      sentences++;
    }
  }
  return { frame, documents, sentences, corpus: await digest.end() };
}
