import type { FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/index.ts';
import type { Client } from './client.ts';

type Fold = { readonly startLine: number; readonly endLine: number; readonly depth: number };

/** Spans as ranges of whole lines, one for a line at most; where a client takes only some, the outermost. */
export function toFoldingRanges(spans: readonly Span[], document: TextDocument, { foldingLimit }: Client): FoldingRange[] {
  const folds: Fold[] = [];
  const open: Fold[] = [];
  for (const { start, end } of spans) {
    const startLine = document.positionAt(start).line;
    const endLine = document.positionAt(end).line;
    if (endLine <= startLine || folds.at(-1)?.startLine === startLine) continue;
    while (open.length > 0 && open.at(-1)!.endLine < startLine) open.pop();
    const fold = { startLine, endLine, depth: open.length };
    open.push(fold);
    folds.push(fold);
  }
  return outermost(folds, foldingLimit).map(({ startLine, endLine }) => ({ startLine, endLine }));
}

function outermost(folds: readonly Fold[], limit: number): readonly Fold[] {
  if (folds.length <= limit) return folds;
  return [...folds]
    .sort((one, other) => one.depth - other.depth)
    .slice(0, limit)
    .sort((one, other) => one.startLine - other.startLine);
}
