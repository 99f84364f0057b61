import type { Compiled, CounterFrame, Decision, Finding, Measure, Problem, Span, Stale, Suppressed, Withheld } from '../core/index.ts';
import { citationText } from './citation.ts';
import type { Checked } from './exporter.ts';
import { createLocator, type Position } from './lines.ts';

/** Offsets (UTF-16) to positions. */
export type Locate = (offset: number) => Position;

/** What the JSON formats hold of an analysis: the fields documented in docs/cli.md, offsets and positions side by side. */
export function recordOf({ source, analysis }: Pick<Checked, 'source' | 'analysis'>, compiled: Compiled, why: boolean) {
  const locate = createLocator(source.text);
  return {
    findings: analysis.findings.map((finding) => findingRecord(finding, locate, compiled)),
    baselined: analysis.baselined.map((finding) => findingRecord(finding, locate, compiled)),
    counter: analysis.counter.map(counterRecord),
    scope: analysis.scope.map((measure) => measureRecord(measure, locate)),
    problems: analysis.problems.map((problem) => problemRecord(problem, locate)),
    ...(why && {
      withheld: analysis.withheld.map((withheld) => withheldRecord(withheld, locate)),
      suppressed: analysis.suppressed.map((suppressed) => suppressedRecord(suppressed, locate)),
      stale: analysis.stale.map(staleRecord),
    }),
  };
}

export function findingRecord(finding: Finding, locate: Locate, compiled: Compiled) {
  return {
    code: finding.code,
    entry: finding.entry,
    severity: finding.severity,
    ...placeOf(finding.span, locate),
    ...(finding.place !== undefined && { place: finding.place }),
    text: finding.text,
    message: finding.message,
    roles: finding.roles.map(({ name, span, text }) => ({ name, start: span.start, end: span.end, text })),
    sources: finding.sources.map(({ work, at }) => ({
      work,
      ...(at !== undefined && { at }),
      citation: citationText({ work, at }, compiled),
    })),
    suggestions: finding.suggestions,
    ...decisionRecord(finding),
  };
}

/** The decision of what has one; what was not written down is left out. */
export function decisionRecord({ decision }: { readonly decision?: Decision }) {
  if (!decision) return {};
  const { status, reason, by, on } = decision;
  return { decision: { status, reason, by, on } };
}

export function placeOf(span: Span, locate: Locate) {
  const from = locate(span.start);
  const to = locate(span.end);
  return { start: span.start, end: span.end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function counterRecord({ code, span }: CounterFrame) {
  return { code, start: span.start, end: span.end };
}

export function measureRecord({ code, span, counts, of, value, threshold, reason, outcome, message }: Measure, locate: Locate) {
  const counted = counts.map(({ topic, title, passages }) => ({
    topic,
    title,
    count: passages.length,
    passages: passages.map((passage) => placeOf(passage, locate)),
  }));
  return { code, outcome, ...placeOf(span, locate), message, value, threshold, reason, of, counts: counted };
}

export function problemRecord({ message, path, line, span }: Problem, locate: Locate) {
  return { message, ...(path !== undefined && { path }), ...(line !== undefined && { line }), ...(span && placeOf(span, locate)) };
}

function withheldRecord({ code, entry, span, text, stance, reason }: Withheld, locate: Locate) {
  return { code, entry, ...placeOf(span, locate), text, stance, reason };
}

function suppressedRecord({ finding, reason, by }: Suppressed, locate: Locate) {
  const { code, entry, span, text } = finding;
  return { code, entry, ...placeOf(span, locate), text, reason, by, ...decisionRecord(finding) };
}

function staleRecord({ from, anchor: { code, quote, before, after }, decision }: Stale) {
  return { from, code, quote, before, after, ...decisionRecord({ decision }) };
}

/** Signs that end a line somewhere, steer a terminal, turn the direction of a line or cannot be seen, and how a program that runs a build knows a command. */
const hidden = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\udb40[\udc00-\udc7f]|##(?=\[)/g;

/** JSON on one line for any reader: what would not be seen is escaped, and read back as it was. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(hidden, (signs) =>
    [...Array(signs.length).keys()].map((at) => `\\u${signs.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}
