import { overlap } from '../match/range.ts';
import type { StanceRule } from './stance.ts';
import { wordsOf } from './words.ts';

const LABEL_REACH = 3;
const MENTION_REACH = 4;

/** The sentence criticises the framing, reports it as somebody else's, or speaks about the words. */
export const criticism: StanceRule = ({ range, entry }, { matcher, vocabulary, quotations }) => {
  const critic = [...vocabulary('stance.criticism'), ...vocabulary('stance.reported')].find((candidate) => !overlap(candidate, range));
  if (critic) return `is criticised or reported (“${wordsOf(critic, matcher)}”)`;
  const [harm] = entry.about.measure ? vocabulary('stance.harm') : [];
  if (harm && !vocabulary('stance.own-will').some((own) => !overlap(own, harm))) return `is told as a harm (“${wordsOf(harm, matcher)}”)`;
  const label = vocabulary('stance.so-called').find((candidate) => closelyBefore(candidate.to, range.from, LABEL_REACH));
  if (label) return `is set apart by “${wordsOf(label, matcher)}”`;
  if (vocabulary('stance.definition').length > 0) return undefined;
  const isQuoted = quotations().some((quote) => overlap(quote, range));
  const mention = vocabulary('stance.mention').find((candidate) => closelyBefore(candidate.to, range.from, isQuoted ? MENTION_REACH : 0));
  return mention && `is mentioned as words (“${wordsOf(mention, matcher)}”)`;
};

function closelyBefore(end: number, start: number, reach: number): boolean {
  return end <= start && start - end <= reach;
}
