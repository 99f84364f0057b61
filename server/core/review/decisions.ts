import { z } from 'zod';
import { lazily } from '../lazily.ts';
import type { Anchor, Decision, Problem } from '../types.ts';
import { anchorKey } from './anchor.ts';
import { isMergeMark } from './merge-marks.ts';

/** The file that holds what people decided about findings: a line of JSON each, in a fixed order, so that git merges it well. */
export const DECISIONS = 'counterframe.decisions.jsonl';

/**
 * A decision and what it is about: one finding (`draft`, `quote`), a code in one draft (`draft` alone) or a code in all
 * drafts (neither). `code` may be a family, as `agency/*`. Paths are relative to the file's folder, with forward slashes.
 */
export type Recorded = Decision & { readonly code: string; readonly draft?: string } & Partial<Omit<Anchor, 'code'>>;

const schema = lazily(() =>
  z
    .looseObject({
      draft: z.string().min(1).optional(),
      code: z.string().min(1),
      quote: z.string().optional(),
      before: z.string().optional(),
      after: z.string().optional(),
      nth: z.int().min(2).optional(),
      status: z.enum(['accepted', 'set-aside', 'to-discuss']),
      reason: z.string().optional(),
      by: z.string().optional(),
      on: z.string().optional(),
    })
    .refine(({ status, reason }) => status !== 'set-aside' || reason?.trim(), { message: 'a finding that is set aside needs a "reason"' })
    .refine(({ quote, draft }) => quote === undefined || draft !== undefined, { message: 'a "quote" needs the "draft" that it stands in' }),
);

/** The decisions of a file and the lines that could not be read, which are kept when it is written. */
export type Decisions = {
  readonly recorded: readonly Recorded[];
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
};

export const noDecisions: Decisions = { recorded: [], unread: [], problems: [] };

/** Reads decisions. Of several about the same thing the latest holds; in an unfinished merge both sides are read. */
export function parseDecisions(text: string, where: string): Decisions {
  const recorded = new Map<string, Recorded>();
  const unread: string[] = [];
  const problems: Problem[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const content = line.replace(/^\ufeff/, '').trim();
    if (content === '') return;
    if (isMergeMark(content)) {
      problems.push({ where, line: index + 1, message: 'holds the marks of an unfinished merge: both sides are read; remove the mark.' });
      return;
    }
    const result = schema().safeParse(parse(content));
    if (result.success) keep(result.data as Recorded, recorded);
    else {
      unread.push(line);
      problems.push({ where, line: index + 1, message: `cannot be read: ${complaint(result.error)}. The line is left as it is.` });
    }
  });
  return { recorded: [...recorded.values()], unread, problems };
}

/** The decisions with one more, which takes the place of an earlier one about the same thing. */
export function addDecision(decisions: Decisions, decision: Recorded): Decisions {
  return { ...decisions, recorded: [...removeDecisions(decisions, [decision]).recorded, decision] };
}

/** The decisions without those about the same things. */
export function removeDecisions(decisions: Decisions, named: readonly Recorded[]): Decisions {
  const keys = new Set(named.map(keyOf));
  return { ...decisions, recorded: decisions.recorded.filter((one) => !keys.has(keyOf(one))) };
}

/** A file of decisions, ordered by draft and words; lines that could not be read come last, as they were. */
export function writeDecisions({ recorded, unread }: Decisions): string {
  const lines = [...recorded].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map((one) => JSON.stringify(inOrder(one)));
  return [...lines, ...unread, ''].join('\n');
}

function keep(decision: Recorded, recorded: Map<string, Recorded>): void {
  const known = recorded.get(keyOf(decision));
  if (!known || (known.on ?? '') <= (decision.on ?? '')) recorded.set(keyOf(decision), decision);
}

function keyOf({ draft = '', code, quote = '', before = '', after = '', nth }: Recorded): string {
  return `${draft}\u0000${anchorKey({ code, quote, before, after, nth })}`;
}

/** Known fields first, in one order, then what another version may have added. */
function inOrder({ draft, code, quote, before, after, nth, status, reason, by, on, ...rest }: Recorded): object {
  return { draft, code, quote, before, after, nth, status, reason, by, on, ...rest };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function complaint({ issues }: z.ZodError): string {
  const [issue] = issues;
  const path = issue?.path.join('.') ?? '';
  return path === '' && issue?.code === 'invalid_type' ? 'it is no JSON object' : [path, issue?.message].filter(Boolean).join(': ');
}
