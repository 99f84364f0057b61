import type { Compiled } from '../core/index.ts';
import { formatReference } from '../core/lexicon/cite.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import { countedTitles } from '../core/topics/selected.ts';
import { citationText } from '../export/citation.ts';
import { cleanLine } from '../export/clean.ts';
import { createEngine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell, write } from './output.ts';
import { problemLine } from './problems.ts';

const WIDTH = 88;

/** `counterframe explain CODE`: the page of a code, for a terminal. */
export async function explain(code: string, options: EngineOptions): Promise<ExitCode> {
  const { engine, problems } = await createEngine(options);
  for (const problem of problems) tell(problemLine(problem));
  if (!engine) return exit.failure;
  const page = explanation(code, engine.compiled);
  if (page === undefined) {
    tell(`Unknown code "${cleanLine(code)}".${didYouMean(code, engine.compiled.codes.keys())} "counterframe codes" lists them.`);
    return exit.failure;
  }
  await write(process.stdout, page);
  return exit.clean;
}

/** The text of a code's page, or undefined where there is no such code. */
export function explanation(code: string, compiled: Compiled): string | undefined {
  const about = compiled.codes.get(code);
  if (!about) return undefined;
  const flagged = about.entries.flatMap(({ examples }) => examples.flagged).slice(0, 4);
  const clean = about.entries.flatMap(({ examples }) => examples.clean).slice(0, 4);
  const works = about.sources.flatMap((source) => {
    const work = compiled.works.get(source.work);
    return [citationText(source, compiled), ...(work ? [`  ${formatReference(work)}`] : [])];
  });
  const parts = [
    `${code}: ${cleanLine(about.title)} (${about.counter ? 'counter-frame' : about.severity})`,
    wrap(about.critique),
    section('Question to ask', [about.ask]),
    section('What else could be said', about.instead),
    section('Who argues so', works),
    ...(about.counts
      ? [section('Counted in drafts of some length', countedTitles(about, compiled))]
      : [
          section(
            about.counter ? 'Noticed' : 'Found',
            flagged.map((example) => example.replace(/[{}]/g, '')),
          ),
          section('Not found', clean),
        ]),
    ...(about.limits ? [section('Known limits', [about.limits])] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, items: readonly string[]): string {
  return `${title}\n${items.map((item) => wrap(item, item.startsWith('  ') ? '    ' : '  ')).join('\n')}`;
}

function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  for (const word of cleanLine(text).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + (lines.length > 0 && indent !== '' ? '  ' : '') + word);
  }
  return lines.join('\n');
}
