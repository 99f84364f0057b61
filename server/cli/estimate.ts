import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../core/index.ts';
import { type Design, readDesign } from '../core/sampling/design.ts';
import { estimate as estimated } from '../core/sampling/estimate.ts';
import type { Level, ShareMethod } from '../core/sampling/intervals.ts';
import { type Matched, matchAnswers } from '../exchange/sample/match.ts';
import type { AnswerRow } from '../exchange/sample/rows.ts';
import { estimatesCsv } from '../export/estimates/csv.ts';
import { estimatesJson } from '../export/estimates/json.ts';
import { estimatesText } from '../export/estimates/text.ts';
import { counted } from '../export/tally.ts';
import { version } from '../version.ts';
import { answersFrom, attempt } from './answers.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { openTarget } from './target.ts';

export type EstimateOptions = {
  readonly blank: 'missing' | 'none';
  readonly interval: ShareMethod;
  readonly level: '90' | '95' | '99';
  readonly width: number;
  readonly rounds: number;
  readonly format: 'text' | 'json' | 'csv';
  readonly output?: string;
  readonly quiet?: boolean;
};

const writers = { text: estimatesText, json: estimatesJson, csv: estimatesCsv } as const;
const MOST = 20;

/** `counterframe estimate`: what the answers to a sample say of the whole corpus. */
export async function estimate(designName: string, answersName: string, options: EstimateOptions): Promise<ExitCode> {
  const design = attempt(() => designFrom(designName));
  if (typeof design === 'string') return refuse([{ where: designName, message: design }]);
  const read = await answersFrom(answersName);
  if (read.problems.length > 0) return refuse(read.problems);
  const matched = matchAnswers(read.rows, design, {
    where: answersName,
    codes: new Set(design.codes),
    isBlankNone: options.blank === 'none',
  });
  if (matched.problems.length > 0) return refuse(matched.problems);
  if (!options.quiet) tellSheet(matched, answersName);
  if (matched.answers.size === 0)
    return refuse([{ where: answersName, message: 'answers no sentence of the sample: is it the sheet of this design?' }]);
  const rule = {
    level: Number(options.level) as Level,
    method: options.interval,
    width: options.width,
    rounds: Math.min(options.rounds, 100_000),
  };
  const target = await openTarget(options.output);
  if (!target) return exit.failure;
  const { blank, missing, unknown } = matched;
  const sheet = { blank: blank.length, missing: missing.length, unknown: unknown.length };
  const estimates = estimated(design, matched.answers, rule);
  await target.write(writers[options.format]({ version, design, answersFrom: basename(answersName), estimates, sheet }));
  return (await target.close()) ? exit.clean : exit.failure;
}

function designFrom(name: string): Design | string {
  const file = statSync(name).isDirectory() ? join(name, 'design.json') : name;
  return readDesign(readFileSync(file, 'utf8'));
}

function refuse(problems: readonly Problem[]): ExitCode {
  for (const problem of problems.slice(0, MOST)) tell(problemLine(problem));
  if (problems.length > MOST) tell(`… and ${problems.length - MOST} more.`);
  return exit.failure;
}

function tellSheet({ blank, missing, unknown }: Matched, name: string): void {
  const some = (list: readonly string[]) => `${list.slice(0, 5).join(', ')}${list.length > 5 ? ', …' : ''}`;
  const ids = (rows: readonly AnswerRow[]) => some(rows.map(({ id }) => id));
  if (blank.length > 0) {
    const repair = 'write "none" where no code fits, or give --blank none if a blank says so';
    tell(`${name}: ${counted(blank.length, 'blank row is', 'blank rows are')} left out (${ids(blank)}): ${repair}.`);
  }
  if (missing.length > 0)
    tell(`${name}: ${counted(missing.length, 'sentence without a row is', 'sentences without a row are')} left out (${some(missing)}).`);
  if (unknown.length > 0)
    tell(`${name}: ${counted(unknown.length, 'row belongs', 'rows belong')} to no sentence of the sample (${ids(unknown)}).`);
}
