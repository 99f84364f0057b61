import type { Compiled } from '../compile.ts';
import type { Settings } from '../settings.ts';
import type { Finding, Problem, Prose, Suppressed, Withheld } from '../types.ts';
import { withholdTold } from './critical.ts';
import { removeOverlaps } from './overlap.ts';
import { gradeFindings } from './severity.ts';
import { applySuppressions } from './suppression.ts';

export type Refined = {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly withheld: readonly Withheld[];
  readonly problems: readonly Problem[];
};

/** The steps from raw findings to those that are shown, in order. */
export function refine(findings: readonly Finding[], prose: Prose, settings: Settings, compiled: Compiled): Refined {
  const graded = gradeFindings(findings, settings);
  const own = withholdTold(graded, prose, compiled);
  const distinct = removeOverlaps(own.findings);
  return { ...applySuppressions(inOrder(distinct), prose, new Set(compiled.codes.keys())), withheld: own.withheld };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1));
}
