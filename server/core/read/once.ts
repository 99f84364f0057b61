import type { Prose, Source } from '../types.ts';
import { read } from './read.ts';

const proses = new WeakMap<Source, Prose>();

/** The prose of a source, read when it is first asked for and known as long as the source is. */
export function proseOf(source: Source): Prose {
  const prose = proses.get(source) ?? read(source);
  proses.set(source, prose);
  return prose;
}
