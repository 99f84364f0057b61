import type { Format, Prose } from '../types.ts';

const structured: ReadonlySet<Format> = new Set(['xml', 'latex']);

/** Whether markup says by itself which headings, numbers and items a draft has, so that no line needs to be guessed at. */
export function isStructured({ source }: Prose): boolean {
  return structured.has(source.format);
}
