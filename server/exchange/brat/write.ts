import { codePointsOf } from '../../core/coding/code-points.ts';
import type { Coded, Coding } from '../../core/coding/types.ts';
import type { Span } from '../../core/types.ts';
import { cleanLine } from '../../export/clean.ts';
import { typeOf } from './types.ts';

/** Codes of a document as a whole are notes of this type; brat gives notes to annotations only, so that `T0` names none. */
export const WHOLE = 'DocumentCode';

/** A span that begins or ends with line ends, which no annotation of brat can hold, is told by a note of this type. */
export const BLANKS = 'WithBlanks';

/** The annotations of a document in brat's standoff format: offsets in code points, and a line for each thing said. */
export function annotationsOf({ document, codings }: Coded): string {
  const { fromUtf16 } = codePointsOf(document.text);
  const lines: string[] = [];
  let spans = 0;
  let notes = 0;
  for (const coding of codings) {
    const pieces = coding.span ? piecesOf(document.text, coding.span) : [];
    if (pieces.length === 0) {
      lines.push(`#${++notes}\t${WHOLE} T0\t${wholeOf(coding)}`);
      continue;
    }
    const target = `T${++spans}`;
    const places = pieces.map(({ start, end }) => `${fromUtf16(start)} ${fromUtf16(end)}`).join(';');
    lines.push(`${target}\t${typeOf(coding.code)} ${places}\t${pieces.map(({ start, end }) => document.text.slice(start, end)).join(' ')}`);
    lines.push(`A${spans}\tCoder ${target} ${typeOf(coding.coder)}`);
    if (coding.span!.start < pieces[0]!.start || coding.span!.end > pieces.at(-1)!.end)
      lines.push(`#${++notes}\t${BLANKS} ${target}\t${fromUtf16(coding.span!.start)} ${fromUtf16(coding.span!.end)}`);
    if (coding.note !== undefined) lines.push(`#${++notes}\tAnnotatorNotes ${target}\t${escaped(coding.note)}`);
    if (coding.found?.message) lines.push(`#${++notes}\tSuggestion ${target}\t${cleanLine(coding.found.message)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** brat's annotations end with their line: a span of several lines is one of several pieces. Blank lines are no part of it. */
function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end; ) {
    const stop = text.slice(from, end).search(/[\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/);
    const to = stop < 0 ? end : from + stop;
    if (text.slice(from, to).trim() !== '') pieces.push({ start: from, end: to });
    from = to + 1;
  }
  return pieces;
}

/** A whole document's code, coder and note: as JSON, since a note is one line of any text. A span that holds no words is kept there too. */
function wholeOf({ code, coder, note, span }: Coding): string {
  return JSON.stringify({ code, coder, ...(note !== undefined && { note }), ...(span && { start: span.start, end: span.end }) });
}

export function escaped(text: string): string {
  return text.replace(/[\\\n\r\t\u0085\u2028\u2029\u000b\u000c\u001c-\u001e]/g, (sign) =>
    sign === '\\' ? '\\\\' : sign === '\n' ? '\\n' : sign === '\t' ? '\\t' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function unescaped(text: string): string {
  return text.replace(/\\(?:([\\nt])|u([0-9a-f]{4}))/g, (_, sign: string | undefined, number: string) =>
    sign === undefined ? String.fromCharCode(Number.parseInt(number, 16)) : sign === 'n' ? '\n' : sign === 't' ? '\t' : '\\',
  );
}
