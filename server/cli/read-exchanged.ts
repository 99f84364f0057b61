import { type ReadCodings, readCodings, registered } from '../exchange/read.ts';
import { codingFormatOf } from '../exchange/registry.ts';
import { exchangedFiles } from './exchanged.ts';

/** Reads codings in any format that is read, from a file or a folder; `from` says which format, else it is known by its looks. Or why they cannot be read. */
export async function readExchanged(path: string, from?: string): Promise<ReadCodings | { readonly refusal: string }> {
  const files = exchangedFiles(path);
  if (typeof files === 'string') return { refusal: files };
  if (files.length === 0) return { refusal: 'is a folder without files.' };
  if (from === undefined) return (await readCodings(files)) ?? { refusal: await unknown() };
  const format = (await codingFormatOf(from))!;
  if (!format.reading) return { refusal: `codings in the format ${from} are written only and not read back.` };
  return { corpus: await format.reading.read(files), format };
}

async function unknown(): Promise<string> {
  const readable: string[] = [];
  for await (const { name, reading } of registered()) if (reading) readable.push(name);
  return `is in no format that codings are read from (${readable.join(', ')}): name the format with --from, or export it again.`;
}
