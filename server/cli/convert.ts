import { basename, extname, resolve } from 'node:path';
import type { CodedCorpus, CodedText, Coder } from '../core/coding/types.ts';
import { groupedBy } from '../core/evaluate/group.ts';
import { read } from '../core/read/read.ts';
import { countAllWords } from '../core/words.ts';
import type { Work } from '../exchange/format.ts';
import { codingFormatNames, codingFormatOf } from '../exchange/registry.ts';
import { version } from '../version.ts';
import { openExchangeOutput } from './exchange-output.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { createProgress } from './progress.ts';
import { readExchanged } from './read-exchanged.ts';

export type ConvertOptions = {
  readonly output: string;
  readonly to?: string;
  readonly from?: string;
  readonly title?: string;
  readonly quiet?: boolean;
};

/** `counterframe convert INPUT -o OUTPUT`: codings from one program's format into another's. */
export async function convert(input: string, options: ConvertOptions): Promise<ExitCode> {
  const to = options.to ?? codingFormatNames.find((name) => `.${name}` === extname(options.output).toLowerCase());
  if (to === undefined) return fail(`${options.output}: name the format to write with --to (${codingFormatNames.join(', ')}).`);
  if (resolve(input) === resolve(options.output)) return fail(`${input}: would be written over: give -o another name.`);
  const exchanged = await readExchanged(input, options.from);
  if ('refusal' in exchanged) return fail(`${input}: ${exchanged.refusal}`);
  const { corpus } = exchanged;
  const isEmpty = corpus.documents.length + corpus.codebook.length === 0;
  if (!options.quiet || isEmpty) for (const problem of corpus.problems) tell(problemLine({ ...problem, where: input }));
  if (isEmpty) return exit.failure;
  const title = options.title ?? basename(input, extname(input));
  return (await write(corpus, to, title, options)) ? exit.clean : exit.failure;
}

async function write(corpus: CodedCorpus, to: string, title: string, { output, quiet }: ConvertOptions): Promise<boolean> {
  const format = (await codingFormatOf(to))!;
  const { put, close } = openExchangeOutput(output);
  const writer = format.open(workOf(corpus, title), put);
  const codings = groupedBy(corpus.codings, ({ document }) => document);
  const progress = createProgress(corpus.documents.length, process.stderr, !quiet);
  for (const document of corpus.documents) {
    progress.begin(document.name);
    await writer.document({ document, codings: codings.get(document.id) ?? [], words: wordsOf(document), problems: [] });
    progress.done(document.name);
  }
  await writer.end();
  progress.hide();
  return close();
}

/** Of several coders the machine stands for the work, since it made the project that came back. */
function workOf({ codebook, coders, documents }: CodedCorpus, title: string): Work {
  const coder: Coder = coders.find(({ isMachine }) => isMachine) ?? coders[0] ?? { name: `Counterframe ${version}`, isMachine: true };
  const variables = [...new Set(documents.flatMap(({ metadata }) => Object.keys(metadata)))];
  return { title, codebook, coder, coders, variables };
}

function wordsOf({ name, format, text }: CodedText): number {
  return countAllWords(read({ name, format: format === 'document' ? 'plain' : format, text }));
}

function fail(message: string): ExitCode {
  tell(message);
  return exit.failure;
}
