import { screenOf } from '../../../server/core/find/candidates.ts';
import type { Compiled, Prose } from '../../../server/core/index.ts';
import { segment } from '../../../server/core/segment/segment.ts';

/** Screening alone, as the engine does it: sentences, and for each the entries that may match. Returns how many there are. */
export function screenAll(prose: Prose, compiled: Compiled): number {
  const screening = screenOf(prose, compiled);
  return segment(prose).reduce((sum, sentence) => sum + screening(sentence).size, 0);
}
