import { lazily, oncePer } from '../lazily.ts';
import type { Clause, PlacedClause } from './clause.ts';
import { type Cue, cuesOf } from './cues.ts';
import { headingsOf } from './headings.ts';
import { imperativeOf, recommending } from './imperatives.ts';
import { type Register, registerOf } from './register.ts';
import { canProvide } from './voice.ts';

/** A clause with all that tells whether it is a provision; `cues` are empty where it cannot be one. `leads`: innermost first. */
export type Reading = PlacedClause & {
  readonly speaks: boolean;
  readonly cues: readonly Cue[];
  readonly headings: readonly PlacedClause[];
  readonly leads: readonly Reading[];
};

export function readingsOf(clauses: readonly PlacedClause[]): readonly Reading[] {
  const register = registerOf(clauses);
  const headings = headingsOf(clauses, register);
  const recommends = recommending(clauses);
  const byStart = new Map<number, Reading>();
  return clauses.map(({ clause, start }, index) => {
    const { all, isIdle } = headings[index]!;
    const said = saidAs[register](clause);
    const speaks = !isIdle && said.speaks;
    const leads = clause.sentence.lead.flatMap((lead) => byStart.get(start + lead.start) ?? []).reverse();
    const cues = speaks ? said.cues(recommends[index]!) : [];
    const reading = { clause, start, speaks, cues, headings: all, leads };
    byStart.set(start + clause.span.start, reading);
    return reading;
  });
}

/** What a clause says by itself. */
type Said = { readonly speaks: boolean; readonly cues: (recommends: boolean) => readonly Cue[] };

const saidAs: Readonly<Record<Register, (clause: Clause) => Said>> = {
  enacts: oncePer((clause) => saidIn(clause, 'enacts')),
  guides: oncePer((clause) => saidIn(clause, 'guides')),
};

function saidIn(clause: Clause, register: Register): Said {
  const own = lazily(() => cuesOf(clause, register));
  const urged = lazily(() => [imperativeOf(clause) ?? []].flat());
  return { speaks: canProvide(clause, register), cues: (recommends) => (recommends && own().length === 0 ? urged() : own()) };
}
