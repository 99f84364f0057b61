import { adopted, pruned } from '../core/review/adopt.ts';
import { type Baseline, parseBaseline, writeBaseline } from '../core/review/baseline.ts';
import { updateFile } from '../disk/update.ts';
import { cleanLine, shortLine } from '../export/clean.ts';
import { counted } from '../export/tally.ts';
import { placeFor } from '../project/project.ts';
import { type Compared, compareWith, linesIn } from './adopt.ts';
import { sortArguments } from './arguments.ts';
import type { ReadingOptions } from './documents.ts';
import { createEngine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell, write } from './output.ts';
import { problemLine } from './problems.ts';
import { shownAs, textOf } from './project.ts';

export type BaselineOptions = EngineOptions &
  ReadingOptions & {
    readonly prune?: boolean;
    readonly check?: boolean;
    readonly force?: boolean;
  };

/** `counterframe baseline`: writes down the findings that are there, or removes (or names) lines that fit nothing any more. */
export async function baseline(names: readonly string[], options: BaselineOptions): Promise<ExitCode> {
  const { prune, check, force = false, quiet } = options;
  const isWriting = !prune && !check;
  const uses = { baseline: true, decisions: true, force: force && isWriting };
  const { engine, problems, remarks } = await createEngine({ ...options, lexicon: sortArguments(names, options).lexicons, ...uses });
  for (const problem of quiet ? problems : [...problems, ...remarks]) tell(problemLine(problem));
  if (!engine) return exit.failure;
  const old: Baseline = engine.project.baseline?.value ?? new Map();
  if (!engine.project.baseline && !isWriting) {
    tell('There is no baseline here or in a folder above: "counterframe baseline" writes one.');
    return exit.failure;
  }
  const { paths } = sortArguments(names, options, engine.compiled);
  const { folder, file } = placeFor(engine.project, 'baseline');
  const wanted = paths.length === 0 && old.size === 0 ? ['.'] : paths;
  const comparison = await compareWith(old, folder, wanted, engine, options);
  if (isWriting && comparison.current.size + comparison.gone.size === 0) return exit.failure;
  const code = check ? await report(comparison, file) : await save(comparison, file, isWriting, uses.force);
  return comparison.isWhole ? code : exit.failure;
}

/** Every line that fits nothing any more, and how many they are. */
async function report({ stale }: Compared, file: string): Promise<ExitCode> {
  for (const [draft, anchors] of stale)
    for (const { code, quote } of anchors)
      await write(process.stdout, `${cleanLine(draft)}: “${shortLine(quote)}” (${cleanLine(code)}) fits nothing any more.\n`);
  const count = linesIn(stale);
  const repair = count === 0 ? '.' : `: "counterframe baseline --prune" removes ${count === 1 ? 'it' : 'them'}.`;
  await write(process.stdout, `${count === 0 ? 'No stale lines' : counted(count, 'stale line')} in ${shownAs(file)}${repair}\n`);
  return count === 0 ? exit.clean : exit.findings;
}

/** The baseline is read anew, so that what was written meanwhile stays. */
async function save(comparison: Compared, file: string, isWriting: boolean, force: boolean): Promise<ExitCode> {
  let next: Baseline = new Map();
  let fault: string | undefined;
  const unwritten = await updateFile(file, (bytes) => {
    const text = bytes && textOf(bytes);
    const { baseline: old, problems } = parseBaseline(text ?? writeBaseline(new Map()), file);
    const isOther = bytes !== undefined && text === undefined;
    if (!force) fault = isOther ? 'is not valid UTF-8: save it as UTF-8.' : problems[0]?.message;
    if (fault !== undefined) return undefined;
    next = isWriting ? adopted(old, comparison) : pruned(old, comparison);
    return isWriting || linesIn(comparison.stale) > 0 ? writeBaseline(next) : undefined;
  });
  const problem = fault ?? unwritten;
  if (problem !== undefined) {
    tell(`${shownAs(file)}: ${problem}`);
    return exit.failure;
  }
  await write(process.stdout, `${isWriting ? wordsOfWriting(next, comparison, file) : wordsOfPruning(next, comparison, file)}\n`);
  return exit.clean;
}

/** E.g. "42 findings in 7 drafts written to counterframe.baseline.json; 3 stale lines removed." */
function wordsOfWriting(next: Baseline, { current, stale }: Compared, file: string): string {
  const drafts = [...current.values()].filter((anchors) => anchors.length > 0).length;
  const removed = linesIn(stale) === 0 ? '' : `; ${counted(linesIn(stale), 'stale line')} removed`;
  const others = [...next].filter(([draft, anchors]) => !current.has(draft) && anchors.length > 0).length;
  const kept = others === 0 ? '' : `\nThe lines of ${counted(others, 'other draft')} are kept.`;
  return `${counted(linesIn(current), 'finding')} in ${counted(drafts, 'draft')} written to ${shownAs(file)}${removed}.${kept}`;
}

function wordsOfPruning(next: Baseline, { stale }: Compared, file: string): string {
  const count = linesIn(stale);
  const done = count === 0 ? 'No stale lines in' : `${counted(count, 'stale line')} removed from`;
  return `${done} ${shownAs(file)}; ${counted(linesIn(next), 'line')} kept.`;
}
