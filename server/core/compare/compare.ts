import { type Alignment, align } from './align.ts';
import { findingChanges } from './findings.ts';
import { measureChanges } from './measures.ts';
import { mirrored } from './mirror.ts';
import { provisionChanges } from './provisions.ts';
import type { Comparison, FindingChange, SentenceCounts } from './types.ts';
import { sideOf, type Version } from './version.ts';

/**
 * Compares two versions of a draft, of any formats. Where several readings of what changed are as good, the same is chosen in
 * either direction, so that the comparison of the new version with the old one is this one mirrored.
 */
export function compareVersions(before: Version, now: Version): Comparison {
  const isFirst = before.source.text <= now.source.text;
  return isFirst ? inOrder(compared(before, now)) : inOrder(mirrored(compared(now, before)));
}

function compared(before: Version, now: Version): Comparison {
  const [old, young] = [sideOf(before), sideOf(now)];
  const alignment = align(old.sentences, young.sentences);
  return {
    findings: findingChanges(old, young, alignment),
    measures: measureChanges(before, now),
    provisions: provisionChanges(old, young, alignment),
    profiles: { before: before.overview.profile, now: now.overview.profile },
    sentences: countsOf(alignment),
  };
}

function countsOf({ groups, before, now }: Alignment): SentenceCounts {
  const count = (fits: (group: Alignment['groups'][number]) => boolean) => groups.filter(fits).length;
  return {
    same: count(({ isSame, isMoved }) => isSame && !isMoved),
    moved: count(({ isSame, isMoved }) => isSame && isMoved),
    changed: count(({ isSame }) => !isSame),
    added: now.length,
    removed: before.length,
  };
}

function inOrder(comparison: Comparison): Comparison {
  const { matched, added, removed } = comparison.provisions;
  return {
    ...comparison,
    findings: [...comparison.findings].sort(byPlace),
    measures: [...comparison.measures].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)),
    provisions: {
      matched: [...matched].sort((a, b) => a.now.span.start - b.now.span.start),
      added: [...added].sort((a, b) => a.span.start - b.span.start),
      removed: [...removed].sort((a, b) => a.span.start - b.span.start),
    },
  };
}

function byPlace(a: FindingChange, b: FindingChange): number {
  const [one, other] = [a.now ?? a.before, b.now ?? b.before];
  if (!a.now !== !b.now) return a.now ? -1 : 1;
  return one.span.start - other.span.start || one.span.end - other.span.end || (one.code < other.code ? -1 : one.code > other.code ? 1 : 0);
}
