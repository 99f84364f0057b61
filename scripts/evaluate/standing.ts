import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Judgement } from '../../server/core/evaluate/judge.ts';

/** An error that work on the lexicons has not mended, and the reason. */
export type StandingError = { readonly id: string; readonly code: string; readonly reason: string };

export function standing(): readonly StandingError[] {
  return readFileSync(join(import.meta.dirname, 'standing.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

export function isStanding({ id, code }: StandingError, judgements: readonly Judgement[]): boolean {
  return judgements.some(({ sentence, code: judged, outcome }) => sentence.id === id && judged === code && outcome !== 'hit');
}
