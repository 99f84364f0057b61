import { codebookOf } from '../core/coding/codebook.ts';
import type { Compiled } from '../core/index.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import { selects } from '../core/lexicon/selects.ts';
import { allocate } from '../core/sampling/allocate.ts';
import type { Design } from '../core/sampling/design.ts';
import { draw, type Sample } from '../core/sampling/draw.ts';
import { strataOf } from '../core/sampling/strata.ts';
import { type DrawnStratum, NOTHING } from '../core/sampling/types.ts';
import { scopeMeasures } from '../core/scope/registry.ts';
import { variableName } from '../corpus/names.ts';
import { cleanLine } from '../export/clean.ts';
import { counted } from '../export/tally.ts';
import { sortArguments } from './arguments.ts';
import { prepareCorpus } from './corpus/prepare.ts';
import { readCorpus } from './corpus/read-corpus.ts';
import { createEngine } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell, write } from './output.ts';
import { problemLine } from './problems.ts';
import { allocationOf, designOf } from './sample-design.ts';
import { ownGroups, readFrame } from './sample-frame.ts';
import type { SampleOptions } from './sample-options.ts';
import { placeTaken, writeSample } from './sample-place.ts';

/** `counterframe sample`: draws sentences for people to code, and writes down how they were drawn. */
export async function sample(names: readonly string[], options: SampleOptions): Promise<ExitCode> {
  const { lexicons } = sortArguments(names, options);
  const { engine, problems, remarks } = await createEngine({ ...options, lexicon: lexicons, baseline: false, decisions: false });
  for (const problem of [...problems, ...(options.quiet ? [] : remarks)]) tell(problemLine(problem));
  if (!engine) return exit.failure;
  const { paths, codes: selectors, problems: unclear } = sortArguments(names, options, engine.compiled);
  const allocation = allocationOf(options);
  const refusals = [
    ...unclear,
    ...(paths.length === 0 ? ['Name a folder, a glob, a document or a table to draw from.'] : []),
    ...placeTaken(options),
  ];
  if (typeof allocation === 'string') refusals.push(allocation);
  const preparing = { leaveOut: [options.output], unclear: refusals, quiet: options.quiet ?? false };
  const prepared = await prepareCorpus(paths, options, preparing);
  if (!prepared || typeof allocation === 'string') return exit.failure;
  const codes = codesFor(engine.compiled, selectors, options);
  const corpus = readCorpus(prepared, engine, options, true);
  const read = await readFrame(corpus, engine, new Set(codes), options);
  const ungrouped = whyUngrouped(options.by, [...prepared.describer.variables.keys()]);
  if (ungrouped !== undefined) return fail(ungrouped);
  if (read.sentences === 0) return fail('No sentences were found to draw from.');
  const strata = strataOf(read.frame.cells(), options.strata, options.size);
  const counts = allocate(strata, options.size, options.minimum, allocation);
  if (!counts) {
    const least = strata.reduce((sum, { size }) => sum + Math.min(options.minimum, size), 0);
    return fail(
      `${counted(strata.length, 'stratum', 'strata')} of at least ${options.minimum} take ${counted(least, 'sentence')}, more than --size ${options.size}: raise it, or use --strata family or a smaller --minimum.`,
    );
  }
  const drawn = draw(strata, counts);
  const design = await designOf(drawn, read, codes, engine, options);
  if (!(await writeSample(drawn, design, engine.compiled, options))) return exit.failure;
  await write(process.stdout, summary(drawn, design, options));
  return corpus.isWhole() ? exit.clean : exit.failure;
}

/** Why sentences cannot be grouped by what no document says of itself. */
function whyUngrouped(by: string | undefined, known: readonly string[]): string | undefined {
  if (by === undefined || ownGroups.includes(by) || known.includes(variableName(by))) return undefined;
  const names = [...ownGroups, ...known];
  return `--by ${by}: no document has metadata of that name.${didYouMean(by, names)} There are ${names.join(', ')}.`;
}

/** The codes that sentences can carry: measures of a whole document are none. */
function codesFor(compiled: Compiled, selectors: readonly string[], { counter }: SampleOptions): string[] {
  const measures = new Set(scopeMeasures.map(({ code }) => code));
  return codebookOf(compiled)
    .filter(({ code, isCounter }) => (counter || !isCounter) && !measures.has(code))
    .map(({ code }) => code)
    .filter((code) => selectors.length === 0 || selectors.some((one) => selects(one, code)));
}

function summary({ strata, sentences }: Sample, { frame, seed }: Design, { output, blind, to }: SampleOptions): string {
  const [empty, coded] = [strata.filter(({ label }) => label === NOTHING), strata.filter(({ label }) => label !== NOTHING)];
  const sum = (own: readonly DrawnStratum[], of: 'size' | 'drawn') =>
    own.reduce((all, stratum) => all + stratum[of], 0).toLocaleString('en');
  const line = (own: readonly DrawnStratum[], what: string) => `  ${sum(own, 'drawn')} of ${sum(own, 'size')} ${what}\n`;
  return [
    `${counted(sentences.length, 'sentence')} of ${frame.sentences.toLocaleString('en')} in ${counted(frame.documents, 'document')} drawn with seed ${seed}:\n`,
    line(coded, `with a code, in ${counted(coded.length, 'stratum', 'strata')}`),
    line(empty, 'in which nothing was found'),
    `Written to ${cleanLine(output)} as ${to}${blind ? ', blind: keep design.json from those who code' : ''}.\n`,
  ].join('');
}

function fail(message: string): ExitCode {
  tell(message);
  return exit.failure;
}
