import type { Analysis, Compiled, Finding, Problem, Severity, Source, Suggestion } from '../core/index.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import { cleanLine, shortLine } from '../export/clean.ts';
import { createLocator, type Position } from '../export/lines.ts';
import { knownSelectors, selectCodes, selectLevel } from '../export/select.ts';
import { guidance } from './guidance.ts';
import type { CheckRecord, FindingRecord, SuggestionRecord } from './records.ts';
import { sourceRecords } from './sources.ts';

/** Which findings are asked for: from a level on, of some codes or families, and from which on. */
export type Asked = { readonly severity?: Severity; readonly codes?: readonly string[]; readonly from?: number };

/** How many findings one answer holds. */
export const PAGE = 20;

/** The longest text that is checked, in UTF-16 units, so that an answer comes within the minute that clients commonly wait. */
export const LONGEST_TEXT = 1_200_000;

const WORDS = 400;
const PROBLEMS = 20;

/** A page of the findings of an analysis. */
export function checkRecord(source: Source, analysis: Analysis, compiled: Compiled, asked: Asked): CheckRecord {
  const { severity = 'hint', codes = [], from = 0 } = asked;
  const { findings } = selectLevel(selectCodes(analysis, codes.map(asSelector)), severity);
  const locate = createLocator(source.text);
  const next = from + PAGE;
  return {
    findings: findings.slice(from, next).map((finding) => findingRecord(finding, locate, compiled)),
    total: findings.length,
    from,
    ...(next < findings.length && { next }),
    words: analysis.words,
    problems: problemLines(analysis.problems, locate),
    guidance,
  };
}

/** What a name in `codes` has wrong, or undefined. */
export function unknownCode({ codes = [] }: Asked, compiled: Compiled): string | undefined {
  const known = knownSelectors(compiled);
  const unknown = codes.find((name) => !known.has(asSelector(name)));
  return unknown === undefined ? undefined : unknownName(unknown, compiled, known);
}

/** E.g. `Unknown code "rescu". Did you mean "agency/rescue"? Codes begin with agency/, coercion/.` */
export function unknownName(name: string, { codes }: Compiled, known: Iterable<string> = codes.keys()): string {
  const asked = shortLine(name, 80);
  const families = [...new Set([...codes.values()].map(({ family }) => `${family}/`))];
  return `Unknown code "${asked}".${didYouMean(asked, known)} Codes begin with ${families.join(', ')}.`;
}

/** `agency` asks for the family, as `agency/*` does. */
function asSelector(name: string): string {
  return name.includes('/') ? name : `${name}/*`;
}

function findingRecord(finding: Finding, locate: (offset: number) => Position, compiled: Compiled): FindingRecord {
  const { code, severity, span, text, message, suggestions, sources } = finding;
  const about = compiled.codes.get(code);
  const start = locate(span.start);
  const end = locate(span.end);
  return {
    code,
    title: cleanLine(about?.title ?? code),
    severity,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    words: shortLine(text, WORDS),
    message: shortLine(message, 2 * WORDS),
    why: cleanLine(about?.critique ?? ''),
    question: cleanLine(about?.ask ?? ''),
    suggestions: suggestions.map(suggestionRecord),
    sources: sourceRecords(sources, compiled),
  };
}

/** A replacement that would have to be cut or cleaned could not stand in the draft as it is: it stays advice. */
function suggestionRecord({ text, replacement }: Suggestion): SuggestionRecord {
  const whole = replacement !== undefined && shortLine(replacement, 2 * WORDS) === replacement.trim();
  return { text: shortLine(text, 2 * WORDS), ...(whole && { replacement }) };
}

function problemLines(problems: readonly Problem[], locate: (offset: number) => Position): readonly string[] {
  const lines = problems.slice(0, PROBLEMS).map(({ message, line, span }) => {
    const at = span ? locate(span.start).line : line;
    return `${at === undefined ? '' : `line ${at}: `}${shortLine(message, 2 * WORDS)}`;
  });
  return problems.length > PROBLEMS ? [...lines, `${problems.length - PROBLEMS} more of this kind.`] : lines;
}
