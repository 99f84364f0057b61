import type { Direction } from '../../core/compare/strength.ts';
import { directionOf } from '../../core/compare/strength.ts';
import type { FindingChange, Provision, ProvisionChange, Source, Span } from '../../core/index.ts';
import { shortLine } from '../clean.ts';
import { counted } from '../tally.ts';
import { type Compared, changesOf, type Places } from './subject.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count as it begins a sentence: `Three provisions`, `14 provisions`. */
export function countedInWords(count: number, one: string, several = `${one}s`): string {
  const number = small[count];
  return number === undefined
    ? counted(count, one, several)
    : `${number[0]!.toUpperCase()}${number.slice(1)} ${count === 1 ? one : several}`;
}

/** What became of the findings, in one sentence; kinds of change that there are not are left out. */
export function sayFindings(compared: Compared): string {
  const parts = endings
    .map(([kind, one, several]) => ({ count: changesOf(compared, kind).length, one, several }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, several }, index) => `${index === 0 ? counted(count, 'finding') : count} ${count === 1 ? one : several}`);
  return parts.length === 0 ? 'Neither version has findings.' : `${parts.join(', ')}.`;
}

const endings = [
  ['added', 'was added', 'were added'],
  ['removed', 'was removed', 'were removed'],
  ['recoded', 'has another code', 'have another code'],
  ['reworded', 'stands in a sentence that was reworded', 'stand in sentences that were reworded'],
  ['kept', 'was kept', 'were kept'],
] as const satisfies readonly (readonly [FindingChange['kind'], string, string])[];

/** E.g. “Sentences: 134 the same, 6 moved, 8 changed, 1 added, 1 removed.” */
export function saySentences({ comparison: { sentences } }: Compared): string {
  const { same, moved, changed, added, removed } = sentences;
  return `Sentences: ${same} the same, ${moved} moved, ${changed} changed, ${added} added, ${removed} removed.`;
}

/** Provisions that went from the same words to the same other words. */
export type Move = {
  readonly direction: Direction;
  readonly before: string;
  readonly now: string;
  readonly changes: readonly ProvisionChange[];
};

/** The provisions whose strength changed, by the words that carry it, those that were weakened first. */
export function movesOf({ comparison, before, now }: Compared): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const change of comparison.provisions.matched.filter(({ moved }) => moved)) {
    const words = cuesOf(change, before.source, now.source);
    const direction = directionOf(change.before.strength, change.now.strength);
    const key = [direction, ...words].join('\n');
    moves.set(key, { direction, before: words[0], now: words[1], changes: [...(moves.get(key)?.changes ?? []), change] });
  }
  const order: readonly Direction[] = ['weakened', 'strengthened', 'reversed'];
  return [...moves.values()].sort(
    (a, b) =>
      order.indexOf(a.direction) - order.indexOf(b.direction) || b.changes.length - a.changes.length || (a.before < b.before ? -1 : 1),
  );
}

/** E.g. “Three provisions went from “shall” to “may” (weakened): Article 5(1); Article 6; Article 9, before Article 8.” */
export function sayMove({ direction, before, now, changes }: Move, places: Places): string {
  const where = changes.map((change) => placesIn(change, places)).join('; ');
  return `${countedInWords(changes.length, 'provision')} went from “${before}” to “${now}” (${direction}): ${where}.`;
}

export function placesIn({ before, now }: ProvisionChange, places: Places): string {
  const [own, other] = [placeOf(before, places.before), placeOf(now, places.now)];
  return own === other ? other : `${other}, before ${own}`;
}

export function placeOf({ place, span }: Provision, at: (offset: number) => string): string {
  return place ?? at(span.start);
}

/** The words that carry the strength, with those that weaken it where these are not the same: `shall … where appropriate`. */
function cuesOf({ before, now }: ProvisionChange, old: Source, young: Source): readonly [string, string] {
  const [own, other] = [wordsAt(before.softened, old), wordsAt(now.softened, young)];
  const isSoftened = own !== other;
  const said = (cue: string, softened: string | undefined) => (isSoftened && softened !== undefined ? `${cue} … ${softened}` : cue);
  return [said(wordsAt(before.cue, old)!, own), said(wordsAt(now.cue, young)!, other)];
}

function wordsAt(span: Span | undefined, { text }: Source): string | undefined {
  return span && shortLine(text.slice(span.start, span.end), 40).toLowerCase();
}
