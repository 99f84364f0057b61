import { meetings, partition } from './coincide.ts';
import { type Confusions, crossed } from './confusion.ts';
import { pairsOf } from './kappa.ts';
import { segmentsOf, TOGETHER } from './segments.ts';
import type { Stretch } from './span-tally.ts';

/** Adds how many UTF-16 units of text each two coders gave which codes. */
export function confuseSpans({ span, by }: Stretch, confusions: Confusions): void {
  const parts = by.map((marks) => {
    if (!marks) return undefined;
    const valued = marks.map(({ code, span: own }) => ({ span: own!, value: code }));
    return partition(span, segmentsOf(span, valued));
  });
  for (const [one, other] of pairsOf(by.length)) {
    const [own, theirs] = [parts[one], parts[other]];
    if (!own || !theirs) continue;
    meetings(own, theirs, (at, value, length) => {
      for (const [a, b] of crossed(codesOf(own[at]!.value), codesOf(value))) confusions.add(one, other, a, b, length);
    });
  }
}

function codesOf(value: string): readonly string[] {
  return value === '' ? [] : value.split(TOGETHER);
}
