import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Position, type Range, TextDocument } from 'vscode-languageserver-textdocument';
import { type Encoding, toOffset } from './positions.ts';

/** How open documents follow the client's edits, whose positions are counted in the client's encoding; `onEdit` is told of them. */
export function documentsIn(encoding: Encoding, onEdit: (uri: string, changes: readonly TextDocumentContentChangeEvent[]) => void) {
  return {
    /** A document without an address would be in the way of all others: what throws here is told and not opened. */
    create(uri: string, languageId: string, version: number, text: string): TextDocument {
      if (typeof uri !== 'string' || typeof text !== 'string') throw new TypeError('A document was opened without an address or a text.');
      return TextDocument.create(uri, typeof languageId === 'string' ? languageId : '', Number(version) || 0, text);
    },
    /** Changes that are none are passed over. */
    update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
      const sound = changes.filter(isChange);
      onEdit(document.uri, sound);
      for (const change of sound) TextDocument.update(document, [inside(change, document, encoding)], version);
      return document;
    },
  };
}

/**
 * A change in UTF-16 units of the text that the one before it left. Its places are moved inside that text: with a line
 * that is not there, the library would lose count of all lines after it.
 */
function inside(change: TextDocumentContentChangeEvent, document: TextDocument, encoding: Encoding): TextDocumentContentChangeEvent {
  if (!('range' in change) || change.range === undefined) return { text: change.text };
  const { start, end } = change.range;
  return {
    range: { start: document.positionAt(toOffset(document, start, encoding)), end: document.positionAt(toOffset(document, end, encoding)) },
    text: change.text,
  };
}

function isChange(change: Partial<{ range: Partial<Range> | null; text: string }> | null): boolean {
  if (typeof change?.text !== 'string') return false;
  return change.range === undefined || (isPosition(change.range?.start) && isPosition(change.range?.end));
}

function isPosition(position: Partial<Position> | null | undefined): boolean {
  return typeof position?.line === 'number' && typeof position.character === 'number';
}
