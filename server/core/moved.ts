import type { Analysis, Finding, Span } from './types.ts';

/** What was found in a piece of a text that begins at an offset (UTF-16), as it stands in the whole. */
export function moved(analysis: Analysis, by: number): Analysis {
  if (by === 0) return analysis;
  const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const move = <Part extends { readonly span: Span }>(part: Part): Part => ({ ...part, span: span(part.span) });
  const finding = (one: Finding): Finding => ({ ...move(one), sentence: span(one.sentence), roles: one.roles.map(move) });
  return {
    ...analysis,
    findings: analysis.findings.map(finding),
    counter: analysis.counter.map(move),
    withheld: analysis.withheld.map(move),
    suppressed: analysis.suppressed.map((one) => ({ ...one, finding: finding(one.finding) })),
    problems: analysis.problems.map((problem) => (problem.span ? { ...problem, span: span(problem.span) } : problem)),
  };
}
