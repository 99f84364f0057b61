import type { Decision, DecisionStatus, Suppressed } from '../core/index.ts';
import { cleanLine } from './clean.ts';

export const statusNames: Record<DecisionStatus, string> = { accepted: 'to reword', 'set-aside': 'set aside', 'to-discuss': 'to discuss' };

/** A decision in words, on one line: "to discuss: the term of the act (Ada, 2026-01-02)". */
export function decisionText({ status, reason = '', by, on }: Decision): string {
  const who = whoDecided({ by, on });
  return `${statusNames[status]}${reason.trim() === '' ? '' : `: ${cleanLine(reason)}`}${who === '' ? '' : ` (${who})`}`;
}

/** Why a finding is set aside, and where that is written: "the name of the fund (comment)", "quoted (decision, Ada, 2026-01-02)". */
export function suppressionText({ reason, by, finding }: Suppressed): string {
  const who = [by, whoDecided(finding.decision ?? {})].filter(Boolean).join(', ');
  return `${cleanLine(reason) || 'no reason given'} (${who})`;
}

/** The name and the date of a decision, so far as they were written down. */
export function whoDecided({ by = '', on = '' }: Pick<Decision, 'by' | 'on'>): string {
  return [by, on].map(cleanLine).filter(Boolean).join(', ');
}
