import type { Entry } from './lexicon/schema.ts';
import type { Assembler } from './match/assemble.ts';
import { type Construction, parseRelations } from './match/construction.ts';
import { parseAll } from './match/parse-all.ts';
import { type Node, type NodeFactory, PatternError } from './match/pattern.ts';
import type { Pattern } from './match/program.ts';
import { alternativesOf, cost, type Needs, type NeedsOf, requireWords, strong } from './match/trigger.ts';
import type { PlannedEntry } from './plan.ts';
import { codedRules, ruleNamed } from './rules/registry.ts';

/** What patterns are planned with. */
export type PlanParts = {
  readonly factory: NodeFactory;
  readonly vocabulary: ReadonlyMap<string, Node>;
  readonly assembler: Assembler;
  readonly needsOf: NeedsOf;
};

/** What must stand in a sentence for an entry, or for one pattern of it, to match there. */
type Demanded = { readonly needs: Needs; readonly pattern?: Pattern };

type ParsedRole = { readonly name: string; readonly optional: boolean; readonly node: Node };

const DEFAULT_WITHIN = 40;

/** Plans one entry. Throws a `PatternError` where it is faulty. */
export function createEntryPlanner({ factory, vocabulary, assembler, needsOf }: PlanParts) {
  return (entry: Entry): { readonly planned: PlannedEntry; readonly demands: readonly Demanded[] } => {
    const context = parse(entry.context);
    const roles = entry.roles && rolesOf(entry.roles);
    const demands = demandsOf(entry, roles, context ? needsOf(context) : []);
    requireWords(demands.map(({ needs }) => needs));
    return {
      demands,
      planned: {
        ...(roles && { construction: constructionOf(entry, roles) }),
        ...(context && { context: assembler.add(context) }),
        ...added('unless', entry.unless),
        ...added('except', entry.except),
      },
    };
  };

  function parse(patterns: readonly string[] | undefined): Node | undefined {
    return patterns && parseAll(patterns, factory, vocabulary);
  }

  function added(name: 'unless' | 'except', patterns: readonly string[] | undefined): PlannedEntry {
    const node = parse(patterns);
    return node ? { [name]: assembler.add(node) } : {};
  }

  function demandsOf({ patterns, rule }: Entry, roles: readonly ParsedRole[] | undefined, always: Needs): readonly Demanded[] {
    if (rule !== undefined) return [{ needs: [triggersOf(rule)] }];
    if (roles) return constructionNeeds(roles).map((needs) => ({ needs: strong([...needs, ...always]) }));
    return patterns!.flatMap((text) => {
      const node = parseAll([text], factory, vocabulary);
      const pattern = assembler.add(node);
      return alternativesOf(node, needsOf, vocabulary).map((needs) => ({ pattern, needs: strong([...needs, ...always]) }));
    });
  }

  function rolesOf(roles: NonNullable<Entry['roles']>): readonly ParsedRole[] {
    return Object.entries(roles).map(([name, patterns]) => ({
      name: name.replace(/\?$/, ''),
      optional: name.endsWith('?'),
      node: parseAll([patterns].flat(), factory, vocabulary),
    }));
  }

  /** The alternatives of the role that screens least, each with the needs of the other roles. */
  function constructionNeeds(roles: readonly ParsedRole[]): readonly Needs[] {
    const needed = roles.filter((role) => !role.optional).map(({ node }) => ({ node, cost: cost(strong(needsOf(node))[0] ?? new Set()) }));
    const weakest = needed.reduce((best, role) => (role.cost > best.cost ? role : best));
    const others = needed.filter((role) => role !== weakest).flatMap(({ node }) => needsOf(node));
    return alternativesOf(weakest.node, needsOf, vocabulary).map((needs) => [...needs, ...others]);
  }

  function constructionOf(entry: Entry, roles: readonly ParsedRole[]): Construction {
    return {
      roles: roles.map(({ name, optional, node }) => ({ name, optional, pattern: assembler.add(node) })),
      where: (entry.where ?? []).map((line) => relationsOf(line, roles)),
      within: entry.within ?? DEFAULT_WITHIN,
    };
  }
}

function relationsOf(line: string, roles: readonly ParsedRole[]): Construction['where'][number] {
  const relations = parseRelations(line);
  if (!relations)
    throw new PatternError(`has the relation "${line}": write "ROLE before|near|clause ROLE [within N]", several joined by ";".`);
  const unknown = relations
    .flatMap((relation) => [relation.first, relation.second])
    .find((name) => !roles.some((role) => role.name === name));
  if (unknown)
    throw new PatternError(`relates the unknown role "${unknown}" in "${line}": use ${roles.map((role) => role.name).join(', ')}.`);
  return relations;
}

function triggersOf(name: string): ReadonlySet<string> {
  const rule = ruleNamed(name);
  if (!rule) throw new PatternError(`names the unknown rule "${name}": use one of ${Object.keys(codedRules).join(', ')}.`);
  return new Set(rule.triggers);
}
