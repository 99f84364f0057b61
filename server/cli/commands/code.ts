import { type Command, InvalidArgumentError, Option } from 'commander';
import { codingFormatNames } from '../../exchange/registry.ts';
import type { ExitCode } from '../exit.ts';
import { withChanges, withReading } from '../options.ts';

/** `counterframe code`: adds the command; what it does is loaded when it is called. */
export function addCode(program: Command, done: (code: ExitCode) => void): void {
  withChanges(withReading(program.command('code').description('code a corpus: write all findings as tables and for other programs')))
    .argument('[corpus...]', 'folders, globs, documents, and tables (.csv, .tsv, .jsonl) with a text in each row')
    .requiredOption('-o, --output <folder>', 'the folder to write to; a run that was interrupted goes on there')
    .option('--to <formats>', `formats, with commas between them: ${codingFormatNames.join(', ')}`, readFormats, ['csv'])
    .option('--code <codes...>', 'only these codes or families, e.g. agency/rescue conflation/*')
    .option('--text-column <name>', 'the column of tables that holds the texts (default: the one called text, content, body …)')
    .option('--text-field <name>', 'the same for JSON Lines; a field in a field is named with a dot')
    .option('--id-column <name>', 'the column of tables that names the rows (default: the one called id, else rows are numbered)')
    .option('--id-field <name>', 'the same for JSON Lines')
    .addOption(
      new Option('--text-format <format>', 'how the texts of tables are written')
        .choices(['plain', 'markdown', 'html', 'xml', 'latex', 'rst', 'asciidoc'])
        .default('plain'),
    )
    .option('--separator <sign>', 'what separates the values of tables (default: what the first lines show)', readSeparator)
    .option('--metadata <file>', 'a table (.csv, .tsv, .jsonl) with more about the documents')
    .option('--join-on <column>', 'its column with identifiers or file names (default: the one called id, file …)')
    .option('--name-pattern <pattern>', 'what names of files say, e.g. "{date}_{country}_{kind}.*"')
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

const separators: Readonly<Record<string, string>> = { tab: '\t', comma: ',', semicolon: ';', pipe: '|', '\\t': '\t' };

function readSeparator(value: string): string {
  const sign = separators[value] ?? value;
  if (sign.length !== 1 || /["\r\n]/.test(sign)) throw new InvalidArgumentError('Give one sign, or tab, comma, semicolon or pipe.');
  return sign;
}
