import { correct } from '../core/evaluate/correct.ts';
import { evaluate as compare } from '../core/evaluate/evaluate.ts';
import { type GoldSentence, goldOf } from '../core/evaluate/gold.ts';
import { type Predictions, predictionsIn, predictionsOf } from '../core/evaluate/predictions.ts';
import { correction, findingsRow, goldRow, passageRow } from '../core/evaluate/rows.ts';
import type { Problem } from '../core/index.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import { evaluationHtml } from '../export/evaluation/html.ts';
import { evaluationJson } from '../export/evaluation/json.ts';
import type { Compared } from '../export/evaluation/subject.ts';
import { evaluationText } from '../export/evaluation/text.ts';
import { sourceOf } from '../project/formats.ts';
import { version } from '../version.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { createProgress } from './progress.ts';
import { readTable } from './rows.ts';
import { openTarget } from './target.ts';

export type EvaluateOptions = EngineOptions & {
  readonly gold: string;
  readonly passages?: string;
  readonly findings?: string;
  readonly corrections?: string;
  readonly format: 'text' | 'json' | 'html';
  readonly output?: string;
  readonly errors: boolean;
  readonly quiet?: boolean;
};

const writers = { text: evaluationText, json: evaluationJson, html: evaluationHtml } as const;

/** `counterframe evaluate`: compares findings with sentences that a reader coded. */
export async function evaluate(options: EvaluateOptions): Promise<ExitCode> {
  const { engine, problems } = await createEngine(options);
  if (!engine) return refuse(problems);
  const read = readGold(options);
  if (read.problems.length > 0) return refuse(read.problems);
  const other = options.findings === undefined ? undefined : readTable(options.findings, findingsRow);
  if (other && other.problems.length > 0) return refuse(other.problems);
  tellUnknown(read.sentences, engine);
  const predictions = other ? predictionsIn(other.rows) : await predict(read.sentences, engine, options);
  const target = await openTarget(options.output);
  if (!target) return exit.failure;
  await target.write(writers[options.format](compared(read.sentences, predictions, options), options.errors));
  return (await target.close()) ? exit.clean : exit.failure;
}

function compared(sentences: readonly GoldSentence[], predictions: Predictions, { gold, findings }: EvaluateOptions): Compared {
  const counter = compare(sentences, predictions, 'counter');
  return {
    version,
    gold,
    ...(findings !== undefined && { findingsFrom: findings }),
    findings: compare(sentences, predictions, 'findings'),
    ...(counter.labels > 0 && { counter }),
  };
}

function readGold(options: EvaluateOptions): { sentences: readonly GoldSentence[]; problems: readonly Problem[] } {
  const gold = readTable(options.gold, goldRow);
  const passages = options.passages === undefined ? undefined : readTable(options.passages, passageRow);
  const corrections = options.corrections === undefined ? undefined : readTable(options.corrections, correction);
  const problems = [gold, passages, corrections].flatMap((table) => table?.problems ?? []);
  if (problems.length > 0) return { sentences: [], problems };
  const byId = new Map(passages?.rows.map(({ row }) => [row.id, row]));
  const placed = goldOf(gold.rows, byId, options.gold);
  if (placed.sentences.length + placed.problems.length === 0)
    return { sentences: [], problems: [{ where: options.gold, message: 'holds no coded sentences.' }] };
  return { sentences: correct(placed.sentences, corrections?.rows.map(({ row }) => row) ?? []), problems: placed.problems };
}

async function predict(sentences: readonly GoldSentence[], engine: Engine, { quiet }: EvaluateOptions): Promise<Predictions> {
  const texts = new Map(sentences.map(({ passage, text }) => [passage, text]));
  const progress = createProgress(texts.size, process.stderr, !quiet);
  const analyses = new Map();
  for (const [name, text] of texts) {
    progress.begin(name);
    analyses.set(name, await engine.examine(sourceOf(name, 'plain', text).source));
    progress.done(name);
  }
  progress.hide();
  return predictionsOf(analyses);
}

const MOST = 20;

function refuse(problems: readonly Problem[]): ExitCode {
  for (const problem of problems.slice(0, MOST)) tell(problemLine(problem));
  if (problems.length > MOST) tell(`… and ${problems.length - MOST} more.`);
  return exit.failure;
}

/** Codes of other codebooks are counted all the same, as missed: the reader must know why. */
function tellUnknown(sentences: readonly GoldSentence[], { compiled }: Engine): void {
  const used = new Set(sentences.flatMap(({ labels }) => labels.map(({ code }) => code)));
  for (const code of [...used].filter((name) => !compiled.codes.has(name)).sort())
    tell(`The labels use the code "${code}", which no lexicon has: it counts as missed.${didYouMean(code, compiled.codes.keys())}`);
}
