import type { Changes } from '../import/types.ts';
import { openFile } from './documents.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell, write } from './output.ts';

/** `counterframe text DRAFT`: the text of a document as the other commands read it, which their offsets count in. */
export async function text(path: string, { changes = 'accepted' }: { readonly changes?: Changes }): Promise<ExitCode> {
  const opened = await openFile(path, { changes });
  if ('refusal' in opened) {
    tell(`${path}: ${opened.refusal}`);
    return exit.failure;
  }
  for (const { message } of opened.problems) tell(`${path}: ${message}`);
  const { reading } = opened.source.layout ?? {};
  if (reading !== undefined) tell(`${path}: read ${reading}`);
  await write(process.stdout, opened.source.text);
  return exit.clean;
}
