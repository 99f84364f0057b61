import { spansMeet } from '../match/range.ts';
import type { Finding, Severity } from '../types.ts';

const rank: Record<Severity, number> = { warning: 0, information: 1, hint: 2 };

/** Of findings of one code on overlapping words the gravest, then the longest, then one that can be reworded, then the first stays. */
export function removeOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string, Finding[]>();
  const order = [...findings].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      length(b) - length(a) ||
      replacements(b) - replacements(a) ||
      a.span.start - b.span.start ||
      (a.entry < b.entry ? -1 : 1),
  );
  for (const finding of order) {
    const others = kept.get(finding.code) ?? [];
    if (others.some((other) => spansMeet(other.span, finding.span))) continue;
    kept.set(finding.code, [...others, finding]);
  }
  return [...kept.values()].flat();
}

function length({ span }: Finding): number {
  return span.end - span.start;
}

function replacements({ suggestions }: Finding): number {
  return suggestions.some(({ replacement }) => replacement !== undefined) ? 1 : 0;
}
