import type { CheckedNeed, CheckedRecommendation, CheckStatus, Citation, Span } from '../../core/index.ts';
import { cleanLine } from '../clean.ts';
import { counted } from '../tally.ts';
import { cell, details, heading, note, number, paragraph, strong } from './pieces.ts';
import type { Piece } from './types.ts';
import { capitalised } from './wording.ts';

/** How many passages of a need are shown at once, and how many in all. */
const FIRST_PASSAGES = 3;
const MOST_PASSAGES = 12;

export const statusWords: Readonly<Record<CheckStatus, string>> = { present: 'named', partly: 'named in part', absent: 'not found' };

const statuses = Object.keys(statusWords) as readonly CheckStatus[];

const introduction =
  'What published critiques recommend, and the passages in which the draft speaks of it. To name something is not yet to promise it: read each passage to see how far it goes.';

const kindness = 'The draft may say it in other words, or leave it to another text.';

/** What a draft says to each recommendation, checklist by checklist; nothing where there are no checklists. */
export function recommendationPieces(
  all: readonly CheckedRecommendation[],
  quote: (span: Span) => Piece,
  cite: (source: Citation) => string = ({ work, at }) => [work, at].filter(Boolean).join(', '),
  anchor?: string,
): readonly Piece[] {
  if (all.length === 0) return [];
  const ids = [...new Set(all.map(({ checklist }) => checklist))];
  const lists = ids.map((id) => all.filter(({ checklist }) => checklist === id));
  return [
    heading(3, 'What the critiques recommend', anchor),
    paragraph(introduction),
    summaryTable(lists),
    ...lists.flatMap((list) => [
      heading(4, cleanLine(list[0]!.checklistTitle)),
      ...list.map((one) => recommendationPiece(one, quote, cite)),
    ]),
  ];
}

function summaryTable(lists: readonly (readonly CheckedRecommendation[])[]): Piece {
  return {
    kind: 'table',
    caption: 'Recommendations, list by list',
    head: ['List', ...statuses.map((status) => capitalised(statusWords[status]))],
    rows: lists.map((list) => [
      cell(cleanLine(list[0]!.checklistTitle)),
      ...statuses.map((status) => number(list.filter((one) => one.status === status).length)),
    ]),
  };
}

function recommendationPiece(
  { title, status, asks, source, needs }: CheckedRecommendation,
  quote: (span: Span) => Piece,
  cite: (source: Citation) => string,
): Piece {
  const pieces = needs.flatMap((need) => (need.passages.length > 0 ? met(need, quote) : unmet(need)));
  const kind = status === 'present' ? [] : [note(kindness)];
  return details(`${cleanLine(title)}: ${statusWords[status]}`, [
    paragraph(cleanLine(asks), ` (${cleanLine(cite(source))})`),
    ...pieces,
    ...kind,
  ]);
}

function met({ title, passages }: CheckedNeed, quote: (span: Span) => Piece): readonly Piece[] {
  const first = passages.slice(0, FIRST_PASSAGES).map(quote);
  const more = passages.slice(FIRST_PASSAGES, MOST_PASSAGES).map(quote);
  const rest = passages.length - MOST_PASSAGES;
  if (rest > 0) more.push(note(`And ${counted(rest, 'passage')} besides these.`));
  const folded: readonly Piece[] = more.length === 0 ? [] : [details(counted(passages.length - FIRST_PASSAGES, 'more passage'), more)];
  return [paragraph(strong('Named'), `: ${cleanLine(title)}.`), ...first, ...folded];
}

function unmet({ title, words }: CheckedNeed): readonly Piece[] {
  const what = title.startsWith('that ') ? `that says ${title}` : `on ${title}`;
  return [
    paragraph(
      `Nothing was found ${cleanLine(what)}. Words looked for, among others: ${words.map((word) => `“${cleanLine(word)}”`).join(', ')}.`,
    ),
  ];
}
