import { didYouMean } from '../core/lexicon/near.ts';
import { selects } from '../core/lexicon/selects.ts';
import { dictionaryOf, LIMIT } from '../dictionary/dictionary.ts';
import { leftOutTable } from '../dictionary/left-out.ts';
import { dictionaryFormatOf } from '../dictionary/registry.ts';
import type { Dictionary } from '../dictionary/types.ts';
import { knownSelectors } from '../export/select.ts';
import { version } from '../version.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { lexiconsBy } from './lexicons.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { openTarget } from './target.ts';

export type DictionaryOptions = EngineOptions & {
  readonly output: string;
  readonly to: string;
  readonly code?: readonly string[];
  readonly limit?: number;
  readonly quiet?: boolean;
};

/** `counterframe dictionary`: the phrases of the lexicons for programs that count words, with a list of what they cannot be told. */
export async function dictionary(options: DictionaryOptions): Promise<ExitCode> {
  const { engine, problems } = await createEngine(options);
  for (const problem of problems) tell(problemLine(problem));
  const format = await dictionaryFormatOf(options.to);
  if (!engine || !format || !areKnown(options.code ?? [], engine)) return exit.failure;
  const made = dictionaryOf(lexiconsBy(engine.recipe).lexicons, `Counterframe ${version}`, {
    limit: options.limit ?? LIMIT,
    takes: (code) => !options.code || options.code.some((selector) => selects(selector, code)),
    ...(format.refuses && { refuses: format.refuses }),
  });
  const beside = `${options.output.replace(/\.[^./\\]+$/, '')}.left-out.csv`;
  const isWhole = (await written(options.output, format.write(made))) && (await written(beside, leftOutTable(made.leftOut)));
  if (isWhole && !options.quiet) tell(summary(made, options.output, beside));
  return isWhole ? exit.clean : exit.failure;
}

function areKnown(selectors: readonly string[], { compiled }: Engine): boolean {
  const known = knownSelectors(compiled);
  const unknown = selectors.filter((selector) => !known.has(selector));
  for (const selector of unknown) tell(`No code is called "${selector}".${didYouMean(selector, known)} "counterframe codes" lists them.`);
  return unknown.length === 0;
}

async function written(file: string, content: string): Promise<boolean> {
  const target = await openTarget(file);
  if (!target) return false;
  await target.write(content);
  return target.close();
}

function summary({ families, leftOut, entries: { whole, part, none } }: Dictionary, file: string, beside: string): string {
  const codes = families.flatMap((family) => family.codes);
  const terms = codes.reduce((total, code) => total + code.terms.length, 0);
  const counts = `${terms.toLocaleString('en')} ${terms === 1 ? 'term' : 'terms'} for ${codes.length} ${codes.length === 1 ? 'code' : 'codes'}`;
  const carried = `of ${whole + part + none} entries ${whole} are carried whole, ${part} in part or without their conditions, ${none} not at all`;
  return `${file} holds ${counts}; ${carried}. ${beside} says what was left out, in ${leftOut.length.toLocaleString('en')} lines.`;
}
