export type TextBound = {
  readonly kind: 'bound';
  readonly id: string;
  readonly type: string;
  /** In code points, in order. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  readonly text: string;
};

type Said =
  | TextBound
  | { readonly kind: 'attribute'; readonly type: string; readonly target: string; readonly value?: string }
  | { readonly kind: 'note'; readonly type: string; readonly target: string; readonly text: string }
  | { readonly kind: 'normalisation' }
  | { readonly kind: 'fault'; readonly message: string };

/** A line of an `.ann` file; lines count from 1. */
export type BratLine = { readonly line: number; readonly value: Said };

const notCodings: Readonly<Record<string, string>> = { E: 'an event', R: 'a relation', '*': 'an equivalence' };

/** The lines of an `.ann` file. What is no coding is a fault that says so; the rest goes on. */
export function linesOf(text: string): readonly BratLine[] {
  return text.split(/\r\n?|\n/).flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, value: said(line) }]));
}

function said(line: string): Said {
  const [id = '', about = '', ...rest] = line.split('\t');
  const tail = rest.join('\t');
  const kind = id[0]!;
  if (kind === 'T') return bound(id, about, tail);
  if (kind === 'A' || kind === 'M') {
    const [type = '', target = '', ...value] = about.split(' ');
    return { kind: 'attribute', type, target, ...(value.length > 0 && { value: value.join(' ') }) };
  }
  if (kind === '#') {
    const [type = '', target = ''] = about.split(' ');
    return { kind: 'note', type, target, text: tail };
  }
  if (kind === 'N') return { kind: 'normalisation' };
  const name = notCodings[kind];
  return {
    kind: 'fault',
    message: name ? `is ${name}, which is no coding, and is left out.` : 'is no annotation of brat, and is left out.',
  };
}

function bound(id: string, about: string, text: string): Said {
  const [type = '', ...numbers] = about.split(' ');
  const pieces = numbers
    .join(' ')
    .split(';')
    .map((piece) => /^(\d{1,12}) (\d{1,12})$/.exec(piece))
    .map((match) => match && { start: Number(match[1]), end: Number(match[2]) });
  const isRight =
    type !== '' && pieces.every((piece, at) => piece && piece.start <= piece.end && (pieces[at - 1]?.end ?? 0) <= piece.start);
  if (!isRight)
    return { kind: 'fault', message: 'does not say a type and places as "T1 TYPE 0 5", in order, with tabs between the parts.' };
  return { kind: 'bound', id, type, pieces: pieces.flatMap((piece) => piece ?? []), text };
}
