import type { CodedCorpus } from '../core/coding/types.ts';
import type { CodingFormat } from '../exchange/format.ts';
import { codingFormatNames, codingFormatOf } from '../exchange/registry.ts';
import { exchangedFiles } from './exchanged.ts';

/** Codings that were read with the format they are in, or why they cannot be. */
export type Exchanged = { readonly corpus: CodedCorpus; readonly format: CodingFormat } | { readonly refusal: string };

/** Reads codings in any format that is read, from a file or a folder; `from` says which format, else it is known by its looks. */
export async function readExchanged(path: string, from?: string): Promise<Exchanged> {
  const files = exchangedFiles(path);
  if (typeof files === 'string') return { refusal: files };
  if (files.length === 0) return { refusal: 'is a folder without files.' };
  const readable: string[] = [];
  for (const name of from === undefined ? codingFormatNames : [from]) {
    const format = (await codingFormatOf(name))!;
    if (!format.reading) continue;
    readable.push(name);
    if (from !== undefined || format.reading.recognises(files)) return { corpus: await format.reading.read(files), format };
  }
  if (from !== undefined) return { refusal: `codings in the format ${from} are written only and not read back.` };
  return {
    refusal: `is in no format that codings are read from (${readable.join(', ')}): name the format with --from, or export it again.`,
  };
}
