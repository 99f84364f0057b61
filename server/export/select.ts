import type { Analysis, Compiled, Finding, Severity } from '../core/index.ts';
import { selects } from '../core/lexicon/selects.ts';

/** From the gravest; a failing level takes in everything before it. */
export const severities: readonly Severity[] = ['warning', 'information', 'hint'];

/** Whether a severity is at or above a level. */
export function reaches(severity: Severity, level: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(level);
}

/** An analysis of only the codes that `selectors` name (`family/code` or `family/*`). */
export function selectCodes(analysis: Analysis, selectors: readonly string[]): Analysis {
  if (selectors.length === 0) return analysis;
  const isSelected = ({ code }: { readonly code: string }) => selectors.some((selector) => selects(selector, code));
  return {
    ...analysis,
    findings: analysis.findings.filter(isSelected),
    counter: analysis.counter.filter(isSelected),
    scope: analysis.scope.filter(isSelected),
    withheld: analysis.withheld.filter(isSelected),
    suppressed: analysis.suppressed.filter(({ finding }) => isSelected(finding)),
    baselined: analysis.baselined.filter(isSelected),
    stale: analysis.stale.filter(({ anchor }) => isSelected(anchor)),
  };
}

/** An analysis of only the findings at or above a level. */
export function selectLevel(analysis: Analysis, level: Severity): Analysis {
  const isGrave = ({ severity }: Finding) => reaches(severity, level);
  return { ...analysis, findings: analysis.findings.filter(isGrave), baselined: analysis.baselined.filter(isGrave) };
}

/** What may stand where codes are selected: codes and families, the latter as `family/*`. */
export function knownSelectors({ codes }: Compiled): ReadonlySet<string> {
  return new Set([...codes].flatMap(([code, { family }]) => [code, `${family}/*`]));
}
