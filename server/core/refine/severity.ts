import { levelOf, type Settings } from '../settings.ts';
import type { Finding } from '../types.ts';

/** Sets the severities that the settings ask for and drops what they switch off. */
export function gradeFindings(findings: readonly Finding[], settings: Settings): readonly Finding[] {
  return findings.flatMap((finding) => {
    const level = levelOf(finding.code, finding.severity, settings.severities);
    if (level === 'off') return [];
    return [level === finding.severity ? finding : { ...finding, severity: level }];
  });
}
