import { append } from '../core/append.ts';
import type { CounterFrame, Finding, Severity, Source, Span, Suppressed, Withheld } from '../core/index.ts';
import { cleanLine, includesWords, shortLine } from './clean.ts';
import { decisionText, suppressionText } from './decision.ts';
import type { Checked, Exporter, View } from './exporter.ts';
import { createLocator } from './lines.ts';
import { createPlacer, hasLines } from './places.ts';
import { addTo, emptyTally, summarize, type Tally } from './tally.ts';

type Paint = (style: keyof typeof styles, text: string) => string;
type Row = {
  readonly span: Span;
  readonly label: string;
  readonly style: keyof typeof styles;
  readonly message: string;
  readonly code: string;
  readonly details: readonly string[];
};

const styles = { warning: 33, information: 36, hint: 90, counter: 32, withheld: 90, problem: 31, path: 4, dim: 90, bold: 1 } as const;
const labels: Record<Severity, string> = { warning: 'warning', information: 'information', hint: 'hint' };
const LABEL_WIDTH = 13;
const LONGEST_PLACE = 48;

/** For a terminal: grouped by file, a line for each finding, the words found beneath it, and a summary. */
export const stylish: Exporter = {
  name: 'stylish',
  open: (view) => {
    const paint: Paint = (style, text) => (view.color ? `\u001b[${styles[style]}m${text}\u001b[0m` : text);
    let tally: Tally = emptyTally;
    return {
      start: () => '',
      document: (checked) => {
        tally = addTo(tally, checked);
        return renderDocument(checked, view, paint);
      },
      end: () => `${paint('bold', summarize(tally))}\n`,
    };
  },
};

function renderDocument({ path, source, analysis }: Checked, view: View, paint: Paint): string {
  const rows = rowsOf({ path, source, analysis }, view);
  const locate = createLocator(source.text);
  const placeOf = placerOf(source, locate);
  const places = rows.map(({ span }) => placeOf(span.start));
  const width = Math.max(0, ...places.map((place) => place.length));
  const lines = rows.flatMap((row, index) => renderRow(row, places[index]!.padEnd(width), paint));
  const problems = analysis.problems.map((problem) => {
    const line = problem.span ? locate(problem.span.start).line : problem.line;
    return `  ${paint('problem', 'problem')}  ${line ? `line ${line}: ` : ''}${cleanLine(problem.message)}`;
  });
  const { reading } = source.layout ?? {};
  if (lines.length + problems.length === 0 && reading === undefined) return '';
  const read = reading === undefined ? '' : paint('dim', ` (read ${cleanLine(reading)})`);
  return `${[paint('path', cleanLine(path)) + read, ...lines, ...problems].join('\n')}\n\n`;
}

/** `12:5`, or in a document without lines of its own the place in words. */
function placerOf(source: Source, locate: ReturnType<typeof createLocator>): (offset: number) => string {
  const at = createPlacer(source);
  return (offset) => {
    if (!hasLines(source)) return shortLine(at(offset), LONGEST_PLACE);
    const { line, column } = locate(offset);
    return `${line}:${column}`;
  };
}

function renderRow({ label, style, message, code, details }: Row, place: string, paint: Paint): string[] {
  const line = `  ${paint('dim', place)}  ${paint(style, label.padEnd(LABEL_WIDTH))}  ${cleanLine(message)}  ${paint('dim', cleanLine(code))}`;
  const indent = ' '.repeat(place.length + LABEL_WIDTH + 6);
  return [line, ...details.map((detail) => `${indent}${paint('dim', detail)}`)];
}

function rowsOf({ source, analysis }: Checked, view: View): Row[] {
  const rows = analysis.findings.map((finding) => withPlace(rowOf(finding, labels[finding.severity], finding.severity), finding, source));
  if (view.counter)
    append(
      rows,
      analysis.counter.map((frame) => counterRow(frame, view)),
    );
  if (view.why) {
    append(rows, [...analysis.withheld.map(withheldRow), ...analysis.suppressed.map(suppressedRow)]);
    append(
      rows,
      analysis.baselined.map((finding) => rowOf(finding, 'in baseline', 'withheld')),
    );
  }
  return rows.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function rowOf(finding: Finding, label: string, style: Row['style']): Row {
  const { span, code, message, decision } = finding;
  return { span, code, message, label, style, details: [...wordsOf(finding), ...(decision ? [decisionText(decision)] : [])] };
}

/** Lines of XML tell little, and a file may be one line: the place in words stands beneath them. */
function withPlace(row: Row, { place }: Finding, { format }: Source): Row {
  return format === 'xml' && place !== undefined ? { ...row, details: [...row.details, shortLine(place, 100)] } : row;
}

function counterRow({ code, span, text }: CounterFrame, view: View): Row {
  const message = `“${shortLine(text)}” ${view.compiled.codes.get(code)?.title ?? ''}`;
  return { span, code, label: 'counter-frame', style: 'counter', message, details: [] };
}

function withheldRow({ code, span, text, stance, reason }: Withheld): Row {
  return { span, code, label: 'withheld', style: 'withheld', message: `“${shortLine(text)}” ${reason} (${stance})`, details: [] };
}

function suppressedRow(suppressed: Suppressed): Row {
  const { code, span, text } = suppressed.finding;
  const message = `“${shortLine(text)}”: ${suppressionText(suppressed)}`;
  return { span, code, label: 'set aside', style: 'withheld', message, details: [] };
}

/** The roles by name, or the words where the message does not already hold them. */
function wordsOf({ roles, text, message }: Finding): readonly string[] {
  if (roles.length > 0) return [roles.map((role) => `${cleanLine(role.name)}: ${shortLine(role.text, 60)}`).join(' · ')];
  return includesWords(message, text) ? [] : [`“${shortLine(text)}”`];
}
