import type { Steps } from '../steps.ts';
import type { Failure } from './guarded.ts';
import { traceOf } from './trace.ts';

/** What steps give, or others where they throw, which is noted in `failures`. */
export function* guardedSteps<Value>(
  part: string,
  steps: () => Steps<Value>,
  fallback: () => Steps<Value>,
  failures: Failure[],
): Steps<Value> {
  try {
    return yield* steps();
  } catch (error) {
    failures.push({ part, trace: traceOf(error) });
    return yield* fallback();
  }
}

/** A value that takes no steps. */
// biome-ignore lint/correctness/useYield: what is known takes no steps
export function* noSteps<Value>(value: Value): Steps<Value> {
  return value;
}
