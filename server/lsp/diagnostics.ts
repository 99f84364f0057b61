import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Problem, Severity } from '../core/index.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { rangesIn, type ToRange } from './positions.ts';
import { settingName } from './settings.ts';

export const SOURCE = 'counterframe';

/** How many findings of one document are published; an editor gains nothing from more, and each costs time. */
export const LIMIT = 2000;

/** `index` is the finding's place in the analysis. */
export type DiagnosticData = { readonly entry: string; readonly index: number };

/** What an analysis says about a document, as diagnostics: findings, then what is wrong with comments and settings. */
export function toDiagnostics({ analysis, settings }: Checked, document: TextDocument, client: Client): Diagnostic[] {
  const { findings } = analysis;
  const toRange = rangesIn(document, client.encoding);
  return [
    ...findings.slice(0, LIMIT).map((finding, index) => toDiagnostic(finding, index, toRange, client)),
    ...(findings.length > LIMIT ? [restNote(findings, toRange)] : []),
    ...analysis.problems.map((problem) => toProblem(problem, 'comment', toRange)),
    ...settings.problems.map((problem) =>
      toProblem({ ...problem, message: `${settingName(problem.path)}: ${problem.message}` }, 'settings', toRange),
    ),
  ];
}

export function toDiagnostic(finding: Finding, index: number, toRange: ToRange, client: Client): Diagnostic {
  const href = client.linksCodes ? client.codePage(finding.code) : undefined;
  return {
    range: toRange(finding.span),
    severity: severities[finding.severity],
    source: SOURCE,
    code: finding.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: finding.message,
    data: { entry: finding.entry, index } satisfies DiagnosticData,
  };
}

const severities: Record<Severity, DiagnosticSeverity> = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toProblem({ span, message }: Problem, about: 'comment' | 'settings', toRange: ToRange): Diagnostic {
  return {
    range: toRange(span ?? { start: 0, end: 0 }),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: `${SOURCE}/${about}`,
    message,
  };
}

function restNote(findings: readonly Finding[], toRange: ToRange): Diagnostic {
  return {
    range: toRange(findings[LIMIT]!.span),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: `${SOURCE}/more`,
    message: `From here on findings are not shown: the first ${LIMIT} of ${findings.length} are. The command line shows all.`,
  };
}
