import { lazily } from '../lazily.ts';
import type { Topic } from '../lexicon/schema.ts';
import { parseAll } from '../match/parse-all.ts';
import { type Node, type NodeFactory, PatternError } from '../match/pattern.ts';
import { createRegister, type Demand } from '../match/register.ts';
import { buildScreen, type Screen } from '../match/screen.ts';
import { alternativesOf, type NeedsOf } from '../match/trigger.ts';

/** What measures count, e.g. a sector of work, ready to be matched. */
export type CompiledTopic = { readonly name: string; readonly title: string; readonly node: Node; readonly except?: Node };

/** `screening` is made when first asked for, since most texts are never measured. */
export type Topics = { readonly all: readonly CompiledTopic[]; readonly screening: () => TopicScreen };

/** What makes a topic (by its place in `all`) a candidate of a sentence. */
export type TopicScreen = { readonly screen: Screen; readonly demands: ReadonlyMap<number, readonly Demand[]> };

export type TopicCompiler = {
  /** Throws a `PatternError` where a pattern is faulty. */
  readonly add: (name: string, topic: Topic) => void;
  readonly done: () => Topics;
};

export function createTopicCompiler(factory: NodeFactory, vocabulary: ReadonlyMap<string, Node>, needsOf: NeedsOf): TopicCompiler {
  const all: CompiledTopic[] = [];
  const register = createRegister();
  return { add, done: () => ({ all, screening: lazily(() => ({ screen: buildScreen(register.features), demands: register.demands })) }) };

  function add(name: string, { title, patterns, except }: Topic): void {
    const node = parseAll(patterns, factory, vocabulary);
    const excepted = except && { except: parseAll(except, factory, vocabulary) };
    const alternatives = alternativesOf(node, needsOf, vocabulary);
    if (alternatives.some((needs) => needs.length === 0))
      throw new PatternError('can match without any particular word: add a word that must stand there.');
    for (const needs of alternatives) register.add(all.length, needs, node);
    all.push({ name, title, node, ...excepted });
  }
}

/** Whether a selector names a topic: the topic itself, or its group as `group.*`. */
export function selectsTopic(selector: string, name: string): boolean {
  return selector === name || (selector.endsWith('.*') && name.startsWith(selector.slice(0, -1)));
}
