import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Problem, Severity } from '../core/index.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { toRange } from './positions.ts';
import { SOURCE } from './source.ts';
import { toTermDiagnostic } from './term-diagnostics.ts';

/** How many findings of one document are published; an editor gains nothing from more, and each costs time. */
export const LIMIT = 2000;

/** `index` is the finding's place in the analysis. */
export type DiagnosticData = { readonly entry: string; readonly index: number };

/** What an analysis says about a document, as diagnostics: findings, then its terms, then what is wrong with comments and settings. */
export function toDiagnostics({ analysis, settings, draft }: Checked, document: TextDocument, client: Client): Diagnostic[] {
  const { findings } = analysis;
  return [
    ...findings.slice(0, LIMIT).map((finding, index) => toDiagnostic(finding, index, document, client)),
    ...(findings.length > LIMIT ? [restNote(findings, document, client)] : []),
    ...draft
      .termNotes()
      .slice(0, LIMIT)
      .map((note) => toTermDiagnostic(note, document, client)),
    ...analysis.problems.map((problem) => toProblem(problem, 'comment', document, client)),
    ...settings.problems.map((problem) =>
      toProblem({ ...problem, message: `counterframe.${problem.path}: ${problem.message}` }, 'settings', document, client),
    ),
  ];
}

export function toDiagnostic(finding: Finding, index: number, document: TextDocument, client: Client): Diagnostic {
  const href = client.linksCodes ? client.codePage(finding.code) : undefined;
  return {
    range: toRange(document, finding.span, client.encoding),
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

function toProblem({ span, message }: Problem, about: 'comment' | 'settings', document: TextDocument, { encoding }: Client): Diagnostic {
  return {
    range: toRange(document, span ?? { start: 0, end: 0 }, encoding),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: `${SOURCE}/${about}`,
    message,
  };
}

function restNote(findings: readonly Finding[], document: TextDocument, { encoding }: Client): Diagnostic {
  return {
    range: toRange(document, findings[LIMIT]!.span, encoding),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: `${SOURCE}/more`,
    message: `From here on findings are not shown: the first ${LIMIT} of ${findings.length} are. The command line shows all.`,
  };
}
