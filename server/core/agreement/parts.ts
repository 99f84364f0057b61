import type { Stretch } from './span-tally.ts';
import { stretchesOf } from './stretches.ts';
import type { Shared, UnitKind } from './types.ts';
import { divide, type Unit } from './units.ts';

/** A document cut into what is decided on: units, or stretches of text in which spans stand. */
export type Part = {
  readonly document: Shared;
  readonly units: readonly Unit[];
  readonly stretches: readonly Stretch[];
  readonly whole: readonly number[];
  readonly outside: readonly number[];
};

export function partOf(document: Shared, kind: UnitKind): Part {
  if (kind !== 'span') return { document, stretches: [], ...divide(document, kind) };
  const stretches = stretchesOf(document);
  const marks = document.by.map((seen) => seen?.marks ?? []);
  const whole = marks.map((own) => own.filter(({ span }) => !span).length);
  const outside = marks.map((own, coder) => {
    const placed = new Set(stretches.flatMap(({ by }) => by[coder] ?? []));
    return own.filter((mark) => mark.span && !placed.has(mark)).length;
  });
  return { document, units: [], stretches, whole, outside };
}

/** How much of a part each coder saw: units, or UTF-16 units of text. */
export function amountOf({ units, stretches }: Part): number {
  return units.length + stretches.reduce((sum, { span }) => sum + span.end - span.start, 0);
}

export function amountSeen({ units, stretches }: Part, coder: number): number {
  const text = stretches.reduce((sum, { span, by }) => sum + (by[coder] ? span.end - span.start : 0), 0);
  return units.filter(({ by }) => by[coder]).length + text;
}
