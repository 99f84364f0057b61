import type { Command } from 'commander';
import type { ExitCode } from '../exit.ts';
import { withLexicons } from '../options.ts';

export function addCodebook(program: Command, done: (code: ExitCode) => void): void {
  withLexicons(program.command('codebook').description('write the codes with what they mean and their sources, for other programs'))
    .requiredOption('-o, --output <file>', 'the file; its extension says how it is written: .qdc, .csv, .md or .json')
    .action(async (options) => done(await (await import('../codebook.ts')).codebook(options)));
}
