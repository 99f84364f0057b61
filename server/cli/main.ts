import { Command, CommanderError, Option } from 'commander';
import { folderFormatNames } from '../export/folder/registry.ts';
import { exporterNames } from '../export/registry.ts';
import { severities } from '../export/select.ts';
import { version } from '../version.ts';
import { addAgree } from './commands/agree.ts';
import { addCode } from './commands/code.ts';
import { addCodebook } from './commands/codebook.ts';
import { addConvert } from './commands/convert.ts';
import { addDictionary } from './commands/dictionary.ts';
import { addEstimate } from './commands/estimate.ts';
import { addFigures } from './commands/figures.ts';
import { addKwic } from './commands/kwic.ts';
import { addSample } from './commands/sample.ts';
import { type ExitCode, exit } from './exit.ts';
import { PATIENCE } from './jobs.ts';
import { readCount, readPositive, withCache, withChanges, withLexicons, withReading } from './options.ts';
import { endQuietlyOnClosedPipe, tell } from './output.ts';
import { internalError } from './problems.ts';

endQuietlyOnClosedPipe();
void run(process.argv).then((code) => {
  process.exitCode = code;
});

async function run(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exit.clean;
  try {
    await createProgram((result) => {
      code = result;
    }).parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.code === 'commander.helpDisplayed' || error.code === 'commander.version' ? exit.clean : exit.failure;
    tell(internalError(error));
    return exit.failure;
  }
}

function createProgram(done: (code: ExitCode) => void): Command {
  const program = new Command('counterframe')
    .description('Shows where policy text frames people in ways that critiques argue against, and what could be written instead.')
    .version(version)
    .exitOverride();
  addCheck(program, done);
  addOverview(program, done);
  withLexicons(
    program.command('stream').description('answer JSON Lines on standard input, {"id", "text", "format"?}, with findings, line by line'),
  )
    .addOption(new Option('--why', 'add what was withheld and suppressed').conflicts('compact'))
    .option('--compact', 'only code, entry, severity and offsets of each finding, and the number of words')
    .addOption(
      new Option('--code-points', 'the same, with offsets that count code points, as Python, R and Spark do').implies({ compact: true }),
    )
    .option('--metadata', 'repeat the other fields of each line in its answer, as "metadata"')
    .action(async (options) => done(await (await import('./stream.ts')).stream(options)));
  addCompare(program, done);
  addMark(program, done);
  withChanges(program.command('text').description('print the text of a document as the other commands read it'))
    .argument('<draft>')
    .action(async (path, options) => done(await (await import('./text.ts')).text(path, options)));
  addBaseline(program, done);
  addDecisions(program, done);
  addEvaluate(program, done);
  addCode(program, done);
  addAgree(program, done);
  addSample(program, done);
  addEstimate(program, done);
  addKwic(program, done);
  addFigures(program, done);
  withLexicons(program.command('explain').description('say what a code means, who argues so, and what else could be written'))
    .argument('<code>', 'e.g. agency/rescue')
    .action(async (code, options) => done(await (await import('./explain.ts')).explain(code, options)));
  withLexicons(program.command('codes').description('list the codes'))
    .addOption(new Option('--format <format>', 'how to write the list').choices(['table', 'json']).default('table'))
    .action(async (options) => done(await (await import('./codes.ts')).codes(options)));
  addCodebook(program, done);
  addConvert(program, done);
  addDictionary(program, done);
  addCache(program, done);
  program
    .command('lsp')
    .description('run the language server for an editor')
    .option('--stdio', 'speak over standard input and output')
    .addOption(new Option('--clientProcessId <id>', 'end when this process ends; some editors add it').hideHelp())
    .action(async (options) => done(await (await import('./lsp.ts')).lsp(options)));
  withLexicons(program.command('mcp').description('run the server for assistants (Model Context Protocol), over standard input and output'))
    .option('--root <folders...>', 'folders below which files may be read (default: the folder it is started in)')
    .action(async (options) => done(await (await import('./mcp.ts')).mcp(options)));
  return program;
}

function addCheck(program: Command, done: (code: ExitCode) => void): void {
  withChanges(withCache(withReading(program.command('check').description('check files, folders or globs'))))
    .argument('[paths...]', 'documents to check')
    .addOption(new Option('-f, --format <format>', 'how to write the findings').choices(exporterNames).default('stylish'))
    .option('-o, --output <file>', 'write to a file')
    .addOption(new Option('--severity <level>', 'the level from which findings make the run fail (default: "warning")').choices(severities))
    .option('--code <codes...>', 'only these codes or families, e.g. agency/rescue conflation/*')
    .option('--max-warnings <number>', 'tolerate warnings up to this number', readCount)
    .option('--counter', 'show counter-frames: wording that the critiques propose')
    .option('--why', 'show what was withheld, by which rule, what is set aside, and what is in the baseline')
    .option('--no-baseline', 'judge findings of the baseline like all others')
    .option('--no-decisions', 'leave decisions about findings out')
    .option('-q, --quiet', 'only findings that make the run fail; no remarks, no progress')
    .option('--no-color', 'no colours (also with NO_COLOR, and where the output is no terminal)')
    .action(async (paths, options) => done(await (await import('./check.ts')).check(paths, options)));
}

