import type { Anchor } from '../core/index.ts';
import { anchorOf } from '../core/review/anchor.ts';
import { type Baseline, withoutAnchors } from '../core/review/baseline.ts';
import type { Checked } from '../export/exporter.ts';
import type { Engine } from './engine.ts';
import { isLookedFor } from './records.ts';
import { surveyDrafts } from './survey.ts';

/**
 * What drafts say about a baseline: `stale` are its lines that fit nothing any more, by draft, `current` the lines that the
 * drafts that were read have now, and `gone` those that are no longer there. `isWhole` is false where a draft could not be
 * read.
 */
export type Comparison = {
  readonly stale: Baseline;
  readonly current: Baseline;
  readonly gone: ReadonlySet<string>;
  readonly isWhole: boolean;
};

/** Reads the drafts that are named, or those of the baseline where none is, and compares them with it. */
export async function compareWith(
  old: Baseline,
  folder: string,
  names: readonly string[],
  engine: Engine,
  isQuiet?: boolean,
): Promise<Comparison> {
  const stale = new Map<string, readonly Anchor[]>();
  const current = new Map<string, readonly Anchor[]>();
  const visit = (draft: string, checked: Checked) => {
    const own = checked.analysis.stale.filter(({ from }) => from === 'baseline').map(({ anchor }) => anchor);
    if (own.length > 0) stale.set(draft, own);
    const unseen = (old.get(draft) ?? []).filter((anchor) => !isLookedFor(anchor, engine));
    current.set(draft, [...anchorsOf(checked), ...unseen]);
  };
  const { gone, isWhole } = await surveyDrafts(names, { folder, drafts: old.keys() }, engine, visit, isQuiet);
  for (const draft of gone) stale.set(draft, old.get(draft)!);
  return { stale, current, gone, isWhole };
}

/** The baseline with the lines that the drafts have now; drafts that were not read keep theirs. */
export function adopted(old: Baseline, { current, gone }: Comparison): Baseline {
  return new Map([...[...old].filter(([draft]) => !gone.has(draft)), ...current]);
}

/** The baseline without the lines that fit nothing any more. */
export function pruned(old: Baseline, { stale }: Comparison): Baseline {
  return new Map([...old].map(([draft, anchors]) => [draft, withoutAnchors(anchors, stale.get(draft) ?? [])]));
}

/** How many lines the drafts have in a baseline. */
export function linesIn(baseline: Baseline): number {
  return [...baseline.values()].reduce((sum, anchors) => sum + anchors.length, 0);
}

/** The findings that nobody has decided about, in the order of the text. */
function anchorsOf({ source, analysis }: Checked): readonly Anchor[] {
  return [...analysis.findings, ...analysis.baselined]
    .filter(({ decision }) => decision === undefined)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((finding) => anchorOf(finding, source.text));
}
