import { parseDecisions, removeDecisions, writeDecisions } from '../core/review/decisions.ts';
import { updateFile } from '../disk/update.ts';
import { cleanLine, shortLine } from '../export/clean.ts';
import { decisionText } from '../export/decision.ts';
import { toJson } from '../export/record.ts';
import { counted } from '../export/tally.ts';
import { sortArguments } from './arguments.ts';
import type { ReadingOptions } from './documents.ts';
import { createEngine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell, write } from './output.ts';
import { problemLine } from './problems.ts';
import { shownAs, textOf } from './project.ts';
import { type Judged, judgeDecisions } from './stale-decisions.ts';

export type DecisionsOptions = EngineOptions &
  ReadingOptions & {
    readonly prune?: boolean;
    readonly format: 'table' | 'json';
  };

/** `counterframe decisions`: lists what was decided, and marks or removes what fits nothing any more. */
export async function decisions(names: readonly string[], options: DecisionsOptions): Promise<ExitCode> {
  const { lexicons } = sortArguments(names, options);
  const { engine, problems, remarks } = await createEngine({ ...options, lexicon: lexicons, decisions: true });
  for (const problem of options.quiet ? problems : [...problems, ...remarks]) tell(problemLine(problem));
  if (!engine) return exit.failure;
  const found = engine.project.decisions;
  if (!found) tell('There are no decisions here or in a folder above.');
  const { paths } = sortArguments(names, options, engine.compiled);
  const recorded = found?.value.recorded ?? [];
  const isJudging = found !== undefined && (paths.length > 0 || options.prune === true);
  const judged = isJudging ? await judgeDecisions(recorded, found.folder, paths, engine, options) : { rows: recorded, isWhole: true };
  if (!options.prune)
    await write(process.stdout, options.format === 'json' ? `${toJson({ decisions: judged.rows })}\n` : table(judged.rows));
  else if (found && !(await prune(judged.rows, found.file))) return exit.failure;
  return judged.isWhole ? exit.clean : exit.failure;
}

async function prune(rows: readonly Judged[], file: string): Promise<boolean> {
  const stale = rows.filter((row) => row.stale);
  const problem = stale.length === 0 ? undefined : await remove(stale, file);
  if (problem !== undefined) tell(`${shownAs(file)}: ${problem}`);
  else {
    const done = stale.length === 0 ? 'No stale decisions in' : `${counted(stale.length, 'stale decision')} removed from`;
    await write(process.stdout, `${done} ${shownAs(file)}.\n`);
  }
  return problem === undefined;
}

/** The file is read anew, so that what was decided meanwhile stays. */
async function remove(stale: readonly Judged[], file: string): Promise<string | undefined> {
  let isRead = false;
  const unwritten = await updateFile(file, (bytes) => {
    const text = bytes && textOf(bytes);
    isRead = text !== undefined;
    return text === undefined ? undefined : writeDecisions(removeDecisions(parseDecisions(text, file), stale));
  });
  return unwritten ?? (isRead ? undefined : 'could be read before and cannot be now: nothing is removed.');
}

function table(rows: readonly Judged[]): string {
  const cells = rows.map((row) => [cleanLine(row.draft ?? 'all drafts'), cleanLine(row.code)]);
  const widths = [0, 1].map((column) => Math.max(0, ...cells.map((row) => row[column]!.length)));
  return rows.map((row, index) => line(row, cells[index]!, widths)).join('');
}

function line(row: Judged, [draft, code]: readonly string[], [first, second]: readonly number[]): string {
  const stale = row.stale ? '  (fits nothing any more)' : '';
  const quote = row.quote === undefined ? '' : `${' '.repeat(first! + 2)}“${shortLine(row.quote)}”\n`;
  return `${draft!.padEnd(first!)}  ${code!.padEnd(second!)}  ${decisionText(row)}${stale}\n${quote}`;
}
