import type { CodedCorpus, CodedText } from '../core/coding/types.ts';
import type { CodingFormat, ExchangedFile } from './format.ts';
import { codingFormatNames, codingFormatOf } from './registry.ts';

/** How codings are found a reader: by asking each format, in the order of the registry. */
export type Formats = () => AsyncIterable<CodingFormat>;

/** The codings in files that belong together, by the first format that recognises them, or undefined where none does. */
export async function readCodings(
  files: readonly ExchangedFile[],
  originals: readonly CodedText[] = [],
  formats: Formats = registered,
): Promise<CodedCorpus | undefined> {
  for await (const { reading } of formats()) if (reading?.recognises(files)) return await reading.read(files, originals);
  return undefined;
}

async function* registered(): AsyncIterable<CodingFormat> {
  for (const name of codingFormatNames) yield (await codingFormatOf(name))!;
}
