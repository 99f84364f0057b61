import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldSentence, goldOf } from '../../server/core/evaluate/gold.ts';
import { type Score, score } from '../../server/core/evaluate/score.ts';
import { type Analysis, analyze, type Compiled, type Tagger } from '../../server/core/index.ts';
import { isAside } from './split.ts';

export type Part = 'seen' | 'aside' | 'all';
export const setNames = ['dev', 'challenge-dev'] as const;
export type SetName = (typeof setNames)[number];

const shared = join(import.meta.dirname, '../../../shared');

/** The annotations are reference data that stand beside a checkout; most machines do not have them. */
export function annotationsExist(): boolean {
  return existsSync(join(shared, 'annotations'));
}

export function readSet(name: SetName): GoldSentence[] {
  const passages = new Map(lines('corpus/dev.jsonl').map((passage) => [passage.id as string, passage as never]));
  return lines(`annotations/${name}.jsonl`).map((row) => goldOf(row as never, passages));
}

export function scorePart(sentences: readonly GoldSentence[], part: Part, analyses: ReadonlyMap<string, Analysis>, counter = false): Score {
  return score(
    sentences.filter(({ source }) => part === 'all' || (part === 'aside') === isAside(source)),
    analyses,
    counter,
  );
}

export function analyzeSet(sentences: readonly GoldSentence[], compiled: Compiled, tagger: Tagger): Map<string, Analysis> {
  const texts = new Map(sentences.map(({ passage, text }) => [passage, text]));
  return new Map([...texts].map(([name, text]) => [name, analyze({ name, format: 'plain', text }, compiled, undefined, tagger)]));
}

function lines(path: string): Record<string, unknown>[] {
  return readFileSync(join(shared, path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
