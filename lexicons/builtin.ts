import type { Lexicons } from '../server/core/lexicon/schema.ts';
import { builtinLexicons } from './files.ts';

/** What `#lexicons` stands for in source: the lexicons of this folder. The build puts the validated data in its place. */
export function builtin(): Lexicons {
  return builtinLexicons();
}
