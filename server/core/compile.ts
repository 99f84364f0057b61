import { canonical, sha256 } from './digest.ts';
import { lazily } from './lazily.ts';
import type { Checklist, Code, Entry, Lexicons, Work } from './lexicon/schema.ts';
import { type Construction, parseRelations, type RoleNode } from './match/construction.ts';
import { createCanBegin } from './match/first.ts';
import type { Vocabulary } from './match/matcher.ts';
import { parseAll } from './match/parse-all.ts';
import { type Node, type NodeFactory, nodeFactory, PatternError } from './match/pattern.ts';
import { createRegister, type Demand } from './match/register.ts';
import { buildScreen, type Screen } from './match/screen.ts';
import { alternativesOf, cost, createNeedsOf, type Needs, type NeedsOf, strong } from './match/trigger.ts';
import { type CodedRule, codedRules } from './rules/registry.ts';
import { createTopicCompiler, type Topics } from './topics/compile.ts';
import type { Problem } from './types.ts';

/** An entry ready to be matched. `index` is its place in `Compiled.entries`. */
export type CompiledEntry = {
  readonly index: number;
  readonly id: string;
  readonly code: string;
  readonly counter: boolean;
  readonly entry: Entry;
  readonly about: Code;
  /** The patterns of a phrase; any of them is a match. */
  readonly phrase?: readonly Node[];
  readonly construction?: Construction;
  readonly rule?: CodedRule;
  readonly context?: Node;
  readonly unless?: Node;
  readonly except?: Node;
};

/** Lexicons as the engine uses them; make one and keep it. */
export type Compiled = {
  readonly entries: readonly CompiledEntry[];
  readonly codes: ReadonlyMap<string, Code & { readonly family: string; readonly familyTitle: string; readonly counter: boolean }>;
  readonly works: ReadonlyMap<string, Work>;
  readonly vocabulary: Vocabulary;
  /** Screens for the features that `demands` speak of: sets of words, one of which must stand in a sentence. */
  readonly screen: Screen;
  /** What makes an entry a candidate, by the rarest of the features that must be met. */
  readonly demands: ReadonlyMap<number, readonly Demand[]>;
  /** Screens for the vocabulary `subject`, which tells what a document is about. */
  readonly subjectScreen: Screen;
  readonly topics: Topics;
  readonly checklists: readonly Checklist[];
  /** SHA-256 of the lexicons' data, the same wherever they were read. */
  readonly digest: () => Promise<string>;
  readonly problems: readonly Problem[];
};

const DEFAULT_WITHIN = 40;

/** Compiles lexicons. An entry that cannot be compiled is left out and reported with its path and repair. */
export function compile(lexicons: Lexicons): Compiled {
  const factory = nodeFactory();
  const problems: Problem[] = [];
  const vocabulary = compileVocabulary(lexicons.vocabulary, factory, problems);
  const entries: CompiledEntry[] = [];
  const needsOf = createNeedsOf(vocabulary);
  const register = createRegister();
  const topics = createTopicCompiler(factory, vocabulary, needsOf);
  const codes = new Map<string, Code & { family: string; familyTitle: string; counter: boolean }>();
  for (const file of lexicons.families) {
    for (const [name, about] of Object.entries(file.codes)) {
      const code = `${file.family}/${name}`;
      codes.set(code, { ...about, family: file.family, familyTitle: file.title, counter: file.counter });
      about.entries.forEach((entry, place) => {
        const path = `codes.${name}.entries[${place}] (${entry.id})`;
        attempt(file.family, path, problems, () => {
          const compiled = compileEntry(
            { index: entries.length, id: `${code}/${entry.id}`, code, counter: file.counter, entry, about },
            factory,
            vocabulary,
          );
          for (const { needs, node } of demandsOf(compiled, needsOf, vocabulary)) register.add(compiled.index, needs, node);
          entries.push(compiled);
        });
      });
    }
  }
  for (const [name, topic] of Object.entries(lexicons.topics)) attempt('topics', `topics.${name}`, problems, () => topics.add(name, topic));
  const subject = vocabulary.get('subject');
  const subjectTriggers = (subject && strong(needsOf(subject))[0]) ?? new Set<string>();
  const works = new Map(lexicons.works.map((work) => [work.id, work]));
  return {
    entries,
    codes,
    works,
    vocabulary: { nodes: vocabulary, canBegin: createCanBegin(vocabulary) },
    screen: buildScreen(register.features),
    demands: register.demands,
    subjectScreen: buildScreen([subjectTriggers]),
    topics: topics.done(),
    checklists: lexicons.checklists,
    digest: lazily(() => sha256(canonical(lexicons))),
    problems,
  };
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
    phrase: entry.patterns?.map((pattern) => parseAll([pattern], factory, vocabulary)),
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

type Demanded = { readonly needs: Needs; readonly node?: Node };

function demandsOf(compiled: CompiledEntry, needsOf: NeedsOf, vocabulary: ReadonlyMap<string, Node>): readonly Demanded[] {
  const { phrase, construction, rule, context } = compiled;
  if (rule) return [{ needs: [new Set(rule.triggers)] }];
  const always = context ? needsOf(context) : [];
  const demands = phrase
    ? phrase.flatMap((node) => alternativesOf(node, needsOf, vocabulary).map((needs) => ({ node, needs: strong([...needs, ...always]) })))
    : constructionNeeds(construction!, needsOf, vocabulary).map((needs) => ({ needs: strong([...needs, ...always]) }));
  if (demands.some(({ needs }) => needs.length === 0))
    throw new PatternError('can match without any particular word: add a word that must stand there.');
  return demands;
}

/** The alternatives of the role that screens least, each with the needs of the other roles. */
function constructionNeeds({ roles }: Construction, needsOf: NeedsOf, vocabulary: ReadonlyMap<string, Node>): readonly Needs[] {
  const needed = roles.filter((role) => !role.optional).map(({ node }) => ({ node, cost: cost(strong(needsOf(node))[0] ?? new Set()) }));
  const weakest = needed.reduce((best, role) => (role.cost > best.cost ? role : best));
  const others = needed.filter((role) => role !== weakest).flatMap(({ node }) => needsOf(node));
  return alternativesOf(weakest.node, needsOf, vocabulary).map((needs) => [...needs, ...others]);
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
