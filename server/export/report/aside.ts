import type { Withheld } from '../../core/index.ts';
import { shortLine } from '../clean.ts';
import { suppressionText } from '../decision.ts';
import { counted } from '../tally.ts';
import { bounded } from './bounded.ts';
import type { Draft } from './draft.ts';
import { groupBy } from './group.ts';
import { details, heading, paragraph, toPassage } from './pieces.ts';
import type { Piece } from './types.ts';

const MOST_LEFT_OUT = 40;

/** What matched and is no finding, with the reasons: the writer's, then the engine's. */
export function asidePieces(draft: Draft): readonly Piece[] {
  const { withheld, suppressed } = draft.checked.analysis;
  if (withheld.length + suppressed.length === 0) return [];
  return [
    heading(3, 'Set aside or left out', `${draft.id}-aside`),
    paragraph(sayAside(suppressed.length, withheld.length)),
    ...(suppressed.length > 0 ? [details('Set aside by comments and decisions', suppressedPieces(draft))] : []),
    ...[...groupBy(withheld, ({ stance }) => stance)].map(([stance, matches]) =>
      details(`Left out: ${stance} (${matches.length})`, withheldPieces(matches, draft)),
    ),
  ];
}

function sayAside(suppressed: number, withheld: number): string {
  const sentences = [
    suppressed > 0 && `${counted(suppressed, 'finding was', 'findings were')} set aside by comments or decisions.`,
    withheld > 0 &&
      `${counted(withheld, 'match was', 'matches were')} left out by Counterframe, because the words are quoted, negated, part of a name or the like.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

function suppressedPieces({ checked, at, titleOf }: Draft): readonly Piece[] {
  return bounded(
    checked.analysis.suppressed,
    (one) => [
      paragraph(
        toPassage(`“${shortLine(one.finding.text)}”`, one.finding.span),
        `: ${suppressionText(one)} (${titleOf(one.finding.code)}, ${at(one.finding.span.start)})`,
      ),
    ],
    { most: Number.POSITIVE_INFINITY },
  );
}

function withheldPieces(matches: readonly Withheld[], { at, titleOf }: Draft): readonly Piece[] {
  return bounded(
    matches,
    ({ code, span, text, reason }) =>
      paragraph(toPassage(`“${shortLine(text)}”`, span), ` ${reason} (${titleOf(code)}, ${at(span.start)})`),
    { most: MOST_LEFT_OUT },
  );
}
