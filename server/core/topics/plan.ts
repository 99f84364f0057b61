import type { Topic } from '../lexicon/schema.ts';
import { createRegister, type Demands } from '../match/demands.ts';
import { parseAll } from '../match/parse-all.ts';
import type { Pattern } from '../match/program.ts';
import { alternativesOf, requireWords } from '../match/trigger.ts';
import type { PlanParts } from '../plan-entry.ts';

export type PlannedTopic = { readonly name: string; readonly pattern: Pattern; readonly except?: Pattern };

export type TopicPlanner = {
  /** Throws a `PatternError` where a pattern is faulty. */
  readonly add: (name: string, topic: Topic) => void;
  readonly all: readonly PlannedTopic[];
  readonly demands: (featureCount: number) => Demands;
};

export function createTopicPlanner({ factory, vocabulary, assembler, needsOf }: PlanParts): TopicPlanner {
  const all: PlannedTopic[] = [];
  const register = createRegister(assembler.featureOf);
  return { add, all, demands: register.done };

  function add(name: string, { patterns, except }: Topic): void {
    const node = parseAll(patterns, factory, vocabulary);
    const alternatives = alternativesOf(node, needsOf, vocabulary);
    requireWords(alternatives);
    const excepted = except && { except: assembler.add(parseAll(except, factory, vocabulary)) };
    const pattern = assembler.add(node);
    for (const needs of alternatives) register.add(all.length, needs, pattern);
    all.push({ name, pattern, ...excepted });
  }
}
