import { type Command, InvalidArgumentError, Option } from 'commander';
import { corpusArgument, withCorpus } from '../corpus-options.ts';
import type { ExitCode } from '../exit.ts';
import { readCount, readPositive, withCache, withChanges, withReading } from '../options.ts';

export function addSample(program: Command, done: (code: ExitCode) => void): void {
  const command = program.command('sample').description('draw sentences for people to code, so that precision and recall can be estimated');
  withCorpus(withChanges(withCache(withReading(command))))
    .argument('[corpus...]', corpusArgument)
    .requiredOption('-o, --output <folder>', 'the folder for the sheet and for design.json')
    .addOption(new Option('--to <format>', 'how to write the sheet').choices(['csv', 'csv-wide', 'doccano', 'qdpx']).default('csv'))
    .option('--size <number>', 'how many sentences', readPositive, 400)
    .option('--seed <number>', 'another seed draws other sentences', readSeed, 1)
    .addOption(
      new Option('--allocation <kind>', 'how sentences are divided among strata')
        .choices(['equal', 'proportional', 'neyman'])
        .default('equal'),
    )
    .option(
      '--nothing-found <per cent>',
      'with equal allocation: how many of the sentences are drawn where nothing was found',
      readPerCent,
      40,
    )
    .option('--earlier <file>', 'for Neyman allocation: the JSON of an earlier "counterframe estimate"')
    .option('--minimum <number>', 'sentences from each stratum at least', readPositive, 2)
    .addOption(new Option('--strata <kind>', 'strata by the rarest code found, or family').choices(['code', 'family']).default('code'))
    .option('--by <name>', 'strata also by "document", "folder" or metadata of that name')
    .option('--context <number>', 'how many sentences to show before and after', readCount, 1)
    .option('--min-words <number>', 'leave sentences with fewer words out of the frame', readPositive, 1)
    .option('--blind', 'without what was found, in an order that tells nothing')
    .option('--code <codes...>', 'only these codes or families, e.g. agency/rescue conflation/*')
    .option('--counter', 'counter-frames too')
    .option('--force', 'write over a sample that is there')
    .option('-q, --quiet', 'no remarks, no progress')
    .action(async (paths, options) => done(await (await import('../sample.ts')).sample(paths, options)));
}

function readSeed(value: string): number {
  const seed = readCount(value);
  if (seed >= 2 ** 32) throw new InvalidArgumentError('Give a number below 4294967296.');
  return seed;
}

function readPerCent(value: string): number {
  const share = Number(value);
  if (!(share > 0 && share < 100)) throw new InvalidArgumentError('Give a number between 0 and 100.');
  return share;
}
