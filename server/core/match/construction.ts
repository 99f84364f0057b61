import type { Matcher } from './matcher.ts';
import type { Pattern } from './program.ts';
import { overlap, type TokenRange } from './range.ts';

/** `near` and `before` count the words that stand between the two roles; a number, so that a plan can be packed as JSON. */
export type Relation = {
  readonly kind: 'before' | 'near' | 'clause';
  readonly first: string;
  readonly second: string;
  readonly within: number;
};

export type Role = { readonly name: string; readonly pattern: Pattern; readonly optional: boolean };

export type Construction = {
  readonly roles: readonly Role[];
  /** Alternatives of relations that must hold together; empty when any order will do. */
  readonly where: readonly (readonly Relation[])[];
  readonly within: number;
};

export type Binding = Readonly<Record<string, TokenRange>>;

const MAX_MATCHES = 12;
const ANY_DISTANCE = Number.MAX_SAFE_INTEGER;
const relationText = /^([a-z-]+) (before|near|clause) ([a-z-]+)(?: within (\d+))?$/;

/** Parses `condition before price within 8; benefit before condition`; undefined when it is not of that form. */
export function parseRelations(text: string): readonly Relation[] | undefined {
  const relations: Relation[] = [];
  for (const part of text.split(';')) {
    const match = relationText.exec(part.trim());
    if (!match) return undefined;
    relations.push({
      kind: match[2] as Relation['kind'],
      first: match[1]!,
      second: match[3]!,
      within: match[4] ? Number(match[4]) : ANY_DISTANCE,
    });
  }
  return relations;
}

/**
 * The tightest way in which all roles stand in the sentence, or undefined. Roles are taken as long as they
 * come; where they then swallow one another, as short as they come.
 */
export function bind(construction: Construction, matcher: Matcher): Binding | undefined {
  if (!standAll(construction, matcher)) return undefined;
  return bindRanges(construction, matcher, matcher.all) ?? bindRanges(construction, matcher, matcher.shortest);
}

/** For each construction its needed roles, those first that were missing last: most sentences miss the same. */
const inOrder = new WeakMap<Construction, Role[]>();

/** Whether each needed role stands in the sentence. The role that is missing moves to the front (McCabe 1965), which changes how long this takes, not what it says. */
function standAll(construction: Construction, matcher: Matcher): boolean {
  const roles = inOrder.get(construction) ?? construction.roles.filter(({ optional }) => !optional);
  inOrder.set(construction, roles);
  const missing = roles.findIndex(({ pattern }) => !matcher.some(pattern));
  if (missing > 0) roles.unshift(...roles.splice(missing, 1));
  return missing < 0;
}

function bindRanges({ roles, where, within }: Construction, matcher: Matcher, rangesOf: Matcher['all']): Binding | undefined {
  const needed = roles.filter((role) => !role.optional);
  const found: (readonly TokenRange[])[] = [];
  for (const role of needed) {
    const ranges = rangesOf(role.pattern).slice(0, MAX_MATCHES);
    if (ranges.length === 0) return undefined;
    found.push(ranges);
  }
  let best: Binding | undefined;
  let bestExtent = within + 1;
  extend(0, {});
  return best && { ...optionalRoles(roles, best, where, matcher), ...best };

  function extend(index: number, binding: Record<string, TokenRange>): void {
    if (index === needed.length) return settle(binding);
    for (const range of found[index]!) {
      if (Object.values(binding).some((other) => overlap(other, range))) continue;
      const next = { ...binding, [needed[index]!.name]: range };
      if (extentOf(next) < bestExtent) extend(index + 1, next);
    }
  }

  function settle(binding: Binding): void {
    if (where.length > 0 && !where.some((relations) => relations.every((relation) => holds(relation, binding, matcher)))) return;
    best = binding;
    bestExtent = extentOf(binding);
  }
}

/** The optional roles that stand in the sentence, in relations that hold. */
function optionalRoles(roles: readonly Role[], binding: Binding, where: Construction['where'], matcher: Matcher): Binding {
  const extra: Record<string, TokenRange> = {};
  for (const { name, pattern } of roles.filter((candidate) => candidate.optional)) {
    const range = matcher
      .all(pattern)
      .find((candidate) => !Object.values(binding).some((other) => overlap(other, candidate)) && fits({ ...binding, [name]: candidate }));
    if (range) extra[name] = range;
  }
  return extra;

  function fits(tried: Binding): boolean {
    return where.length === 0 || where.some((relations) => relations.every((relation) => holds(relation, tried, matcher)));
  }
}

function holds(relation: Relation, binding: Binding, matcher: Matcher): boolean {
  const first = binding[relation.first];
  const second = binding[relation.second];
  if (!first || !second) return true;
  const [left, right] = first.from <= second.from ? [first, second] : [second, first];
  if (relation.kind === 'before' && left !== first) return false;
  if (right.from - left.to > relation.within) return false;
  return relation.kind !== 'clause' || !matcher.tokens.slice(left.to, right.from + 1).some((token) => token.pause === 2);
}

function extentOf(binding: Binding): number {
  const ranges = Object.values(binding);
  return Math.max(...ranges.map((range) => range.to)) - Math.min(...ranges.map((range) => range.from));
}
