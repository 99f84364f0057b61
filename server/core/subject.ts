import type { Compiled } from './compile.ts';
import { createMatcher } from './match/matcher.ts';
import { tokenize } from './match/tokens.ts';
import type { Prose } from './types.ts';

const SAMPLE = 60_000;
const PER_THOUSAND_WORDS = 4;
const AT_LEAST = 3;

/** Whether a document is plainly about trafficking, sex work or exploitation, by how often it names them. */
export function isAboutSubject(prose: Prose, compiled: Compiled): boolean {
  const node = compiled.vocabulary.get('subject');
  if (!node) return false;
  let words = 0;
  let named = 0;
  for (const block of prose.blocks) {
    if (block.span.start > SAMPLE) break;
    const tokens = tokenize(prose.masked, [{ start: block.span.start, end: Math.min(block.span.end, block.span.start + SAMPLE) }]);
    words += tokens.length;
    named += createMatcher(tokens, compiled.vocabulary).all(node).length;
  }
  return named >= AT_LEAST && named * 1000 >= words * PER_THOUSAND_WORDS;
}
