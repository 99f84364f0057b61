import { type Command, InvalidArgumentError, Option } from 'commander';

/** The options that say what a corpus is, for all commands that read one. */
export function withCorpus(command: Command): Command {
  return command
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
    .option('--name-pattern <pattern>', 'what names of files say, e.g. "{date}_{country}_{kind}.*"');
}

/** What can be named as a corpus. */
export const corpusArgument = 'folders, globs, documents, and tables (.csv, .tsv, .jsonl) with a text in each row';

const separators: Readonly<Record<string, string>> = { tab: '\t', comma: ',', semicolon: ';', pipe: '|', '\\t': '\t' };

function readSeparator(value: string): string {
  const sign = separators[value] ?? value;
  if (sign.length !== 1 || /["\r\n]/.test(sign)) throw new InvalidArgumentError('Give one sign, or tab, comma, semicolon or pipe.');
  return sign;
}
