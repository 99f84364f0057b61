import type { Provision } from '../../core/index.ts';
import { shortLine } from '../clean.ts';
import { strengthNames, subjectNames } from '../report/provisions.ts';
import type { Cell, Piece } from '../report/types.ts';
import { sidesOf } from './sides.ts';
import type { Compared, ComparedVersion, Places } from './subject.ts';
import { type Move, movesOf, placeOf, placesIn, sayMove } from './wording.ts';

/** Provisions that went from one strength to another, with both wordings, and those that only one version has. */
export function provisionPieces(compared: Compared, places: Places): readonly Piece[] {
  const { matched, added, removed } = compared.comparison.provisions;
  if (matched.length + added.length + removed.length === 0) return [];
  const moves = movesOf(compared);
  return [
    { kind: 'heading', level: 2, text: 'How strongly provisions bind', anchor: 'provisions' },
    ...(moves.length === 0
      ? [{ kind: 'paragraph' as const, text: ['No provision that is in both versions went from one strength to another.'] }]
      : [
          { kind: 'list' as const, items: moves.map((move) => [{ kind: 'paragraph' as const, text: [sayMove(move, places)] }]) },
          movesTable(moves, compared, places),
        ]),
    ...onlyIn('Provisions that only the new version has', added, compared.now, places.now),
    ...onlyIn('Provisions that only the old version has', removed, compared.before, places.before),
  ];
}

function movesTable(moves: readonly Move[], { before, now }: Compared, places: Places): Piece {
  const sides = sidesOf(before.source, now.source);
  const rows = moves.flatMap(({ direction, changes }) =>
    changes.map((change): readonly Cell[] => {
      const shown = sides({ before: change.before.span, now: change.now.span });
      return [
        { text: [placesIn(change, places)] },
        { text: shown.before },
        { text: shown.now },
        { text: [direction] },
        { text: [subjectNames[change.now.subject]] },
      ];
    }),
  );
  return { kind: 'table', caption: 'Provisions of another strength', head: ['Place', 'Before', 'Now', 'Direction', 'Subject'], rows };
}

function onlyIn(
  title: string,
  provisions: readonly Provision[],
  { source }: ComparedVersion,
  at: (offset: number) => string,
): readonly Piece[] {
  if (provisions.length === 0) return [];
  const rows = provisions.map((provision): readonly Cell[] => [
    { text: [placeOf(provision, at)] },
    { text: [shortLine(source.text.slice(provision.span.start, provision.span.end), 300)] },
    { text: [strengthNames[provision.strength]] },
    { text: [subjectNames[provision.subject]] },
  ]);
  const table: Piece = { kind: 'table', caption: title, head: ['Place', 'Words', 'Strength', 'Subject'], rows };
  return [{ kind: 'details', summary: `${title} (${provisions.length})`, pieces: [table] }];
}
