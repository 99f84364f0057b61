import { overlap, type StanceRule } from './stance.ts';

/** A counter-frame on the same words answers the framing. */
export const counter: StanceRule = ({ entry, range, roles }, around) => {
  const spans = [range, ...Object.values(roles)];
  const answer = around.counter.find(
    (other) => other.entry.about.answers.some((code) => covers(code, entry.code)) && spans.some((span) => overlap(span, other.range)),
  );
  return answer && `is answered on the same words by ${answer.entry.code}`;
};

function covers(pattern: string, code: string): boolean {
  return pattern === code || (pattern.endsWith('/*') && code.startsWith(pattern.slice(0, -1)));
}
