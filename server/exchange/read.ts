import type { CodedCorpus, CodedText } from '../core/coding/types.ts';
import type { CodingFormat, ExchangedFile } from './format.ts';
import { codingFormatNames, codingFormatOf } from './registry.ts';

/** How codings are found a reader: by asking each format, in the order of the registry. */
export type Formats = () => AsyncIterable<CodingFormat>;

/** Codings with the format that they are in. */
export type ReadCodings = { readonly corpus: CodedCorpus; readonly format: CodingFormat };

/** The codings in files that belong together, by the first format that recognises them, or undefined where none does. */
export async function readCodings(
  files: readonly ExchangedFile[],
  originals: readonly CodedText[] = [],
  formats: Formats = registered,
): Promise<ReadCodings | undefined> {
  for await (const format of formats())
    if (format.reading?.recognises(files)) return { corpus: await format.reading.read(files, originals), format };
  return undefined;
}

/** All formats, in their order. */
export async function* registered(): AsyncIterable<CodingFormat> {
  for (const name of codingFormatNames) yield (await codingFormatOf(name))!;
}
