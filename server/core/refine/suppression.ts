import { selects } from '../lexicon/selects.ts';
import type { Directive, Fault, Finding, Problem, Prose, Suppressed } from '../types.ts';
import { coversIn } from './covers.ts';
import { type ReachOf, reachesIn, type Suppression } from './reach.ts';
import type { Refined } from './refine.ts';

const form = /^counterframe-ignore(-document|-section)?\s+([a-z0-9*/-]+(?:\s*,\s*[a-z0-9*/-]+)*)\s*(?::\s*([\s\S]*))?$/;

/**
 * Sets aside what comments suppress in findings, which are in order: `<!-- counterframe-ignore CODE, CODE: reason -->` before or in a block,
 * `-section` for the rest of a section, `-document` for the whole text. A comment that suppresses nothing,
 * lacks a reason or cannot be read is a problem.
 */
export function applySuppressions(findings: readonly Finding[], prose: Prose, codes: ReadonlySet<string>): Omit<Refined, 'withheld'> {
  const problems: Problem[] = [];
  const reachOf = reachesIn(prose);
  const suppressions = prose.directives.flatMap((directive) => readDirective(directive, prose, codes, problems, reachOf));
  const used = new Set<Suppression>();
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const coverOf = coversIn(suppressions, prose);
  for (const finding of findings) {
    const suppression = coverOf(finding);
    if (!suppression) kept.push(finding);
    else {
      used.add(suppression);
      suppressed.push({ finding, reason: suppression.reason, by: 'comment' });
    }
  }
  for (const unused of suppressions.filter((suppression) => !used.has(suppression))) {
    problems.push(problem(prose, unused.directive, { kind: 'comment-unused', codes: unused.codes }));
  }
  return { findings: kept, suppressed, problems };
}

function readDirective(
  directive: Directive,
  prose: Prose,
  codes: ReadonlySet<string>,
  problems: Problem[],
  reachOf: ReachOf,
): Suppression[] {
  const match = form.exec(directive.text.trim());
  if (!match) {
    problems.push(problem(prose, directive, { kind: 'comment-unreadable' }));
    return [];
  }
  const named = match[2]!.split(',').map((code) => code.trim());
  for (const code of named.filter((candidate) => !isKnown(candidate, codes))) {
    problems.push(problem(prose, directive, { kind: 'comment-unknown-code', code }));
  }
  const reason = match[3]?.trim() ?? '';
  if (!reason) problems.push(problem(prose, directive, { kind: 'comment-without-reason' }));
  return [{ directive, codes: named, reason, ...reachOf(directive, match[1]) }];
}

function isKnown(code: string, codes: ReadonlySet<string>): boolean {
  return [...codes].some((known) => selects(code, known));
}

function problem(prose: Prose, { span }: Directive, fault: CommentFault): Problem {
  return { where: prose.source.name, message: messageOf(fault), fault, span };
}

type CommentFault = Exclude<Fault, { kind: 'too-nested' | 'too-long' | 'failed' }>;

function messageOf(fault: CommentFault): string {
  switch (fault.kind) {
    case 'comment-unreadable':
      return 'The comment cannot be read: write "counterframe-ignore CODE: reason".';
    case 'comment-without-reason':
      return 'The comment gives no reason: add one after a colon, for those who read the draft next.';
    case 'comment-unknown-code':
      return `The comment names the unknown code "${fault.code}": "counterframe codes" lists them.`;
    case 'comment-unused':
      return `The comment suppresses ${fault.codes.join(', ')}, and nothing of that is found here: remove it.`;
  }
}
