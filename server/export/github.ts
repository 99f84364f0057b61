import type { Severity } from '../core/index.ts';
import { cleanText } from './clean.ts';
import { decisionText } from './decision.ts';
import type { Checked, Exporter, View } from './exporter.ts';
import { createLocator } from './lines.ts';
import { hasLines } from './places.ts';
import { addTo, emptyTally, summarize } from './tally.ts';
import { withinRoot } from './uri.ts';

const commands: Record<Severity, string> = { warning: 'warning', information: 'notice', hint: 'notice' };

type Properties = Readonly<Record<string, string | number>>;

/** Workflow commands of GitHub Actions, which shows them at the lines of a pull request. */
export const github: Exporter = {
  name: 'github',
  open: (view) => {
    let tally = emptyTally;
    return {
      start: () => '',
      document: (checked) => {
        tally = addTo(tally, checked);
        return renderDocument(checked, view)
          .map((line) => `${line}\n`)
          .join('');
      },
      end: () => `${summarize(tally)}\n`,
    };
  },
};

function renderDocument({ path, source, analysis }: Checked, view: View): string[] {
  const file = withinRoot(path, view.root);
  const locate = createLocator(source.text);
  const findings = analysis.findings.map(({ code, severity, span, message, suggestions, decision, place }) => {
    const from = locate(span.start);
    const to = locate(span.end);
    // GitHub refuses columns of a stretch of several lines.
    const columns: Properties = from.line === to.line ? { col: from.column, endColumn: to.column } : {};
    const lines: Properties = hasLines(source) ? { line: from.line, endLine: to.line, ...columns } : { line: 1 };
    const where = hasLines(source) || place === undefined ? '' : `${place}: `;
    const title = `${view.compiled.codes.get(code)?.title ?? code} (${code})`;
    const instead = suggestions.length > 0 ? ` Instead: ${suggestions.map(({ text }) => text).join('; ')}.` : '';
    const decided = decision ? ` Decision: ${decisionText(decision)}.` : '';
    return command(commands[severity], { file, ...lines, title }, where + message + instead + decided);
  });
  const problems = analysis.problems.map(({ message, span, line = 1 }) =>
    command('warning', { file, line: span ? locate(span.start).line : line, title: 'Counterframe' }, message),
  );
  return [...findings, ...problems];
}

function command(name: string, properties: Properties, message: string): string {
  const list = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${name} ${list}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return cleanText(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
