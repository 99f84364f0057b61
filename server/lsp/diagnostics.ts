import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem, Severity } from '../core/index.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { toRange } from './positions.ts';
import { remarkOn, type Shown, shownFindings } from './shown.ts';

export const SOURCE = 'counterframe';

/** How many findings of one document are published; an editor gains nothing from more, and each costs time. */
export const LIMIT = 2000;

/** What an analysis says about a document, as diagnostics: findings, then what is wrong with comments and settings. */
export function toDiagnostics(checked: Checked, document: TextDocument, client: Client): Diagnostic[] {
  const { analysis, settings } = checked;
  const shown = shownFindings(checked);
  return [
    ...shown.slice(0, LIMIT).map((one) => toDiagnostic(one, document, client)),
    ...(shown.length > LIMIT ? [restNote(shown, document, client)] : []),
    ...analysis.problems.map((problem) => toProblem(problem, 'comment', document, client)),
    ...settings.problems.map((problem) =>
      toProblem({ ...problem, message: `counterframe.${problem.path}: ${problem.message}` }, 'settings', document, client),
    ),
  ];
}

export function toDiagnostic(shown: Shown, document: TextDocument, client: Client): Diagnostic {
  const { finding, isRepeat, isBaselined } = shown;
  const href = client.linksCodes ? client.codePage(finding.code) : undefined;
  return {
    range: toRange(document, finding.span, client.encoding),
    severity: isRepeat || isBaselined ? DiagnosticSeverity.Hint : severities[finding.severity],
    source: SOURCE,
    code: finding.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: [finding.message, remarkOn(shown)].filter(Boolean).join(' '),
    data: { entry: finding.entry },
  };
}

const severities: Record<Severity, DiagnosticSeverity> = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toProblem({ span, message }: Problem, about: 'comment' | 'settings', document: TextDocument, { encoding }: Client): Diagnostic {
  return {
    range: toRange(document, span ?? { start: 0, end: 0 }, encoding),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: `${SOURCE}/${about}`,
    message,
  };
}

function restNote(shown: readonly Shown[], document: TextDocument, { encoding }: Client): Diagnostic {
  return {
    range: toRange(document, shown[LIMIT]!.finding.span, encoding),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: `${SOURCE}/more`,
    message: `From here on findings are not shown: the first ${LIMIT} of ${shown.length} are. The command line shows all.`,
  };
}
