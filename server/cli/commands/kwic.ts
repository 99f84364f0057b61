import { type Command, Option } from 'commander';
import { kwicFormatNames } from '../../export/concordance/registry.ts';
import { corpusArgument, withCorpus } from '../corpus-options.ts';
import type { ExitCode } from '../exit.ts';
import { readCount, readPositive, withChanges, withReading } from '../options.ts';

/** `counterframe kwic PATTERN|CODE CORPUS…`. */
export function addKwic(program: Command, done: (code: ExitCode) => void): void {
  const command = program.command('kwic').description('show where words or codes stand in a corpus, each with the words around it');
  withCorpus(withChanges(withReading(command)))
    .argument('<what>', 'a pattern ("rescue <0-3> $person"), a code (agency/rescue) or a family (agency/*), several codes with commas')
    .argument('[corpus...]', corpusArgument)
    .option('--context <size>', 'words on each side (8), or characters (60c) (default: what fits the terminal; 10 words in other formats)')
    .option('--sort <keys>', 'words to sort by: 1L,2L,1R … for words left and right, K for the key word, code, document')
    .option('--sample <number>', 'only so many rows, drawn at random', readPositive)
    .option('--seed <number>', 'fixes which rows are drawn', readCount, 1)
    .option('--limit <number>', 'write so many rows at most; all are counted', readCount)
    .option('--counts', 'no rows, only how often each document has them')
    .addOption(new Option('-f, --format <format>', 'how to write the rows').choices(kwicFormatNames).default('text'))
    .option('--width <columns>', 'columns of a line of text (default: those of the terminal, or 100)', readPositive)
    .option('-o, --output <file>', 'write to a file')
    .option('-q, --quiet', 'no remarks, no progress')
    .option('--no-color', 'no colours (also with NO_COLOR, and where the output is no terminal)')
    .action(async (what, paths, options) => done(await (await import('../kwic.ts')).kwic(what, paths, options)));
}
