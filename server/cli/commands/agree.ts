import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from '../exit.ts';
import { readCount, withLexicons } from '../options.ts';

export function addAgree(program: Command, done: (code: ExitCode) => void): void {
  withLexicons(program.command('agree').description('say how far coders agree, people or the machine, in any format that is read'))
    .argument('<inputs...>', 'files or folders of codings, coded sentences, findings; "machine" runs on the texts of the others')
    .addOption(new Option('--unit <unit>', 'what is decided on').choices(['sentence', 'paragraph', 'document', 'span']).default('sentence'))
    .option('--passages <file>', 'JSON Lines of the texts that coded sentences stand in')
    .option('--coder <names...>', 'only these coders, the first as the one to compare with; NAME=CODER names one anew')
    .addOption(
      new Option(
        '--seen <rule>',
        'which documents a coder saw: those he or she coded something in, all of the file, or all where a file has one coder',
      )
        .choices(['file', 'coded', 'all'])
        .default('file'),
    )
    .option('--code <codes...>', 'only these codes or families, e.g. agency/rescue conflation/*')
    .option('--counter', 'compare counter-frames too: wording that the critiques propose')
    .option('--rounds <number>', 'of the bootstrap; 0 leaves intervals out', readRounds, 1000)
    .option('--seed <number>', 'of the bootstrap', readCount, 1)
    .addOption(new Option('-f, --format <format>', 'how to write the figures').choices(['text', 'json', 'csv', 'html']).default('text'))
    .addOption(
      new Option('--table <table>', 'of the CSV format').choices(['figures', 'confusions', 'disagreements', 'units']).default('figures'),
    )
    .option('-o, --output <file>', 'write to a file')
    .option('--no-disagreements', 'figures only, without the places where coders differ')
    .option('-q, --quiet', 'no remarks, no progress')
    .action(async (inputs, options) => done(await (await import('../agree.ts')).agree(inputs, options)));
}

const MOST_ROUNDS = 100_000;

function readRounds(value: string): number {
  const rounds = readCount(value);
  if (rounds > MOST_ROUNDS) throw new InvalidArgumentError(`Give a number up to ${MOST_ROUNDS}.`);
  return rounds;
}
