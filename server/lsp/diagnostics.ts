import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem, Severity } from '../core/index.ts';
import { cleanLine } from '../export/clean.ts';
import { fileName } from '../export/comment.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { relatedPassages } from './measure-passages.ts';
import { rangesIn, type ToRange } from './positions.ts';
import { settingName } from './settings.ts';
import { remarkOn, type Shown, shownFindings } from './shown.ts';
import { SOURCE } from './source.ts';
import { toTermDiagnostic } from './term-diagnostics.ts';

/** How many findings of one document are published; an editor gains nothing from more, and each costs time. */
export const LIMIT = 2000;

/** What an analysis says about a document, as diagnostics: findings, then its terms, then what is wrong with comments and settings. */
export function toDiagnostics(checked: Checked, document: TextDocument, client: Client): Diagnostic[] {
  const { analysis, settings, draft } = checked;
  const shown = shownFindings(checked);
  const toRange = rangesIn(document, client.encoding);
  return [
    ...shown
      .slice(0, LIMIT)
      .map((one) => ({ ...toDiagnostic(one, toRange, client), ...relatedTo(one, checked, document, toRange, client) })),
    ...(shown.length > LIMIT ? [restNote(shown, toRange, client)] : []),
    ...draft
      .termNotes()
      .slice(0, LIMIT)
      .map((note) => toTermDiagnostic(note, document.uri, toRange, client)),
    ...analysis.problems.map((problem) => toProblem({ ...problem, message: problemText(problem, client) }, aboutOf(problem), toRange)),
    ...settings.problems.map((problem) =>
      toProblem({ ...problem, message: `${settingName(problem.path)}: ${problem.message}` }, 'settings', toRange),
    ),
  ];
}

export function toDiagnostic(shown: Shown, toRange: ToRange, client: Client): Diagnostic {
  const { finding, isRepeat, isBaselined } = shown;
  const href = client.linksCodes ? client.codePage(finding.code) : undefined;
  return {
    range: toRange(finding.span),
    severity: isRepeat || isBaselined ? DiagnosticSeverity.Hint : severities[finding.severity],
    source: SOURCE,
    code: finding.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: cleanLine([finding.message, remarkOn(shown, client.words)].filter(Boolean).join(' ')),
    data: { entry: finding.entry },
  };
}

function relatedTo({ finding }: Shown, checked: Checked, document: TextDocument, toRange: ToRange, client: Client): Partial<Diagnostic> {
  const relatedInformation = client.relatesInformation ? relatedPassages(finding, checked, document.uri, toRange) : [];
  return relatedInformation.length > 0 ? { relatedInformation } : {};
}

const severities: Record<Severity, DiagnosticSeverity> = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function problemText({ fault, span, where, message }: Problem, { words }: Client): string {
  if (!fault && !span) return `${fileName(where)}: ${message}`;
  return (fault && words.engine?.faults(fault)) ?? message;
}

type About = 'comment' | 'file' | 'failure';

/** What is no fault in the text is something met in reading the file. */
function aboutOf({ fault, span }: Problem): About {
  if (fault?.kind === 'failed') return 'failure';
  return (fault || span) && fault?.kind !== 'too-long' ? 'comment' : 'file';
}

function toProblem({ span, message }: Problem, about: About | 'settings', toRange: ToRange): Diagnostic {
  return {
    range: toRange(span ?? { start: 0, end: 0 }),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: `${SOURCE}/${about}`,
    message: cleanLine(message),
  };
}

function restNote(shown: readonly Shown[], toRange: ToRange, { words }: Client): Diagnostic {
  return {
    range: toRange(shown[LIMIT]!.finding.span),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: `${SOURCE}/more`,
    message: words.remarks.rest(LIMIT, shown.length),
  };
}
