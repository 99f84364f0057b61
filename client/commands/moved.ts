import * as vscode from 'vscode';

/**
 * Where words stand in a document that may have changed since they were seen at a range: there if they still do, otherwise
 * at their nearest other place, and at the range itself where they are gone. `words` may be the first of a longer passage.
 */
export function nowAt(document: vscode.TextDocument, range: vscode.Range, words = ''): vscode.Range {
  const text = document.getText();
  const start = document.offsetAt(range.start);
  if (text.startsWith(words, start)) return document.validateRange(range);
  const found = nearest(text, words, start);
  if (found === undefined) return document.validateRange(range);
  const length = range.isSingleLine ? range.end.character - range.start.character : words.length;
  return new vscode.Range(document.positionAt(found), document.positionAt(found + length));
}

function nearest(text: string, words: string, start: number): number | undefined {
  const places = [text.lastIndexOf(words, start), text.indexOf(words, start)].filter((at) => at >= 0);
  return places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
}
