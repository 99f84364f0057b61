import type { Finding, Span } from '../../server/core/index.ts';

/** A finding as an annotated fixture states it: `text` is the marked words, without line ends. */
export type Expected = { readonly span: Span; readonly label: string };

const caretLine = /^(?: *\^+ \S+(?: -> .*)?| *\^+> ?\S*| *<\^+)$/;

/**
 * Reads a fixture: a line of blanks, carets and a code points at the line above it. `^^^>` goes on in a line
 * `<^^^` below the next line of text. Returns the text without these lines and what they state.
 */
export function readCarets(fixture: string): { text: string; expected: readonly Expected[] } {
  const expected: Expected[] = [];
  let text = '';
  let lineStart = 0;
  let open: { start: number; label: string } | undefined;
  for (const line of fixture.split('\n')) {
    if (!caretLine.test(line)) {
      lineStart = text.length;
      text += `${line}\n`;
      continue;
    }
    const from = lineStart + line.search(/[\^<]/);
    const to = lineStart + line.lastIndexOf('^') + 1;
    const label = line.slice(line.lastIndexOf('^') + 1).trim();
    if (line.includes('^>')) open = { start: from, label: label.slice(1).trim() };
    else if (line.trimStart().startsWith('<')) expected.push({ span: { start: open!.start, end: to }, label: open!.label });
    else expected.push({ span: { start: from, end: to }, label });
  }
  return { text: text.slice(0, -1), expected: expected.sort(inOrder) };
}

/** Writes a text with its findings as a fixture; the counterpart of `readCarets`. */
export function writeCarets(text: string, findings: readonly Expected[]): string {
  const lines: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    lines.push(line);
    for (const { span, label } of [...findings].sort(inOrder)) {
      if (span.start >= start && span.end <= end)
        lines.push(`${' '.repeat(span.start - start)}${'^'.repeat(span.end - span.start)} ${label}`);
      else if (span.start >= start && span.start < end)
        lines.push(`${' '.repeat(span.start - start)}${'^'.repeat(end - span.start)}> ${label}`);
      else if (span.start < start && span.end > start && span.end <= end) lines.push(`<${'^'.repeat(span.end - start - 1)}`);
    }
    start = end + 1;
  }
  return lines.join('\n');
}

export function labelOf({ code, suggestions }: Finding): string {
  const replacement = suggestions.find((suggestion) => suggestion.replacement !== undefined)?.replacement;
  return replacement === undefined ? code : `${code} -> ${replacement}`;
}

function inOrder(a: Expected, b: Expected): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.label < b.label ? -1 : 1);
}
