import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TermNote } from '../core/terms/types.ts';
import type { Client } from './client.ts';
import type { ToRange } from './positions.ts';
import { SOURCE } from './source.ts';

/** A note about terms: a hint, which leads to the definitions where the client shows such places. */
export function toTermDiagnostic({ span, message, related }: TermNote, uri: string, toRange: ToRange, client: Client): Diagnostic {
  return {
    range: toRange(span),
    severity: DiagnosticSeverity.Hint,
    source: SOURCE,
    code: `${SOURCE}/terms`,
    message,
    ...(client.relatesInformation && related.length > 0
      ? {
          relatedInformation: related.map((one) => ({
            location: { uri, range: toRange(one.span) },
            message: one.message,
          })),
        }
      : {}),
  };
}
