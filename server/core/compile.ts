import type { Code, Entry, Lexicons, Work } from './lexicon/schema.ts';
import { type Construction, parseRelations, type RoleNode } from './match/construction.ts';
import { makeChoice, type Node, type NodeFactory, nodeFactory, PatternError, parsePattern } from './match/pattern.ts';
import { buildScreen, type Screen } from './match/screen.ts';
import { rarest, type Triggers, triggersOf } from './match/trigger.ts';
import { type CodedRule, codedRules } from './rules/registry.ts';
import type { Problem } from './types.ts';

/** An entry ready to be matched. `index` is its place in `Compiled.entries`. */
export type CompiledEntry = {
  readonly index: number;
  readonly id: string;
  readonly code: string;
  readonly counter: boolean;
  readonly entry: Entry;
  readonly about: Code;
  readonly phrase?: Node;
  readonly construction?: Construction;
  readonly rule?: CodedRule;
  readonly context?: Node;
  readonly unless?: Node;
  readonly except?: Node;
};

/** Lexicons as the engine uses them; make one and keep it. */
export type Compiled = {
  readonly entries: readonly CompiledEntry[];
  readonly codes: ReadonlyMap<string, Code & { readonly family: string; readonly counter: boolean }>;
  readonly works: ReadonlyMap<string, Work>;
  readonly vocabulary: ReadonlyMap<string, Node>;
  readonly screen: Screen;
  /** Screens for the vocabulary `subject`, which tells what a document is about. */
  readonly subjectScreen: Screen;
  readonly problems: readonly Problem[];
};

const DEFAULT_WITHIN = 40;

/** Compiles lexicons. An entry that cannot be compiled is left out and reported with its path and repair. */
export function compile(lexicons: Lexicons): Compiled {
  const factory = nodeFactory();
  const problems: Problem[] = [];
  const vocabulary = compileVocabulary(lexicons.vocabulary, factory, problems);
  const entries: CompiledEntry[] = [];
  const triggers: Triggers[] = [];
  const codes = new Map<string, Code & { family: string; counter: boolean }>();
  for (const file of lexicons.families) {
    for (const [name, about] of Object.entries(file.codes)) {
      const code = `${file.family}/${name}`;
      codes.set(code, { ...about, family: file.family, counter: file.counter });
      about.entries.forEach((entry, place) => {
        const path = `codes.${name}.entries[${place}] (${entry.id})`;
        attempt(file.family, path, problems, () => {
          const compiled = compileEntry(
            { index: entries.length, id: `${code}/${entry.id}`, code, counter: file.counter, entry, about },
            factory,
            vocabulary,
          );
          triggers.push(entryTriggers(compiled, vocabulary));
          entries.push(compiled);
        });
      });
    }
  }
  const subject = vocabulary.get('subject');
  const subjectTriggers = (subject && triggersOf(subject, vocabulary)) ?? new Set<string>();
  const works = new Map(lexicons.works.map((work) => [work.id, work]));
  return { entries, codes, works, vocabulary, screen: buildScreen(triggers), subjectScreen: buildScreen([subjectTriggers]), problems };
}

function compileVocabulary(vocabulary: Lexicons['vocabulary'], factory: NodeFactory, problems: Problem[]): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const known = new Set(Object.keys(vocabulary));
  for (const [name, items] of Object.entries(vocabulary)) {
    attempt('vocabulary', `vocabulary.${name}`, problems, () => nodes.set(name, parseAll(items, factory, known)));
  }
  return nodes;
}

function compileEntry(head: Omit<CompiledEntry, 'phrase'>, factory: NodeFactory, vocabulary: ReadonlyMap<string, Node>): CompiledEntry {
  const { entry } = head;
  const parse = (patterns: readonly string[] | undefined) => patterns && parseAll(patterns, factory, vocabulary);
  return {
    ...head,
    phrase: parse(entry.patterns),
    construction: entry.roles && compileConstruction(entry, factory, vocabulary),
    rule: entry.rule === undefined ? undefined : ruleNamed(entry.rule),
    context: parse(entry.context),
    unless: parse(entry.unless),
    except: parse(entry.except),
  };
}

function compileConstruction(entry: Entry, factory: NodeFactory, vocabulary: ReadonlyMap<string, Node>): Construction {
  const roles: RoleNode[] = Object.entries(entry.roles!).map(([name, patterns]) => ({
    name: name.replace(/\?$/, ''),
    optional: name.endsWith('?'),
    node: parseAll([patterns].flat(), factory, vocabulary),
  }));
  const where = (entry.where ?? []).map((line) => {
    const relations = parseRelations(line);
    if (!relations)
      throw new PatternError(`has the relation "${line}": write "ROLE before|near|clause ROLE [within N]", several joined by ";".`);
    const unknown = relations
      .flatMap((relation) => [relation.first, relation.second])
      .find((name) => !roles.some((role) => role.name === name));
    if (unknown)
      throw new PatternError(`relates the unknown role "${unknown}" in "${line}": use ${roles.map((role) => role.name).join(', ')}.`);
    return relations;
  });
  return { roles, where, within: entry.within ?? DEFAULT_WITHIN };
}

function entryTriggers({ phrase, construction, rule }: CompiledEntry, vocabulary: ReadonlyMap<string, Node>): Triggers {
  if (rule) return new Set(rule.triggers);
  const found = phrase
    ? triggersOf(phrase, vocabulary)
    : rarest(construction!.roles.filter((role) => !role.optional).map((role) => triggersOf(role.node, vocabulary)));
  if (!found) throw new PatternError('can match without any particular word: add a word that must stand there.');
  return found;
}

function parseAll(patterns: readonly string[], factory: NodeFactory, vocabulary: { has(name: string): boolean }): Node {
  for (const name of patterns.flatMap((pattern) => pattern.match(/(?<=\$)[a-z0-9]+(?:[-.][a-z0-9]+)*/g) ?? [])) {
    if (!vocabulary.has(name))
      throw new PatternError(`names the unknown vocabulary "$${name}": add it to a vocabulary file, or correct the name.`);
  }
  return makeChoice(
    patterns.map((pattern) => parsePattern(pattern, factory)),
    factory,
  );
}

function ruleNamed(name: string): CodedRule {
  const rule = codedRules[name];
  if (!rule) throw new PatternError(`names the unknown rule "${name}": use one of ${Object.keys(codedRules).join(', ')}.`);
  return rule;
}

function attempt(where: string, path: string, problems: Problem[], action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    problems.push({ where, path, message: error.message });
  }
}
