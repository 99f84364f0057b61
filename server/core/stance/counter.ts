import { selects } from '../lexicon/selects.ts';
import { overlap } from '../match/range.ts';
import type { StanceRule } from './stance.ts';

/** A counter-frame on the same words answers the framing. */
export const counter: StanceRule = ({ entry, range, roles }, around) => {
  const spans = [range, ...Object.values(roles)];
  const answer = around.counter.find(
    (other) => other.entry.about.answers.some((code) => selects(code, entry.code)) && spans.some((span) => overlap(span, other.range)),
  );
  return answer && `is answered on the same words by ${answer.entry.code}`;
};
