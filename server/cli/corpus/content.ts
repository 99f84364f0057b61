import { readFileSync, statSync } from 'node:fs';
import type { CorpusItem } from '../../corpus/types.ts';
import { sizeOf } from '../jobs.ts';
import type { ToCode } from '../worker.ts';

/** The bytes of a file, or the text of a row; or why there is neither. */
export function contentOf({ content, path }: CorpusItem): ToCode | { readonly refusal: string } {
  if (content.kind === 'text') return { text: content.text, format: content.format, problems: content.problems };
  if (content.kind === 'unread') return { refusal: content.message };
  try {
    return statSync(path).isFile() ? { bytes: readFileSync(path) } : { refusal: 'is not a file.' };
  } catch (error) {
    return { refusal: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** How much documents may weigh that wait for their turn. */
export const HEAVIEST = 32_000_000;
const EACH = 10_000;

/** What a document weighs while it waits: its bytes, and something for each. */
export function weightOf({ content, path }: CorpusItem): number {
  return EACH + (content.kind === 'text' ? 2 * content.text.length : sizeOf(path));
}

/** What people call a document: its identifier without the folders. */
export function nameOf({ id, file }: CorpusItem): string {
  return id.slice(file.lastIndexOf('/') + 1);
}
