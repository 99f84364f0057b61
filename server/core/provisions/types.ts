import type { Span } from '../types.ts';

/**
 * How strongly a provision binds: `mandatory` (shall, must, is entitled to), `recommended` (should), `discretionary` (may,
 * shall consider, shall endeavour, where appropriate), `prohibited` (shall not).
 */
export type Strength = 'mandatory' | 'recommended' | 'discretionary' | 'prohibited';

export const strengths: readonly Strength[] = ['mandatory', 'recommended', 'discretionary', 'prohibited'];

/** What a provision is about; `other` where its words do not tell. */
export type ProvisionSubject =
  | 'criminalisation'
  | 'borders'
  | 'protection'
  | 'prevention'
  | 'labour'
  | 'cooperation'
  | 'institutions'
  | 'other';

export const provisionSubjects: readonly ProvisionSubject[] = [
  'criminalisation',
  'borders',
  'protection',
  'prevention',
  'labour',
  'cooperation',
  'institutions',
  'other',
];

/**
 * A sentence of a draft, or an item with its lead-ins, that asks, allows or forbids something. `cue` are the words that carry
 * its strength (`shall consider`), `softened` words that weaken it (`where appropriate`), `evidence` the words that tell
 * what it is about. `place` is how it is cited.
 */
export type Provision = {
  readonly span: Span;
  readonly lead: readonly Span[];
  readonly subject: ProvisionSubject;
  readonly strength: Strength;
  readonly cue: Span;
  readonly softened?: Span;
  readonly evidence: readonly Span[];
  readonly place?: string;
};
