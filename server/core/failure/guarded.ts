import type { Problem } from '../types.ts';
import { traceOf } from './trace.ts';

/** A part of ours that threw, by its name, and where in our program. No words of a draft are in it. */
export type Failure = { readonly part: string; readonly trace: readonly string[] };

/**
 * What an action gives, or the fallback where it throws: that is a bug of ours, noted in `failures`, and no reason to leave
 * the rest undone. The fallback must not throw.
 */
export function guarded<Value>(part: string, action: () => Value, fallback: () => Value, failures: Failure[]): Value {
  try {
    return action();
  } catch (error) {
    failures.push({ part, trace: traceOf(error) });
    return fallback();
  }
}

/** A problem for each part that failed, however often it did. */
export function failureProblems(failures: readonly Failure[], where: string): readonly Problem[] {
  const byPart = new Map<string, { readonly trace: readonly string[]; count: number }>();
  for (const { part, trace } of failures) {
    const known = byPart.get(part) ?? { trace, count: 0 };
    known.count++;
    byPart.set(part, known);
  }
  return [...byPart].map(([part, { trace, count }]) => ({
    where,
    message: messageOf(part, count),
    fault: { kind: 'failed', part, count, trace },
  }));
}

function messageOf(part: string, count: number): string {
  const often = count === 1 ? '' : ` ${count} times`;
  return `A part of Counterframe failed${often} and was left out: ${part}. The rest is as usual. The fault is ours: please tell us of it.`;
}