function addOverview(program: Command, done: (code: ExitCode) => void): void {
  withChanges(withCache(withReading(program.command('overview').description('look at whole documents side by side, one row for each'))))
    .argument('[paths...]', 'documents to look at')
    .addOption(new Option('-f, --format <format>', 'how to write the rows').choices(folderFormatNames).default('text'))
    .option('-o, --output <file>', 'write to a file')
    .option('--sort <column>', 'a column of the CSV format: words from A to Z, numbers from the highest', 'path')
    .option('--min-words <number>', 'only documents of at least this many words', readCount)
    .option('--about-subject', 'only documents that are about trafficking, sex work or exploitation')
    .option('-q, --quiet', 'no remarks, no progress')
    .action(async (paths, options) => done(await (await import('./overview.ts')).overview(paths, options)));
}

function addMark(program: Command, done: (code: ExitCode) => void): void {
  withChanges(
    withLexicons(program.command('mark').description('write a copy of a Word, OpenDocument or PDF file with each finding as a comment')),
  )
    .argument('<draft>', 'the document; it stays as it is')
    .option('-o, --output <file>', 'the copy (default: "-reviewed" added to the name)')
    .option('--track-changes', 'also write safe rewordings, as tracked changes')
    .addOption(new Option('--severity <level>', 'comments on findings from this level on').choices(severities).default('hint'))
    .option('--code <codes...>', 'only these codes or families, e.g. agency/rescue conflation/*')
    .option('--no-baseline', 'comments on findings of the baseline too')
    .option('--no-decisions', 'leave decisions about findings out')
    .option('-q, --quiet', 'say nothing where all went well')
    .action(async (path, options) => done(await (await import('./mark.ts')).mark(path, options)));
}

function addCompare(program: Command, done: (code: ExitCode) => void): void {
  withChanges(withLexicons(program.command('compare').description('say what changed from one version of a draft to the next')))
    .argument('<draft>', 'the old version; with --rev or --tracked the draft')
    .argument('[new]', 'the new version, in any format')
    .addOption(new Option('--rev <revision>', 'compare the draft with itself at a revision of git, e.g. HEAD').conflicts('tracked'))
    .addOption(new Option('--tracked', 'compare the draft without its tracked changes and with them').conflicts('changes'))
    .addOption(new Option('-f, --format <format>', 'how to write the comparison').choices(['text', 'json', 'html']).default('text'))
    .option('-o, --output <file>', 'write to a file')
    .addOption(
      new Option('--severity <level>', 'the level from which added findings make the run fail (default: "warning")').choices(severities),
    )
    .option('--code <codes...>', 'only these codes or families, e.g. agency/rescue conflation/*')
    .option('--timeout <seconds>', `leave a document unread that takes longer (default: ${PATIENCE})`, readPositive)
    .option('-q, --quiet', 'no remarks')
    .action(async (draft, other, options) =>
      done(await (await import('./compare.ts')).compare([draft, ...(other === undefined ? [] : [other])], options)),
    );
}

function addBaseline(program: Command, done: (code: ExitCode) => void): void {
  withReading(program.command('baseline').description('write down the findings that are there, so that check shows only new ones'))
    .argument('[paths...]', 'drafts (default: those that the baseline names, or the current folder)')
    .option('--prune', 'only remove lines that fit nothing any more')
    .addOption(new Option('--check', 'change nothing; fail where lines fit nothing any more').conflicts('prune'))
    .option('--force', 'write even if the baseline that is there cannot be read')
    .option('-q, --quiet', 'no remarks, no progress')
    .action(async (paths, options) => done(await (await import('./baseline.ts')).baseline(paths, options)));
}

function addDecisions(program: Command, done: (code: ExitCode) => void): void {
  withReading(program.command('decisions').description('list what was decided about findings'))
    .argument('[paths...]', 'drafts; decisions about them that fit nothing any more are marked')
    .option('--prune', 'remove decisions that fit nothing any more')
    .addOption(new Option('--format <format>', 'how to write the list').choices(['table', 'json']).default('table'))
    .option('-q, --quiet', 'no remarks, no progress')
    .action(async (paths, options) => done(await (await import('./decisions.ts')).decisions(paths, options)));
}

function addCache(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('cache')
    .description('what was kept by --cache')
    .command('clear')
    .description('remove it')
    .option('--cache-dir <folder>', 'the folder (default: .counterframe-cache beside the settings)')
    .option('--config <file>', 'settings (default: the nearest counterframe.yaml upwards)')
    .action(async (options) => done(await (await import('./clear-cache.ts')).clearCache(options)));
}

function addEvaluate(program: Command, done: (code: ExitCode) => void): void {
  withLexicons(program.command('evaluate').description('compare findings with sentences that a reader coded'))
    .requiredOption('--gold <file>', 'JSON Lines of coded sentences')
    .option('--passages <file>', 'JSON Lines of the texts that the sentences stand in')
    .option(
      '--findings <file>',
      'findings of another run, program or coder, as "counterframe stream" answers, in place of a run of its own',
    )
    .option('--corrections <file>', 'JSON Lines of labels that a second reading settled otherwise')
    .addOption(new Option('-f, --format <format>', 'how to write the figures').choices(['text', 'json', 'html']).default('text'))
    .option('-o, --output <file>', 'write to a file')
    .option('--no-errors', 'figures only, without the sentences that differ')
    .option('-q, --quiet', 'no progress')
    .action(async (options) => done(await (await import('./evaluate.ts')).evaluate(options)));
}
