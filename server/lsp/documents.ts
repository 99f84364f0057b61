import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Encoding, toOffset } from './positions.ts';

/** How open documents follow the client's edits, whose positions are counted in the client's encoding; `onEdit` is told of them. */
export function documentsIn(encoding: Encoding, onEdit: (uri: string, changes: readonly TextDocumentContentChangeEvent[]) => void) {
  return {
    create: TextDocument.create,
    update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
      onEdit(document.uri, changes);
      if (encoding === 'utf-16') return TextDocument.update(document, changes, version);
      for (const change of changes) TextDocument.update(document, [inUnits(change, document, encoding)], version);
      return document;
    },
  };
}

/** Each change stands in the text that the one before it left. */
function inUnits(change: TextDocumentContentChangeEvent, document: TextDocument, encoding: Encoding): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const { start, end } = change.range;
  return {
    range: { start: document.positionAt(toOffset(document, start, encoding)), end: document.positionAt(toOffset(document, end, encoding)) },
    text: change.text,
  };
}
