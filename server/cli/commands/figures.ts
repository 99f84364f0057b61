import { type Command, Option } from 'commander';
import { corpusArgument, withCorpus } from '../corpus-options.ts';
import type { ExitCode } from '../exit.ts';
import { withCache, withChanges, withReading } from '../options.ts';

/** `counterframe figures CORPUS… -o FOLDER`. */
export function addFigures(program: Command, done: (code: ExitCode) => void): void {
  const command = program
    .command('figures')
    .description('draw and tabulate which codes stand together, where in documents, and when, for a whole corpus');
  withCorpus(withChanges(withCache(withReading(command))))
    .argument('[corpus...]', corpusArgument)
    .requiredOption('-o, --output <folder>', 'where the tables (CSV) and pictures (SVG, PNG) go')
    .option('--code <codes...>', 'only these codes or families, e.g. agency/rescue conflation/*')
    .option('--counter', 'count counter-frames too: wording that the critiques propose')
    .addOption(new Option('--by <level>', 'count codes, or the families that they belong to').choices(['code', 'family']).default('code'))
    .addOption(new Option('--measure <measure>', 'what colours the heat maps').choices(['npmi', 'jaccard']).default('npmi'))
    .addOption(new Option('--period <period>', 'what the time series counts by').choices(['year', 'month']).default('year'))
    .option('-q, --quiet', 'no remarks, no progress')
    .action(async (paths, options) => done(await (await import('../figures.ts')).figures(paths, options)));
}
