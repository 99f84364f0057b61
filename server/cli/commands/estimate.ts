import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from '../exit.ts';
import { readPositive } from '../options.ts';

export function addEstimate(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('estimate')
    .description('estimate precision and recall in the whole corpus from the answers to a sample')
    .argument('<design>', 'design.json of the sample, or the folder that holds it')
    .argument('<answers>', 'the sheet as it came back: CSV, JSON Lines of doccano, or a file of an exchange format')
    .addOption(new Option('--blank <meaning>', 'what a row without any code says').choices(['missing', 'none']).default('missing'))
    .addOption(new Option('--interval <method>', 'Wilson, or Clopper and Pearson').choices(['wilson', 'exact']).default('wilson'))
    .addOption(new Option('--level <per cent>', 'of the intervals').choices(['90', '95', '99']).default('95'))
    .option('--width <share>', 'tell how many more sentences make intervals this narrow, e.g. 0.1 for ±0.1', readShare, 0.1)
    .option('--rounds <number>', 'of the bootstrap', readPositive, 1000)
    .addOption(new Option('-f, --format <format>', 'how to write the figures').choices(['text', 'json', 'csv']).default('text'))
    .option('-o, --output <file>', 'write to a file')
    .option('-q, --quiet', 'no remarks')
    .action(async (design, answers, options) => done(await (await import('../estimate.ts')).estimate(design, answers, options)));
}

function readShare(value: string): number {
  const share = Number(value);
  if (!(share > 0 && share < 1)) throw new InvalidArgumentError('Give a number between 0 and 1, e.g. 0.1.');
  return share;
}
