import { overlap, type TokenRange } from '../match/range.ts';
import type { StanceRule } from './stance.ts';

/** A general word counts only where the sentence or the text around it is about the subject. */
export const subject: StanceRule = ({ entry }, { aboutSubject, vocabulary }) => {
  const others = vocabulary('stance.other-subject');
  if (apart(vocabulary('subject'), others).length > 0) return undefined;
  if (others.length > 0) return 'is about another subject';
  return entry.entry.subject === 'own' || aboutSubject ? undefined : 'stands in a text about another subject';
};

/** Some codes are about adults: a sentence only about children does not carry them. */
export const children: StanceRule = ({ entry }, { vocabulary }) => {
  const young = vocabulary('stance.child');
  if (!entry.about.adults || young.length === 0) return undefined;
  return apart(vocabulary('stance.adult'), young).length === 0 ? 'is about children only' : undefined;
};

function apart(ranges: readonly TokenRange[], others: readonly TokenRange[]): readonly TokenRange[] {
  return ranges.filter((range) => !others.some((other) => overlap(range, other)));
}
