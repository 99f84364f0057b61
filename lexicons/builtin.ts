import type { Lexicons } from '../server/core/lexicon/schema.ts';
import { type Plan, planOf } from '../server/core/plan.ts';
import { builtinLexicons } from './files.ts';

/** What `#lexicons` stands for in source: the lexicons of this folder. The build puts the validated data in its place. */
export function builtin(): Lexicons {
  return builtinLexicons();
}

/** Their plan, which the build makes beforehand where it can be read from a file. */
export function builtinPlan(): Plan {
  return planOf(builtin());
}
