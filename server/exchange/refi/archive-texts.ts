import type { Archive } from '../../import/archive.ts';
import { decode } from '../../project/decode.ts';
import { guidKey } from './elements.ts';

/** A text of a project, or why it cannot be read; `remark` says how it was read where that is worth saying. */
export type ArchiveText = { readonly text: string; readonly hasMark: boolean; readonly remark?: string } | { readonly refusal: string };

/** In bytes, of all texts that are asked for: many sources can name one file. */
const MOST_TEXT = 1_000_000_000;

/** Reads texts by the paths that sources have. Nothing is looked for outside of the archive. */
export function createTexts(archive: Archive): (path: string) => ArchiveText {
  const byName = new Map<string, string>();
  let left = MOST_TEXT;
  for (const { name } of archive.entries) {
    const key = keyOf(name);
    if (!byName.has(key)) byName.set(key, name);
  }
  return (path) => {
    if (/^absolute:/i.test(path)) return { refusal: `its text is not in the project (${path}): export the project with its texts in it.` };
    const name = byName.get(keyOf(path));
    if (left < 0) return { refusal: `the texts of the project have more than ${MOST_TEXT / 1_000_000} MB: split it.` };
    const bytes = name === undefined ? undefined : archive.read(name);
    left -= bytes?.length ?? 0;
    if (name === undefined) return { refusal: `its text is not in the project (${path}): export the project again with all sources.` };
    if (!bytes) return { refusal: `its text is damaged (${name}): export the project again.` };
    return decodeText(bytes, name);
  };
}

/** Names without folders, case and braces: `internal://{A}.txt` is `Sources/a.txt`. */
function keyOf(path: string): string {
  const name = path.replaceAll('\\', '/').split('/').at(-1)!;
  const dot = name.lastIndexOf('.');
  return dot < 0 ? guidKey(name) : guidKey(name.slice(0, dot)) + name.slice(dot).toLowerCase();
}

function decodeText(bytes: Uint8Array, name: string): ArchiveText {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), hasMark };
  } catch {
    const { text, problem } = decode(bytes);
    if (text === undefined) return { refusal: `its text ${problem}` };
    return { text, hasMark: false, ...(problem !== undefined && { remark: `its text (${name}) ${problem}` }) };
  }
}
