import { type Command, Option } from 'commander';
import { codingFormatNames } from '../../exchange/registry.ts';
import type { ExitCode } from '../exit.ts';

export function addConvert(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('convert')
    .description('read codings of any program in any format that is read, and write them in another')
    .argument('<input>', 'a file, or a folder of files, e.g. study.qdpx')
    .requiredOption('-o, --output <path>', 'the file, or the folder where a format has several files')
    .addOption(new Option('--to <format>', 'the format to write (default: by the extension of the output)').choices(codingFormatNames))
    .addOption(new Option('--from <format>', 'the format to read (default: by what the input looks like)').choices(codingFormatNames))
    .option('--title <title>', 'the name of the work (default: the name of the input)')
    .option('-q, --quiet', 'no remarks about what was read, no progress')
    .action(async (input, options) => done(await (await import('../convert.ts')).convert(input, options)));
}
