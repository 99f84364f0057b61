import type { Span } from '../types.ts';
import type { Ledger } from './ledger.ts';
import type { Meetings } from './span-figures.ts';
import { meetingIn } from './units.ts';

export const nothingMet: Meetings = { first: 0, firstMet: 0, others: 0, othersMet: 0, exact: 0 };
const parts = ['first', 'firstMet', 'others', 'othersMet', 'exact'] as const;

export function sumOf(one: Meetings, other: Meetings): Meetings {
  return Object.fromEntries(parts.map((part) => [part, one[part] + other[part]])) as Meetings;
}

/** How spans of the first coder meet those of the others, kept in a ledger. */
export function createMeetings(group: number, ledger: Ledger) {
  const places = parts.map((part) => ledger.indexOf(`${part} ${group}`));
  return {
    add(source: string, [first, ...others]: readonly (readonly Span[] | undefined)[]) {
      for (const other of others) {
        if (!first || !other) continue;
        const counts = meetingsOf(first, other);
        for (const [index, part] of parts.entries()) if (counts[part] > 0) ledger.add(source, places[index]!, counts[part]);
      }
    },
    of: (total: Float64Array) => Object.fromEntries(parts.map((part, index) => [part, total[places[index]!]!])) as Meetings,
  };
}

function meetingsOf(first: readonly Span[], other: readonly Span[]): Meetings {
  const inOther = meetingIn(other);
  const inFirst = meetingIn(first);
  const same = new Set(other.map(({ start, end }) => `${start} ${end}`));
  return {
    first: first.length,
    firstMet: first.filter((span) => inOther(span).length > 0).length,
    others: other.length,
    othersMet: other.filter((span) => inFirst(span).length > 0).length,
    exact: first.filter(({ start, end }) => same.has(`${start} ${end}`)).length,
  };
}
