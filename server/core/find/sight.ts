import type { CompiledEntry } from '../compile.ts';
import { bind } from '../match/construction.ts';
import type { Matcher } from '../match/matcher.ts';
import type { Pattern } from '../match/program.ts';
import { overlap, type TokenRange } from '../match/range.ts';
import type { Sentence } from '../types.ts';

/** A match of an entry on a sentence, before stance. `range` are the tokens of the words that carry it. */
export type Sighting = {
  readonly entry: CompiledEntry;
  readonly sentence: Sentence;
  readonly range: TokenRange;
  readonly roles: Readonly<Record<string, TokenRange>>;
};

/** What an entry sees of a sentence when it is matched. `own` is the first token after the lead-ins. */
export type Scene = {
  readonly sentence: Sentence;
  readonly matcher: Matcher;
  readonly own: number;
  /** The sentence's own words as they are read; `origin` leads from an index of them to an offset in the source. */
  readonly text: string;
  readonly origin: (index: number) => number;
  /** The text before the sentence in its block, 200 UTF-16 units at most. */
  readonly before: string;
  readonly noted: boolean;
  readonly vocabulary: (name: string) => readonly TokenRange[];
};

/** All matches of an entry, with those of its patterns that may match, on a sentence that touch the sentence's own words. */
export function sight(entry: CompiledEntry, patterns: readonly Pattern[], scene: Scene): readonly Sighting[] {
  const { matcher } = scene;
  const found = entry.construction
    ? constructionMatches(entry, scene)
    : rangesOf(entry, patterns, scene).map((range) => ({ range, roles: {} }));
  if (found.length === 0) return [];
  if (entry.context !== undefined && !matcher.some(entry.context)) return [];
  if (entry.unless !== undefined && matcher.some(entry.unless)) return [];
  const excepted = entry.except !== undefined ? matcher.all(entry.except) : [];
  return found
    .filter(({ range }) => range.to > scene.own && !excepted.some((other) => overlap(other, range)))
    .map(({ range, roles }) => ({
      entry,
      sentence: scene.sentence,
      range: { from: Math.max(range.from, scene.own), to: range.to },
      roles,
    }));
}

function rangesOf({ rule }: CompiledEntry, patterns: readonly Pattern[], scene: Scene): readonly TokenRange[] {
  return rule ? rule.find(scene) : scene.matcher.allOf(patterns);
}

type Match = { readonly range: TokenRange; readonly roles: Readonly<Record<string, TokenRange>> };

function constructionMatches({ construction, entry }: CompiledEntry, { matcher, own }: Scene): Match[] {
  const roles = bind(construction!, matcher);
  if (!roles || !Object.values(roles).some((role) => role.to > own)) return [];
  const marked = Object.entries(roles).filter(([name, role]) => (entry.mark ?? [name]).includes(name) && role.to > own);
  const ranges = (marked.length > 0 ? marked : Object.entries(roles).filter(([, role]) => role.to > own)).map(([, role]) => role);
  return [{ roles, range: { from: Math.min(...ranges.map((role) => role.from)), to: Math.max(...ranges.map((role) => role.to)) } }];
}
