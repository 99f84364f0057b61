import { extname } from 'node:path';
import type { Format } from '../core/index.ts';

const formats: Readonly<Record<string, Format>> = {
  '.txt': 'plain',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.policy': 'plain',
  '.bill': 'plain',
  '.statute': 'plain',
};

/** The extensions of the documents that are read, with their dots. */
export const extensions: readonly string[] = Object.keys(formats);

/** The format of a document by its name, or undefined where it is none of ours. */
export function formatOf(path: string): Format | undefined {
  return formats[extname(path).toLowerCase()];
}
