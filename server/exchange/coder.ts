import type { Coder, Coding } from '../core/coding/types.ts';
import type { Work } from './format.ts';

/** Who made a coding: the coder of the work, or another whom only the name tells. */
export function coderOf({ coder, found }: Coding, work: Work): Coder {
  return coder === work.coder.name ? work.coder : { name: coder, isMachine: found !== undefined };
}
