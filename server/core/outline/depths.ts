import type { Format } from '../types.ts';

const told: ReadonlySet<Format> = new Set(['xml', 'rst', 'asciidoc']);

/** Whether the blocks of a format say by their level in how many lists they stand, so that places need no indentation. */
export function tellsDepth(format: Format): boolean {
  return told.has(format);
}
