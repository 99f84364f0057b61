import { type Clause, mentioned, type PlacedClause } from './clause.ts';
import type { Cue } from './cues.ts';

/** What may stand before the verb: `To reach workers, publish …`, `When a law is amended, also ensure …`. */
const before =
  /^(?:(?:to|in order to|with a view to|when|where|as part of|in addition to|building on)\b[^.;:]{3,200},\s+)?(?:(?:and|also|further|\p{Ll}+ly)\s+)?$/iu;

/**
 * For each clause, whether the draft recommends there: under a heading that says so, or after a sentence that announces
 * recommendations (`the following recommendations`), up to the next heading of the same level or a higher one.
 */
export function recommending(clauses: readonly PlacedClause[]): readonly boolean[] {
  let level = 0;
  let until: number | undefined;
  return clauses.map(({ clause }) => {
    const { block } = clause;
    if (block.kind === 'heading') {
      level = block.level;
      if (until !== undefined && level <= until) until = undefined;
      if (until === undefined && mentioned(clause, 'clause.recommendations').length > 0) until = level;
    } else if (until === undefined && mentioned(clause, 'clause.announcing').length > 0) {
      until = level;
      return false;
    }
    return until !== undefined && block.kind !== 'heading';
  });
}

/** The verb of a sentence that asks without a modal (`Ensure that …`), where the draft recommends. */
export function imperativeOf(clause: Clause): Cue | undefined {
  const { start, end } = clause.span;
  const verbs = [...mentioned(clause, 'clause.urged'), ...mentioned(clause, 'clause.considered')];
  const first = verbs.find(({ span }) => before.test(clause.text.slice(start, span.start)));
  if (!first) return undefined;
  const strength = first.topic === 'clause.considered' ? 'discretionary' : 'recommended';
  return { span: first.span, strength, from: start, until: end };
}
