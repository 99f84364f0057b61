import type { Demands } from '../match/demands.ts';
import type { PlannedTopic } from './plan.ts';

/** What measures count, e.g. a sector of work, ready to be matched. */
export type CompiledTopic = PlannedTopic & { readonly title: string };

export type Topics = {
  readonly all: readonly CompiledTopic[];
  /** What makes a topic (by its place in `all`) a candidate of a sentence. */
  readonly demands: Demands;
};

/** Whether a selector names a topic: the topic itself, or its group as `group.*`. */
export function selectsTopic(selector: string, name: string): boolean {
  return selector === name || (selector.endsWith('.*') && name.startsWith(selector.slice(0, -1)));
}
