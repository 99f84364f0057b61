import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correct } from '../../server/core/evaluate/correct.ts';
import { type GoldSentence, goldOf } from '../../server/core/evaluate/gold.ts';
import { type Predictions, predictionsOf } from '../../server/core/evaluate/predictions.ts';
import { correction, goldRow, passageRow, readRows } from '../../server/core/evaluate/rows.ts';
import { analyze, type Compiled, type Problem, type Tagger } from '../../server/core/index.ts';
import { isAside } from './split.ts';

export type Part = 'seen' | 'aside' | 'all';
export const parts: readonly Part[] = ['seen', 'aside', 'all'];
export const setNames = ['dev', 'challenge-dev'] as const;
export type SetName = (typeof setNames)[number];

/** A set of coded sentences: as its readers left them, and with the labels that a second reading settled. */
export type CodedSet = {
  readonly name: SetName;
  readonly original: readonly GoldSentence[];
  readonly sentences: readonly GoldSentence[];
  readonly predictions: Predictions;
};

const shared = join(import.meta.dirname, '../../../shared');
const correctionsFile = join(import.meta.dirname, 'corrections.jsonl');

/** The annotations are reference data that stand beside a checkout; most machines do not have them. */
export function annotationsExist(): boolean {
  return existsSync(join(shared, 'annotations'));
}

export function readSet(name: SetName, compiled: Compiled, tagger: Tagger): CodedSet {
  const passages = rowsOf(join(shared, 'corpus/dev.jsonl'), passageRow).map(({ row }) => [row.id, withoutCommit(row)] as const);
  const { sentences: original, problems } = goldOf(rowsOf(join(shared, `annotations/${name}.jsonl`), goldRow), new Map(passages), name);
  refuse(problems);
  return { name, original, sentences: correct(original, corrections()), predictions: predict(original, compiled, tagger) };
}

export function corrections() {
  return rowsOf(correctionsFile, correction).map(({ row }) => row);
}

export function ofPart(sentences: readonly GoldSentence[], part: Part): readonly GoldSentence[] {
  return part === 'all' ? sentences : sentences.filter(({ source }) => (part === 'aside') === isAside(source));
}

function predict(sentences: readonly GoldSentence[], compiled: Compiled, tagger: Tagger): Predictions {
  const texts = new Map(sentences.map(({ passage, text }) => [passage, text]));
  return predictionsOf(
    new Map([...texts].map(([name, text]) => [name, analyze({ name, format: 'plain', text }, compiled, undefined, tagger)])),
  );
}

/** Two states of one file are one source. */
function withoutCommit<Row extends { source?: string }>(row: Row): Row {
  return { ...row, source: row.source?.replace(/@[0-9a-f]+$/, '') };
}

/** The rows of a file of JSON Lines; a faulty line is an error. */
export function rowsOf<Row>(path: string, schema: Parameters<typeof readRows<Row>>[2]) {
  const { rows, problems } = readRows(readFileSync(path, 'utf8'), path, schema);
  refuse(problems);
  return rows;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0)
    throw new Error(problems.map(({ where, line, path, message }) => `${where}:${line}: ${path ?? ''} ${message}`).join('\n'));
}
