import type { Problem, Source } from '../types.ts';

/** What is wrong with the LaTeX of a draft; `offset` is UTF-16, `name` that of an environment. */
export type Flaw = {
  readonly kind: 'brace-open' | 'brace-close' | 'environment-open' | 'environment-close' | 'formula';
  readonly offset: number;
  readonly name?: string;
};

/** One problem for each kind of flaw: the first of the kind, with its line and what repairs it. Everything was read nonetheless. */
export function problemsOf({ name, text }: Source, flaws: readonly Flaw[]): readonly Problem[] {
  const first = new Map<Flaw['kind'], Flaw>();
  for (const flaw of flaws) if (flaw.offset < (first.get(flaw.kind)?.offset ?? Number.POSITIVE_INFINITY)) first.set(flaw.kind, flaw);
  return [...first.values()]
    .sort((a, b) => a.offset - b.offset)
    .map((flaw) => {
      const line = lineOf(text, flaw.offset);
      return { where: name, line, message: messageOf(flaw, line) };
    });
}

function messageOf({ kind, name = '' }: Flaw, line: number): string {
  switch (kind) {
    case 'brace-open':
      return `A brace { in line ${line} is never closed: close it with } where its text ends.`;
    case 'brace-close':
      return `A brace } in line ${line} closes nothing: remove it, or add the { before it.`;
    case 'environment-open':
      return `\\begin{${name}} in line ${line} is never ended: add \\end{${name}} where it ends.`;
    case 'environment-close':
      return `\\end{${name}} in line ${line} ends nothing: remove it, or add \\begin{${name}} before it.`;
    case 'formula':
      return `A formula that begins in line ${line} is made of words, or does not end in its paragraph, and was read as text: end it, or write \\$ for the sign.`;
  }
}

/** The line of an offset, from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split(/\r\n|\r|\n/).length;
}
