import type { Comparison, Compiled, Finding, FindingChange, Source } from '../../core/index.ts';
import { createPlacer } from '../places.ts';

/** A version as it is named to readers: `path` may be a revision, `HEAD:plan.md`. */
export type ComparedVersion = { readonly path: string; readonly source: Source; readonly words: number };

/** Two versions of a draft and what changed between them. `version` is that of Counterframe. */
export type Compared = {
  readonly version: string;
  readonly compiled: Compiled;
  readonly before: ComparedVersion;
  readonly now: ComparedVersion;
  readonly comparison: Comparison;
};

export const kinds = ['added', 'removed', 'recoded', 'reworded', 'kept'] as const satisfies readonly FindingChange['kind'][];

/** Changes of one kind, in the order of the comparison. */
export function changesOf<Kind extends FindingChange['kind']>({ comparison }: Compared, kind: Kind): readonly FindingChange[] {
  return comparison.findings.filter((change) => change.kind === kind);
}

/** The finding that a change is shown by: the one of the new version, if there is one. */
export function shownOf(change: FindingChange): Finding {
  return change.now ?? change.before;
}

/** Says where offsets of either version are. */
export type Places = { readonly before: (offset: number) => string; readonly now: (offset: number) => string };

/** Where a finding is, as its place is cited and by its line: `Article 8(2), line 12`. */
export function whereIs({ place, span }: Finding, at: (offset: number) => string): string {
  const where = at(span.start);
  return place === undefined || where.includes(place) ? where : `${place}, ${where}`;
}

export function placesOf({ before, now }: Compared): Places {
  return { before: createPlacer(before.source), now: createPlacer(now.source) };
}
