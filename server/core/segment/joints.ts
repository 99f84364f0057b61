import type { Prose, Sentence, Span } from '../types.ts';
import { isFinished } from './split.ts';

/** The most stretches that one sentence is put together from. */
export const MOST_STRETCHES = 40;

/** Puts sentences together whose stretches stand in several blocks. `take` tells whether a block was one of those. */
export type Joints = { readonly take: (block: number, spans: readonly Span[], sentences: Sentence[]) => boolean };

/** A stretch that does not end its sentence waits for the block that continues it. */
export function createJoints({ blocks, masked }: Prose): Joints {
  const continued = new Set(blocks.flatMap(({ continues }) => (continues === undefined ? [] : [continues])));
  const waiting = new Map<number, readonly Span[]>();
  return {
    take: (block, spans, sentences) => {
      const { continues } = blocks[block]!;
      if (continues === undefined && !continued.has(block)) return false;
      let lead = (continues === undefined ? undefined : waiting.get(continues)) ?? [];
      for (const [index, span] of spans.entries()) {
        const isLast = index === spans.length - 1;
        if (isLast && continued.has(block) && !isFinished(masked, span) && lead.length < MOST_STRETCHES)
          waiting.set(block, [...lead, span]);
        else sentences.push(lead.length > 0 ? { span, lead, block, isSplit: true } : { span, lead, block });
        lead = [];
      }
      return true;
    },
  };
}
