import type { StanceRule } from './stance.ts';

/** A general word counts only where the sentence or the text around it is about the subject. */
export const subject: StanceRule = ({ entry }, { aboutSubject, vocabulary }) => {
  if (vocabulary('stance.other-subject').length > 0 && vocabulary('subject').length === 0) return 'is about another subject';
  if (entry.entry.subject === 'own' || aboutSubject || vocabulary('subject').length > 0) return undefined;
  return 'stands in a text about another subject';
};

/** Some codes are about adults: a sentence only about children does not carry them. */
export const children: StanceRule = ({ entry }, { vocabulary }) => {
  if (!entry.about.adults || vocabulary('stance.child').length === 0) return undefined;
  return vocabulary('stance.adult').length === 0 ? 'is about children only' : undefined;
};
