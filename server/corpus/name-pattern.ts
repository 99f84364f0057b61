import type { Metadata } from '../core/coding/types.ts';

/** Reads a file's name, or its path in the corpus where the pattern has a slash; undefined where the name is of another shape. */
export type NamePattern = (file: string) => Metadata | undefined;

type Piece =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'any' };

/** A pattern such as `{date}_{country}_{kind}.*`. A field ends where the text after it stands first; the last takes all that is left. */
export function parseNamePattern(
  text: string,
): { readonly pattern: NamePattern; readonly fields: readonly string[] } | { readonly problem: string } {
  const pieces = piecesOf(text);
  const fields = pieces.flatMap((piece) => (piece.kind === 'field' ? [piece.name] : []));
  const problem = problemOf(text, pieces, fields);
  if (problem !== undefined) return { problem };
  const ofPath = text.includes('/');
  return { pattern: (file) => matched(pieces, ofPath ? file : file.slice(file.lastIndexOf('/') + 1)), fields };
}

function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(/\{([^{}]*)\}|\*+|[^{*]+|\{/g)].map(([all, name]): Piece => {
    if (name !== undefined) return { kind: 'field', name: name.trim() };
    return all.startsWith('*') ? { kind: 'any' } : { kind: 'literal', text: all };
  });
}

function problemOf(text: string, pieces: readonly Piece[], fields: readonly string[]): string | undefined {
  const example = 'write e.g. "{date}_{country}.*".';
  if (fields.length === 0) return `--name-pattern "${text}" names no parts: ${example}`;
  if (fields.includes('')) return `--name-pattern "${text}" has a part without a name: ${example}`;
  if (new Set(fields).size < fields.length) return `--name-pattern "${text}" names a part twice: give each its own name.`;
  const touches = pieces.some((piece, at) => piece.kind !== 'literal' && at > 0 && pieces[at - 1]!.kind !== 'literal');
  return touches ? `--name-pattern "${text}" has parts that touch, so that nothing says where one ends: ${example}` : undefined;
}

/** One way through the name, without going back: its time is that of reading the name. */
function matched(pieces: readonly Piece[], name: string): Metadata | undefined {
  const values: Record<string, string> = {};
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'literal') {
      if (!name.startsWith(piece.text, at)) return undefined;
      at += piece.text.length;
      continue;
    }
    const next = pieces[index + 1];
    const end = endOf(name, at, next?.kind === 'literal' ? next.text : undefined, index + 2 >= pieces.length);
    if (end < at || (piece.kind === 'field' && end === at)) return undefined;
    if (piece.kind === 'field') values[piece.name] = name.slice(at, end);
    at = end;
  }
  return at === name.length ? values : undefined;
}

function endOf(name: string, at: number, next: string | undefined, isLast: boolean): number {
  if (next === undefined) return name.length;
  if (isLast) return name.endsWith(next) ? name.length - next.length : -1;
  return name.indexOf(next, at + 1);
}
