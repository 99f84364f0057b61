import { join } from 'node:path';
import { z } from 'zod';
import type { Judgement } from '../../server/core/evaluate/judge.ts';
import { rowsOf } from './sets.ts';

const row = z.strictObject({ id: z.string(), code: z.string(), reason: z.string().min(10) });

/** An error that work on the lexicons has not mended, and the reason. */
export type StandingError = Readonly<z.output<typeof row>>;

export function standing(): readonly StandingError[] {
  return rowsOf(join(import.meta.dirname, 'standing.jsonl'), row).map((numbered) => numbered.row);
}

export function isStanding({ id, code }: StandingError, judgements: readonly Judgement[]): boolean {
  return judgements.some(({ sentence, code: judged, outcome }) => sentence.id === id && judged === code && outcome !== 'hit');
}
