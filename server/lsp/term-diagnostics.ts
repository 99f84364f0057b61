import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TermNote } from '../core/terms/types.ts';
import type { Client } from './client.ts';
import { toRange } from './positions.ts';
import { SOURCE } from './source.ts';

/** A note about terms: a hint, which leads to the definitions where the client shows such places. */
export function toTermDiagnostic({ span, message, related }: TermNote, document: TextDocument, client: Client): Diagnostic {
  return {
    range: toRange(document, span, client.encoding),
    severity: DiagnosticSeverity.Hint,
    source: SOURCE,
    code: `${SOURCE}/terms`,
    message,
    ...(client.relatesInformation && related.length > 0
      ? {
          relatedInformation: related.map((one) => ({
            location: { uri: document.uri, range: toRange(document, one.span, client.encoding) },
            message: one.message,
          })),
        }
      : {}),
  };
}
