import { words } from './negation.ts';
import { overlap, type StanceRule } from './stance.ts';

/** The sentence criticises the framing, or reports it as somebody else's. */
export const criticism: StanceRule = ({ range }, { matcher, vocabulary }) => {
  const critic = vocabulary('stance.criticism').find((candidate) => !overlap(candidate, range));
  if (critic) return `is criticised or reported (“${words(critic, matcher)}”)`;
  const label = vocabulary('stance.so-called').find((candidate) => candidate.to <= range.from && range.from - candidate.to <= 3);
  return label && `is set apart by “${words(label, matcher)}”`;
};
