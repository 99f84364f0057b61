import type { Entry, Lexicons } from './lexicon/schema.ts';
import { createAssembler } from './match/assemble.ts';
import type { Construction } from './match/construction.ts';
import { createRegister, type Demands } from './match/demands.ts';
import { parseAll } from './match/parse-all.ts';
import { type Node, type NodeFactory, nodeFactory, PatternError } from './match/pattern.ts';
import type { Pattern, Program } from './match/program.ts';
import { createNeedsOf, strong } from './match/trigger.ts';
import { createEntryPlanner } from './plan-entry.ts';
import { createTopicPlanner, type PlannedTopic } from './topics/plan.ts';
import { unknownTopics } from './topics/selected.ts';
import type { Problem } from './types.ts';

/** What an entry asks of a sentence besides its demands. */
export type PlannedEntry = {
  readonly construction?: Construction;
  readonly context?: Pattern;
  readonly unless?: Pattern;
  readonly except?: Pattern;
};

/**
 * What matching needs of lexicons, as numbers: a function of their data, made once. With the lexicons it is all that
 * the engine uses, so it can be made when the program is built.
 */
export type Plan = {
  readonly program: Program;
  readonly vocabulary: readonly (readonly [string, Pattern])[];
  /** In the order of the lexicons; null where an entry is faulty. Demands count the others only. */
  readonly entries: readonly (PlannedEntry | null)[];
  readonly demands: Demands;
  readonly topics: readonly PlannedTopic[];
  readonly topicDemands: Demands;
  readonly subjectFeature: number;
  readonly problems: readonly Problem[];
};

export function planOf(lexicons: Lexicons): Plan {
  const problems: Problem[] = [];
  const factory = nodeFactory();
  const vocabulary = parseVocabulary(lexicons.vocabulary, factory, problems);
  const assembler = createAssembler(vocabulary);
  const needsOf = createNeedsOf(vocabulary);
  const parts = { factory, vocabulary, assembler, needsOf };
  const named: [string, Pattern][] = [];
  for (const [name, node] of vocabulary)
    attempt('vocabulary', `vocabulary.${name}`, problems, () => named.push([name, assembler.add(node)]));
  const register = createRegister(assembler.featureOf);
  const planEntry = createEntryPlanner(parts);
  const entries = entriesIn(lexicons).map(({ family, path, entry }) => attempt(family, path, problems, () => planEntry(entry)));
  entries
    .filter((entry) => entry !== undefined)
    .forEach(({ demands }, index) => {
      for (const { needs, pattern } of demands) register.add(index, needs, pattern);
    });
  const topics = createTopicPlanner(parts);
  for (const [name, topic] of Object.entries(lexicons.topics)) attempt('topics', `topics.${name}`, problems, () => topics.add(name, topic));
  problems.push(...unknownTopics(lexicons));
  const subject = vocabulary.get('subject');
  const subjectFeature = assembler.featureOf((subject && strong(needsOf(subject))[0]) ?? new Set());
  const program = assembler.done();
  return {
    program,
    vocabulary: named,
    entries: entries.map((entry) => entry?.planned ?? null),
    demands: register.done(program.featureCount),
    topics: topics.all,
    topicDemands: topics.demands(program.featureCount),
    subjectFeature,
    problems,
  };
}

function entriesIn({ families }: Lexicons): readonly { readonly family: string; readonly path: string; readonly entry: Entry }[] {
  return families.flatMap(({ family, codes }) =>
    Object.entries(codes).flatMap(([name, { entries }]) =>
      entries.map((entry, place) => ({ family, path: `codes.${name}.entries[${place}] (${entry.id})`, entry })),
    ),
  );
}

function parseVocabulary(vocabulary: Lexicons['vocabulary'], factory: NodeFactory, problems: Problem[]): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const known = new Set(Object.keys(vocabulary));
  for (const [name, items] of Object.entries(vocabulary))
    attempt('vocabulary', `vocabulary.${name}`, problems, () => nodes.set(name, parseAll(items, factory, known)));
  return nodes;
}

function attempt<T>(where: string, path: string, problems: Problem[], action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    problems.push({ where, path, message: error.message });
    return undefined;
  }
}
