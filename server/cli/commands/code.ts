import { type Command, InvalidArgumentError } from 'commander';
import { codingFormatNames } from '../../exchange/registry.ts';
import { corpusArgument, withCorpus } from '../corpus-options.ts';
import type { ExitCode } from '../exit.ts';
import { withChanges, withReading } from '../options.ts';

/** `counterframe code`: adds the command; what it does is loaded when it is called. */
export function addCode(program: Command, done: (code: ExitCode) => void): void {
  const command = program.command('code').description('code a corpus: write all findings as tables and for other programs');
  withCorpus(withChanges(withReading(command)))
    .argument('[corpus...]', corpusArgument)
    .requiredOption('-o, --output <folder>', 'the folder to write to; a run that was interrupted goes on there')
    .option('--to <formats>', `formats, with commas between them: ${codingFormatNames.join(', ')}`, readFormats, ['csv'])
    .option('--code <codes...>', 'only these codes or families, e.g. agency/rescue conflation/*')
    .option('--bom', 'begin CSV files with a byte order mark, by which Excel knows UTF-8')
    .option('--spreadsheet', 'CSV for spreadsheets: with a byte order mark, and an apostrophe before what would be taken for a formula')
    .option('--fresh', 'code all documents anew, whatever an earlier run left')
    .option('-q, --quiet', 'no remarks, no progress')
    .action(async (names, options) => done(await (await import('../code/code.ts')).code(names, options)));
}

function readFormats(value: string): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !codingFormatNames.includes(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no format "${unknown}". Formats: ${codingFormatNames.join(', ')}.`);
  return [...new Set(names)];
}
