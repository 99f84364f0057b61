import { compileChecklists } from './checklist/compile.ts';
import { type CompiledCode, codesOf } from './codes.ts';
import { canonical, sha256 } from './digest.ts';
import { lazily } from './lazily.ts';
import type { Checklist, Code, Entry, Lexicons, Work } from './lexicon/schema.ts';
import type { Construction } from './match/construction.ts';
import { createFeatures, type Demands } from './match/demands.ts';
import { createMachine } from './match/machine.ts';
import type { Vocabulary } from './match/matcher.ts';
import type { Pattern } from './match/program.ts';
import { type Plan, planOf } from './plan.ts';
import { type CodedRule, ruleNamed } from './rules/registry.ts';
import type { Topics } from './topics/topics.ts';
import type { Problem } from './types.ts';

/** An entry ready to be matched. `index` is its place in `Compiled.entries`. */
export type CompiledEntry = {
  readonly index: number;
  readonly id: string;
  readonly code: string;
  readonly counter: boolean;
  readonly entry: Entry;
  readonly about: Code;
  readonly construction?: Construction;
  readonly rule?: CodedRule;
  readonly context?: Pattern;
  readonly unless?: Pattern;
  readonly except?: Pattern;
};

/** Lexicons as the engine uses them; make one and keep it. */
export type Compiled = {
  readonly entries: readonly CompiledEntry[];
  readonly codes: ReadonlyMap<string, CompiledCode>;
  readonly works: ReadonlyMap<string, Work>;
  readonly vocabulary: Vocabulary;
  /** What makes an entry a candidate of a sentence. */
  readonly demands: Demands;
  /** The feature that the vocabulary `subject`, which tells what a document is about, needs. */
  readonly subjectFeature: number;
  readonly topics: Topics;
  readonly checklists: readonly Checklist[];
  /** SHA-256 of the lexicons' data, the same wherever they were read. */
  readonly digest: () => Promise<string>;
  /** What it was made from besides the lexicons. */
  readonly plan: Plan;
  readonly problems: readonly Problem[];
};

/**
 * Compiles lexicons. An entry that cannot be compiled is left out and reported with its path and repair. A `plan` that was
 * made of the same lexicons before saves nearly all of the work.
 */
export function compile(lexicons: Lexicons, plan: Plan = planOf(lexicons)): Compiled {
  const problems = [...plan.problems];
  return {
    entries: entriesOf(lexicons, plan),
    codes: codesOf(lexicons),
    works: new Map(lexicons.works.map((work) => [work.id, work])),
    vocabulary: { nodes: new Map(plan.vocabulary), machine: createMachine(plan.program), features: createFeatures(plan.program) },
    demands: plan.demands,
    subjectFeature: plan.subjectFeature,
    topics: {
      all: plan.topics.map(({ name, ...patterns }) => ({ name, title: lexicons.topics[name]!.title, ...patterns })),
      demands: plan.topicDemands,
    },
    checklists: compileChecklists(lexicons, problems),
    digest: lazily(() => sha256(canonical(lexicons))),
    plan,
    problems,
  };
}

function entriesOf({ families }: Lexicons, plan: Plan): CompiledEntry[] {
  const entries: CompiledEntry[] = [];
  let place = 0;
  for (const { family, counter, codes } of families) {
    for (const [name, about] of Object.entries(codes)) {
      const code = `${family}/${name}`;
      for (const entry of about.entries) {
        const planned = plan.entries[place++];
        if (!planned) continue;
        const rule = entry.rule === undefined ? undefined : ruleNamed(entry.rule);
        entries.push({ index: entries.length, id: `${code}/${entry.id}`, code, counter, entry, about, rule, ...planned });
      }
    }
  }
  return entries;
}
