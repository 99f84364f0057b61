import { spansMeet } from '../match/range.ts';
import { countWhile } from '../search.ts';
import type { Finding, Severity } from '../types.ts';

const rank: Record<Severity, number> = { warning: 0, information: 1, hint: 2 };

/** Of findings of one code on overlapping words the gravest, then the longest, then one that can be reworded, then the first stays. */
export function removeOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byCode.get(finding.code);
    if (same) same.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  return [...byCode.values()].flatMap((same) => clustersOf(same).flatMap(best));
}

/** Findings of which none meets one of another cluster; in order, with few in each, since words hold few findings of a code. */
function clustersOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const clusters: Finding[][] = [];
  let end = -1;
  for (const finding of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    if (finding.span.start >= end) clusters.push([finding]);
    else clusters.at(-1)!.push(finding);
    end = Math.max(end, finding.span.end);
  }
  return clusters;
}

/** Those that stay of findings that may meet; what stays is in order of its place, so that a new one is held against its neighbours only. */
function best(cluster: readonly Finding[]): readonly Finding[] {
  if (cluster.length === 1) return cluster;
  const kept: Finding[] = [];
  for (const finding of [...cluster].sort(byWorth)) {
    const place = countWhile(kept, ({ span }) => span.start < finding.span.start);
    const meets = [kept[place - 1], kept[place]].some((other) => other && spansMeet(other.span, finding.span));
    if (!meets) kept.splice(place, 0, finding);
  }
  return kept;
}

function byWorth(a: Finding, b: Finding): number {
  return (
    rank[a.severity] - rank[b.severity] ||
    length(b) - length(a) ||
    replacements(b) - replacements(a) ||
    a.span.start - b.span.start ||
    (a.entry < b.entry ? -1 : 1)
  );
}

function length({ span }: Finding): number {
  return span.end - span.start;
}

function replacements({ suggestions }: Finding): number {
  return suggestions.some(({ replacement }) => replacement !== undefined) ? 1 : 0;
}
