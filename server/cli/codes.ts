import { shortLine } from '../export/clean.ts';
import { toJson } from '../export/record.ts';
import { createEngine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell, write } from './output.ts';
import { problemLine } from './problems.ts';

type CodeRow = {
  readonly code: string;
  readonly title: string;
  readonly severity: string;
  readonly counter: boolean;
  readonly entries: number;
};

/** `counterframe codes`: every code with its severity (after the settings' file is read) and title. */
export async function codes(options: EngineOptions & { readonly format: 'table' | 'json' }): Promise<ExitCode> {
  const { engine, problems } = await createEngine(options);
  for (const problem of problems) tell(problemLine(problem));
  if (!engine) return exit.failure;
  const rows: CodeRow[] = [...engine.compiled.codes].map(([code, { title, severity, counter, entries }]) => ({
    code,
    title,
    severity,
    counter,
    entries: entries.length,
  }));
  await write(process.stdout, options.format === 'json' ? `${toJson({ codes: rows })}\n` : table(rows));
  return exit.clean;
}

function table(rows: readonly CodeRow[]): string {
  const cells = rows.map(({ code, title, severity, counter }) => [code, counter ? 'counter' : severity, shortLine(title)]);
  const widths = [0, 1].map((column) => Math.max(0, ...cells.map((row) => row[column]!.length)));
  return cells.map((row) => `${row[0]!.padEnd(widths[0]!)}  ${row[1]!.padEnd(widths[1]!)}  ${row[2]}\n`).join('');
}
