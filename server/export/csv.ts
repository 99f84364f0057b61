import type { Decision, Finding, Span } from '../core/index.ts';
import { citationText } from './citation.ts';
import { cleanText } from './clean.ts';
import type { Checked, Exporter, View } from './exporter.ts';
import { createLocator } from './lines.ts';

const columns = [
  'kind',
  'path',
  'line',
  'column',
  'endLine',
  'endColumn',
  'start',
  'end',
  'severity',
  'code',
  'entry',
  'text',
  'message',
  'roles',
  'sources',
  'suggestions',
  'decision',
  'reason',
  'decidedBy',
  'decidedOn',
  'place',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number>>;

/** A table for spreadsheets and statistics (RFC 4180): a row for each finding, and for what else is asked for. */
export const csv: Exporter = {
  name: 'csv',
  open: (view) => ({
    start: () => line(columns),
    document: (checked) =>
      rowsOf(checked, view)
        .map((row) => line(columns.map((column) => row[column] ?? '')))
        .join(''),
    end: () => '',
  }),
};

function rowsOf({ path, source, analysis }: Checked, view: View): Row[] {
  const locate = createLocator(source.text);
  const placeOf = ({ start, end }: Span): Row => {
    const from = locate(start);
    const to = locate(end);
    return { path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column, start, end };
  };
  const rowOf = (kind: 'finding' | 'baselined', finding: Finding): Row => ({
    kind,
    ...placeOf(finding.span),
    place: finding.place,
    severity: finding.severity,
    code: finding.code,
    entry: finding.entry,
    text: finding.text,
    message: finding.message,
    roles: finding.roles.map((role) => `${role.name}: ${role.text}`).join('; '),
    sources: finding.sources.map((citation) => citationText(citation, view.compiled)).join('; '),
    suggestions: finding.suggestions.map((suggestion) => suggestion.text).join('; '),
    ...decisionCells(finding.decision),
  });
  const findings = analysis.findings.map((finding) => rowOf('finding', finding));
  const baselined = analysis.baselined.map((finding) => rowOf('baselined', finding));
  const counter = analysis.counter.map(({ code, entry, span, text }): Row => ({ kind: 'counter', ...placeOf(span), code, entry, text }));
  const withheld = analysis.withheld.map(
    ({ code, entry, span, text, stance, reason }): Row => ({
      kind: 'withheld',
      ...placeOf(span),
      code,
      entry,
      text,
      message: `${stance}: ${reason}`,
    }),
  );
  const suppressed = analysis.suppressed.map(
    ({ finding: { code, entry, span, text, severity, decision }, reason }): Row => ({
      kind: 'suppressed',
      ...placeOf(span),
      severity,
      code,
      entry,
      text,
      message: reason,
      reason,
      ...decisionCells(decision),
    }),
  );
  const problems = analysis.problems.map(({ message, span }): Row => ({ kind: 'problem', path, ...(span && placeOf(span)), message }));
  return [...findings, ...baselined, ...(view.counter ? counter : []), ...(view.why ? [...withheld, ...suppressed] : []), ...problems];
}

function decisionCells(decision: Decision | undefined): Row {
  return decision ? { decision: decision.status, reason: decision.reason, decidedBy: decision.by, decidedOn: decision.on } : {};
}

/** Cells as a line of a table. */
export function line(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is kept a text by an apostrophe before it; signs that steer a terminal are shown. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const lines = value.replace(/[^\r\n]+/g, cleanText);
  const text = isFormula(value) ? `'${lines}` : lines;
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whether a spreadsheet would take a text for a formula. */
export function isFormula(text: string): boolean {
  return /^[\s\u0000]*[=+\-@＝＋－＠\t\r]/u.test(text);
}
