import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TermNote } from '../core/terms/types.ts';
import type { Client } from './client.ts';
import type { ToRange } from './positions.ts';
import { SOURCE } from './source.ts';
import type { Words } from './words/types.ts';

/** A note about terms: a hint, which leads to the definitions where the client shows such places. */
export function toTermDiagnostic(note: TermNote, uri: string, toRange: ToRange, client: Client): Diagnostic {
  const related = note.code === 'terms/undefined' ? note.related : [];
  return {
    range: toRange(note.span),
    severity: DiagnosticSeverity.Hint,
    source: SOURCE,
    code: `${SOURCE}/terms`,
    message: termText(note, client.words),
    ...(client.relatesInformation && related.length > 0
      ? {
          relatedInformation: related.map((one) => ({
            location: { uri, range: toRange(one.span) },
            message: client.words.terms.definedHere(one.term),
          })),
        }
      : {}),
  };
}

/** What a note says, in the words of a language. */
export function termText(note: TermNote, { terms }: Words): string {
  return note.code === 'terms/undefined' ? terms.undefined(note) : terms.unused(note);
}
