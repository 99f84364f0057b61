import { selects } from '../lexicon/selects.ts';
import type { Directive, Fault, Finding, Problem, Prose, Span, Suppressed } from '../types.ts';
import type { Refined } from './refine.ts';

type Suppression = { readonly directive: Directive; readonly codes: readonly string[]; readonly reason: string; readonly reach: Span };

const form = /^counterframe-ignore(-document|-section)?\s+([a-z0-9*/-]+(?:\s*,\s*[a-z0-9*/-]+)*)\s*(?::\s*([\s\S]*))?$/;

/**
 * Sets aside what comments suppress: `<!-- counterframe-ignore CODE, CODE: reason -->` before or in a block,
 * `-section` for the rest of a section, `-document` for the whole text. A comment that suppresses nothing,
 * lacks a reason or cannot be read is a problem.
 */
export function applySuppressions(findings: readonly Finding[], prose: Prose, codes: ReadonlySet<string>): Omit<Refined, 'withheld'> {
  const problems: Problem[] = [];
  const suppressions = prose.directives.flatMap((directive) => readDirective(directive, prose, codes, problems));
  const used = new Set<Suppression>();
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const suppression = suppressions.find((candidate) => covers(candidate, finding));
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

function readDirective(directive: Directive, prose: Prose, codes: ReadonlySet<string>, problems: Problem[]): Suppression[] {
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
  return [{ directive, codes: named, reason, reach: reachOf(directive, match[1], prose) }];
}

function reachOf({ span }: Directive, scope: string | undefined, prose: Prose): Span {
  if (scope === '-document') return { start: 0, end: prose.source.text.length };
  const at = prose.blocks.findIndex((block) => block.span.end > span.start);
  const block = prose.blocks[at];
  if (!block) return { start: span.end, end: prose.source.text.length };
  if (scope !== '-section') return { start: Math.min(span.start, block.span.start), end: block.span.end };
  const level = prose.blocks.slice(0, at + 1).findLast((candidate) => candidate.kind === 'heading')?.level ?? 1;
  const next = prose.blocks.slice(at + 1).find((candidate) => candidate.kind === 'heading' && candidate.level <= level);
  return { start: span.start, end: next?.span.start ?? prose.source.text.length };
}

function covers({ codes, reach }: Suppression, { code, span }: Finding): boolean {
  return span.start >= reach.start && span.end <= reach.end && codes.some((named) => selects(named, code));
}

function isKnown(code: string, codes: ReadonlySet<string>): boolean {
  return [...codes].some((known) => selects(code, known));
}

function problem(prose: Prose, { span }: Directive, fault: CommentFault): Problem {
  return { where: prose.source.name, message: messageOf(fault), fault, span };
}

type CommentFault = Exclude<Fault, { kind: 'too-nested' | 'failed' }>;

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
