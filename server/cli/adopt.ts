import type { Anchor } from '../core/index.ts';
import { type Comparison, linesOf, staleLines } from '../core/review/adopt.ts';
import { anchorText } from '../core/review/anchor.ts';
import type { Baseline } from '../core/review/baseline.ts';
import type { Checked } from '../export/exporter.ts';
import type { ReadingOptions } from './documents.ts';
import type { Engine } from './engine.ts';
import { isLookedFor } from './records.ts';
import { surveyDrafts } from './survey.ts';

/** `isWhole` is false where a draft could not be read. */
export type Compared = Comparison & { readonly isWhole: boolean };

/** Reads the drafts that are named, or those of the baseline where none is, and compares them with it. */
export async function compareWith(
  old: Baseline,
  folder: string,
  names: readonly string[],
  engine: Engine,
  options: ReadingOptions,
): Promise<Compared> {
  const stale = new Map<string, readonly Anchor[]>();
  const current = new Map<string, readonly Anchor[]>();
  const visit = (draft: string, checked: Checked) => {
    const own = staleLines(checked.analysis);
    if (own.length > 0) stale.set(draft, own);
    const isOwn = (anchor: Anchor) => isLookedFor(anchor, engine);
    current.set(draft, linesOf(checked.analysis, anchorText(checked.source), old.get(draft) ?? [], isOwn));
  };
  const { gone, isWhole } = await surveyDrafts(names, { folder, drafts: old.keys() }, engine, visit, options);
  for (const draft of gone) stale.set(draft, old.get(draft)!);
  return { stale, current, gone, isWhole };
}

/** How many lines the drafts have in a baseline. */
export function linesIn(baseline: Baseline): number {
  return [...baseline.values()].reduce((sum, anchors) => sum + anchors.length, 0);
}
