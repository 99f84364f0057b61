import { type Argument, argumentAt, argumentsBy } from './latex-arguments.ts';
import { hide, type Reader } from './latex-reader.ts';

/** Does something with the last argument in braces when it begins; those before it are keys. */
export function withText(reader: Reader, at: number, signature: string, begin: (argument: Argument) => void): void {
  const args = argumentsBy(reader.tree, at, signature);
  const braces = args.filter(({ kind }) => kind !== 'bracket');
  const text = braces.length === signature.length ? braces.at(-1) : undefined;
  for (const argument of args) if (argument !== text) skip(reader, argument);
  if (text) reader.opening.set(text.open, () => begin(text));
}

/** `\\[2pt]`, `\footnotemark[3]`. */
export function skipOption(reader: Reader, at: number): number {
  const option = argumentAt(reader.tree, at + 1);
  return option?.kind === 'bracket' ? option.close + 1 : at + 1;
}

/** Passes over the arguments that are keys. */
export function skipKeys(reader: Reader, args: readonly Argument[], signature: string): void {
  let letter = 0;
  for (const argument of args) {
    const isKey = argument.kind === 'bracket' || signature[letter++] === 'k';
    if (isKey) skip(reader, argument);
  }
}

/** A key that is never closed, or in which paragraphs stand, ends with its first word. */
export function skip(reader: Reader, { open, close, isClosed }: Argument): void {
  const { tokens, pars } = reader.tree;
  if (isClosed && (pars[open]! > close || reader.place.isHidden)) reader.skips.set(open, close);
  else hide(reader, tokens[open]!.end, 'word');
}
