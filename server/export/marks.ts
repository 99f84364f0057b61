import type { Compiled, Finding } from '../core/index.ts';
import type { Mark } from '../import/types.ts';
import { citationText } from './citation.ts';
import { cleanLine } from './clean.ts';
import { decisionText } from './decision.ts';

/**
 * Findings as comments in the margin of a document: what the wording does and why it matters, who argues so, the question
 * to ask, what else could be said, what was decided. A replacement goes along where it is safe.
 */
export function marksOf(findings: readonly Finding[], compiled: Compiled): readonly Mark[] {
  return findings.map((finding) => {
    const replacement = finding.suggestions.find(({ isSafe }) => isSafe)?.replacement;
    return { span: finding.span, paragraphs: paragraphsOf(finding, compiled), ...(replacement !== undefined && { replacement }) };
  });
}

function paragraphsOf({ code, message, sources, suggestions, decision }: Finding, compiled: Compiled): readonly string[] {
  const about = compiled.codes.get(code);
  const instead = suggestions.map(({ text, replacement }) => (replacement === undefined ? cleanLine(text) : `“${cleanLine(replacement)}”`));
  return [
    `${about?.title ?? code}. ${cleanLine(message)}`,
    about && `Why it matters: ${cleanLine(about.critique)}`,
    `Who argues so: ${sources.map((source) => citationText(source, compiled).replace(/\.$/, '')).join('; ')}.`,
    about && `Question to ask: ${cleanLine(about.ask)}`,
    instead.length > 0 && `What else could be said: ${instead.join('; ')}.`,
    decision && `Decision: ${cleanLine(decisionText(decision))}`,
    `Counterframe code: ${code}`,
  ].filter((paragraph) => typeof paragraph === 'string');
}
