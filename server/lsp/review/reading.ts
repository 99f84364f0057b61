import type { Layout, Problem, Source } from '../../core/index.ts';
import { fileName } from '../../export/comment.ts';
import type { File, Importing } from '../../import/run.ts';
import type { Refusal } from '../../import/types.ts';
import type { Files } from '../files.ts';

/** What a file was read as. Of one that cannot be read the source is the reason, and nothing in it is prose. */
export type Read = { readonly source: Source; readonly problems: readonly Problem[]; readonly refusal?: string };

/** Reads a file of the workspace that is no text. `signal` ends it early. */
export async function readDraft(
  draft: string,
  options: File['options'],
  files: Files,
  importing: Importing,
  signal?: AbortSignal,
): Promise<Read> {
  const bytes = await readBytes(draft, files);
  signal?.throwIfAborted();
  if ('refusal' in bytes) return refused(draft, bytes);
  const opened = await importing.open({ name: draft, bytes: bytes.read, options }, signal);
  return 'refusal' in opened ? refused(draft, opened) : { source: opened.source, problems: opened.problems };
}

/** The bytes of a file, or why there are none. */
export async function readBytes(draft: string, files: Files): Promise<{ readonly read: Uint8Array } | Refusal> {
  try {
    const read = await files.read(draft);
    return read ? { read } : { refusal: 'is not there any more.' };
  } catch (error) {
    return { refusal: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

const noLayout: Layout = { blocks: [], hidden: [], notes: [], directives: [], pages: [] };

function refused(draft: string, { refusal }: Refusal): Read {
  const text = `${fileName(draft)} ${refusal}`;
  return { source: { name: draft, format: 'document', text, layout: noLayout }, problems: [], refusal };
}
