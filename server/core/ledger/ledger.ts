import type { Body } from '../body.ts';
import type { Tagger } from '../find/grammar.ts';
import type { Ledger } from './types.ts';

/** How a draft presents each group of persons. */
export function ledgerOf(_body: Body, _tagger: Tagger): Ledger {
  return [];
}
