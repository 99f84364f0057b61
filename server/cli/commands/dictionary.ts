import { type Command, Option } from 'commander';
import { dictionaryFormatNames } from '../../dictionary/registry.ts';
import type { ExitCode } from '../exit.ts';
import { readPositive, withLexicons } from '../options.ts';

export function addDictionary(program: Command, done: (code: ExitCode) => void): void {
  withLexicons(program.command('dictionary').description('write the phrases of the lexicons as a dictionary for text analysis programs'))
    .requiredOption('-o, --output <file>', 'the dictionary; what it cannot carry is listed in NAME.left-out.csv beside it')
    .addOption(new Option('--to <format>', 'the program that reads it').choices(dictionaryFormatNames).default('quanteda'))
    .option('--code <codes...>', 'only these codes or families, e.g. agency/rescue conflation/*')
    .option('--limit <number>', 'leave out patterns by which an entry would become more phrases than this (default: 1000)', readPositive)
    .option('-q, --quiet', 'say nothing where all went well')
    .action(async (options) => done(await (await import('../dictionary.ts')).dictionary(options)));
}
