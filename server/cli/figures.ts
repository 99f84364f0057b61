import { join } from 'node:path';
import type { Period } from '../core/concordance/dates.ts';
import { createFigures, type Figures } from '../core/concordance/figures.ts';
import { unitsOf } from '../core/concordance/units.ts';
import { selects } from '../core/lexicon/selects.ts';
import { replaceFile } from '../disk/replace.ts';
import { type FigureFile, figureFiles } from '../export/figures/files.ts';
import { canLetter } from '../export/figures/raster/lettering.ts';
import { counted } from '../export/tally.ts';
import { version } from '../version.ts';
import { sortArguments } from './arguments.ts';
import { corpusOptionsOf } from './corpus/options.ts';
import { prepareCorpus } from './corpus/prepare.ts';
import { type CorpusReading, type ReadCorpus, readCorpus } from './corpus/read-corpus.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { madeFolder } from './made-folder.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';

export type FiguresOptions = EngineOptions &
  CorpusReading & {
    readonly output: string;
    readonly code?: readonly string[];
    readonly counter?: boolean;
    readonly by: 'code' | 'family';
    readonly measure: 'npmi' | 'jaccard';
    readonly period: Period;
  };

/** `counterframe figures`: tables and pictures of what stands together, where and when, in a folder, with a list of what is in it. */
export async function figures(names: readonly string[], options: FiguresOptions): Promise<ExitCode> {
  const created = await createEngine({ ...options, lexicon: sortArguments(names, options).lexicons, baseline: false, decisions: false });
  for (const problem of [...created.problems, ...(options.quiet ? [] : created.remarks)]) tell(problemLine(problem));
  if (!created.engine) return exit.failure;
  const { paths, codes, problems } = sortArguments(names, options, created.engine.compiled);
  const unclear = paths.length > 0 ? problems : [...problems, 'Name a folder, a glob, a document or a table to count.'];
  const prepared = await prepareCorpus(paths, options, { leaveOut: [options.output], unclear, quiet: options.quiet ?? false });
  if (!prepared) return exit.failure;
  const corpus = readCorpus(prepared, created.engine, options, true);
  const counts = await countIn(corpus, codes, created.engine, options);
  if (!options.quiet) tellUndated(counts, options);
  if (!options.quiet) tellUnlettered(counts);
  const isWritten = await writeFiles(options.output, counts, { codes, paths }, created.engine, options);
  return isWritten && corpus.isWhole() ? exit.clean : exit.failure;
}

async function countIn(corpus: ReadCorpus, codes: readonly string[], { compiled }: Engine, options: FiguresOptions): Promise<Figures> {
  const nameOf = (code: string) => {
    if (codes.length > 0 && !codes.some((selector) => selects(selector, code))) return undefined;
    return options.by === 'code' ? code : code.split('/')[0];
  };
  const counter = createFigures({ nameOf, period: options.period });
  for await (const { item, metadata, source, analysis } of corpus.documents()) {
    const units = unitsOf(source, analysis!, compiled, options.counter === true || codes.length > 0);
    counter.add({ id: item.id, words: analysis!.words, date: metadata.date, units });
  }
  return counter.done();
}

async function writeFiles(
  folder: string,
  counts: Figures,
  asked: { readonly codes: readonly string[]; readonly paths: readonly string[] },
  { compiled }: Engine,
  options: FiguresOptions,
): Promise<boolean> {
  const { by, measure, period, counter = false } = options;
  const titles = new Map(
    [...compiled.codes].flatMap(([code, { family, familyTitle, title }]) => [[code, title] as const, [family, familyTitle] as const]),
  );
  const files = figureFiles(counts, { labelOf: (name) => titles.get(name) ?? name, measure, period });
  const about = {
    counterframe: version,
    lexicons: await compiled.digest(),
    documents: counts.lanes.length,
    words: counts.words,
    undated: counts.undated,
    options: { by, measure, period, counter, codes: asked.codes, paths: asked.paths, ...corpusOptionsOf(options) },
    files: files.map(({ name, about: what }) => ({ name, about: what })),
    references,
  };
  const list: FigureFile = { name: 'figures.json', about: '', content: () => `${JSON.stringify(about, null, 2)}\n` };
  if (!madeFolder(folder)) return false;
  for (const { name, content } of [...files, list]) {
    const trouble = replaceFile(join(folder, name), content());
    if (trouble === undefined) continue;
    tell(`${join(folder, name)}: ${trouble}`);
    return false;
  }
  if (!options.quiet)
    tell(
      `${counted(files.length + 1, 'file')} written to ${folder}; ${counted(counts.lanes.length, 'document')}, ${counted(counts.words, 'word')} read.`,
    );
  return true;
}

const references = [
  'Bouma, G. (2009). Normalized (pointwise) mutual information in collocation extraction. Proceedings of GSCL, 31–40.',
  'Gries, St. Th. (2008). Dispersions and adjusted frequencies in corpora. International Journal of Corpus Linguistics 13(4), 403–437.',
  'Juilland, A., Brodin, D., and Davidovitch, C. (1970). Frequency Dictionary of French Words. The Hague: Mouton.',
  'Lijffijt, J., and Gries, St. Th. (2012). Correction to “Dispersions and adjusted frequencies in corpora”. International Journal of Corpus Linguistics 17(1), 147–149.',
];

function tellUndated({ undated }: Figures, { period }: FiguresOptions): void {
  if (undated > 0)
    tell(
      `${counted(undated, 'document')}: no date says the ${period}, so that the series leaves them out: give dates in front matter, in a column, with --metadata, or with --name-pattern "{date}_*".`,
    );
}

function tellUnlettered({ lanes }: Figures): void {
  const names = lanes.filter(({ document }) => !canLetter(document)).length;
  if (names > 0)
    tell(
      `${counted(names, 'name', 'names')} of documents cannot be lettered in PNG, which knows Latin, Greek and Cyrillic letters: use the SVG files.`,
    );
}
