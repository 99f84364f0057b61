import * as vscode from 'vscode';

/**
 * Where words stand in a document that may have changed since they were seen at a range: there if they still do, otherwise
 * at their nearest other place, and at the range itself where they are gone.
 */
export function nowAt(document: vscode.TextDocument, range: vscode.Range, words = ''): vscode.Range {
  const text = document.getText();
  const start = document.offsetAt(range.start);
  const length = document.offsetAt(range.end) - start;
  const found = nearest(text, words, start);
  if (found === undefined) return document.validateRange(range);
  return new vscode.Range(document.positionAt(found), document.positionAt(found + length));
}

function nearest(text: string, words: string, start: number): number | undefined {
  if (words === '' || text.startsWith(words, start)) return start;
  const after = text.indexOf(words, start);
  const before = text.lastIndexOf(words, start);
  const places = [before, after].filter((at) => at >= 0);
  return places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
}
