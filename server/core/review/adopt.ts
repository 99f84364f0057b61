import type { Analysis, Anchor } from '../types.ts';
import { anchorOf } from './anchor.ts';
import { type Baseline, withoutAnchors } from './baseline.ts';

/**
 * What drafts say about a baseline: `stale` are its lines that fit nothing any more, by draft, `current` the lines that the
 * drafts that were read have now, and `gone` those drafts that are no longer there.
 */
export type Comparison = { readonly stale: Baseline; readonly current: Baseline; readonly gone: ReadonlySet<string> };

/** The lines of a draft in a baseline that is written now: the findings that nobody decided about, and old lines that this run could not look for. */
export function linesOf(
  { findings, baselined }: Analysis,
  text: string,
  old: readonly Anchor[],
  isLookedFor: (anchor: Anchor) => boolean,
): readonly Anchor[] {
  const own = [...findings, ...baselined]
    .filter(({ decision }) => decision === undefined)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((finding) => anchorOf(finding, text));
  return [...own, ...old.filter((anchor) => !isLookedFor(anchor))];
}

/** The lines of a draft in the baseline that fit nothing in it any more. */
export function staleLines({ stale }: Analysis): readonly Anchor[] {
  return stale.filter(({ from }) => from === 'baseline').map(({ anchor }) => anchor);
}

/** The baseline with the lines that the drafts have now; drafts that were not read keep theirs. */
export function adopted(old: Baseline, { current, gone }: Comparison): Baseline {
  return new Map([...[...old].filter(([draft]) => !gone.has(draft)), ...current]);
}

/** The baseline without the lines that fit nothing any more. */
export function pruned(old: Baseline, { stale }: Comparison): Baseline {
  return new Map([...old].map(([draft, anchors]) => [draft, withoutAnchors(anchors, stale.get(draft) ?? [])]));
}
