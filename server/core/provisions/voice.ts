import { oncePer } from '../lazily.ts';
import type { Block } from '../types.ts';
import { type Clause, mentioned } from './clause.ts';
import { opensQuoted } from './quotes.ts';
import type { Register } from './register.ts';

const spoken: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item', 'cell']);

/**
 * Whether a sentence can hold a provision of the draft's own: no heading, note, quotation, question, recital, rule about the
 * life of a treaty, or what others are said to ask.
 */
export function canProvide(clause: Clause, register: Register): boolean {
  if (!spoken.has(clause.block.kind)) return false;
  const words = clause.text.slice(clause.span.start, clause.span.end);
  if (/\?["”’)]?$/.test(words)) return false;
  if (register === 'guides' && opensQuoted(words)) return false;
  return (
    !mentioned(clause, 'clause.final').length && !mentioned(clause, 'clause.definition').length && !isReported(clause) && !isRecital(clause)
  );
}

/** `Having regard to its duties, each state shall …` is a rule with its reason. */
const turnsToRule =
  /^(?:having regard|taking into account|bearing in mind|recogni[sz]ing|mindful)[^;]{0,300},[^;,]{3,120}\b(?:shall|must)\b/i;

/** A preamble that is one sentence has a reason beside another. */
const MOST_RECITALS = 3;

/** Whether a sentence gives reasons, or leads into them: `Congress finds:`. */
export const isRecital = oncePer((clause: Clause): boolean => {
  if (turnsToRule.test(clause.text.slice(clause.span.start, clause.span.end))) return false;
  const recitals = mentioned(clause, 'clause.recital');
  return (
    recitals.length > MOST_RECITALS || recitals.some(({ span }) => span.start - clause.span.start < 40 && isOpening(clause, span.start))
  );
});

function isOpening(clause: Clause, start: number): boolean {
  return start === clause.span.start || mentioned(clause, 'strength.').every(({ span }) => span.start > start);
}

function isReported(clause: Clause): boolean {
  const first = mentioned(clause, 'strength.')[0];
  return mentioned(clause, 'clause.reported').some(({ span }) => first !== undefined && span.start < first.span.start);
}
