import type { Token } from './latex-tokens.ts';

/**
 * Tokens with what belongs together: indices of tokens, -1 where there is none. `pars` are the next paragraph ends, `stops` the
 * next of those and of the bounds of environments.
 */
export type Tree = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly partners: Int32Array;
  readonly pars: Int32Array;
  readonly stops: Int32Array;
};

/**
 * An argument: the indices of its delimiters. One in braces that is never closed ends, before `close`, with its paragraph or
 * where an environment begins or ends.
 * `isBare` is one without delimiters: a macro.
 */
export type Argument = {
  readonly open: number;
  readonly close: number;
  readonly kind: 'brace' | 'bracket' | 'bare';
  readonly isClosed: boolean;
};

export function treeOf(text: string, tokens: readonly Token[]): Tree {
  const partners = new Int32Array(tokens.length).fill(-1);
  const pars = new Int32Array(tokens.length + 1).fill(tokens.length);
  const open: number[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === 'open') open.push(index);
    else if (kind === 'close' && open.length > 0) {
      const start = open.pop()!;
      partners[start] = index;
      partners[index] = start;
    }
  }
  const stops = pars.slice();
  for (let index = tokens.length - 1; index >= 0; index--) {
    const { kind } = tokens[index]!;
    pars[index] = kind === 'par' ? index : pars[index + 1]!;
    stops[index] = kind === 'par' || kind === 'begin' || kind === 'end' ? index : stops[index + 1]!;
  }
  return { text, tokens, partners, pars, stops };
}

/** The most tokens of an argument in square brackets. */
const LONGEST = 400;

/** The argument that begins at a token, or undefined. */
export function argumentAt({ tokens, partners, stops }: Tree, index: number): Argument | undefined {
  const token = tokens[index];
  if (token?.kind === 'open') {
    const close = partners[index]!;
    return { open: index, close: close === -1 ? stops[index]! : close, kind: 'brace', isClosed: close !== -1 };
  }
  if (token?.kind !== 'left') return undefined;
  let depth = 0;
  for (let at = index + 1; at < tokens.length && at < index + LONGEST; at++) {
    const { kind } = tokens[at]!;
    if (kind === 'par' || kind === 'close') return undefined;
    if (kind === 'left') depth++;
    if (kind === 'right' && depth-- === 0) return { open: index, close: at, kind: 'bracket', isClosed: true };
    if (kind !== 'open') continue;
    if (partners[at] === -1) return undefined;
    at = partners[at]!;
  }
  return undefined;
}

/** The next token that is neither a comment nor blanks. */
export function overBlanks({ text, tokens }: Tree, index: number): number {
  let at = index;
  while (at < tokens.length && isBlankToken(text, tokens[at]!)) at++;
  return at;
}

function isBlankToken(text: string, { kind, start, end }: Token): boolean {
  return kind === 'comment' || (kind === 'text' && /^\s*$/.test(text.slice(start, Math.min(end, start + 200))) && end - start <= 200);
}

/** The arguments after a macro by its signature, those in brackets included; a macro alone can stand for a key. */
export function argumentsBy(tree: Tree, index: number, signature: string): readonly Argument[] {
  const found: Argument[] = [];
  let at = index + 1;
  for (let letter = 0; letter < signature.length; ) {
    const next = overBlanks(tree, at);
    const argument = argumentAt(tree, next) ?? bareAt(tree, next, signature[letter]!);
    if (!argument) return found;
    found.push(argument);
    if (argument.kind !== 'bracket') letter++;
    if (!argument.isClosed) return found;
    at = argument.close + 1;
  }
  return found;
}

function bareAt({ tokens }: Tree, index: number, letter: string): Argument | undefined {
  const token = tokens[index];
  return letter === 'k' && token?.kind === 'macro' && /^[A-Za-z]/.test(token.name!)
    ? { open: index, close: index, kind: 'bare', isClosed: true }
    : undefined;
}

/** The arguments right after a macro that nothing is known of, without a blank between them. */
export function argumentsAfter(tree: Tree, index: number): readonly Argument[] {
  const found: Argument[] = [];
  let argument = argumentAt(tree, index + 1);
  while (argument && found.length < 9) {
    found.push(argument);
    argument = argument.isClosed ? argumentAt(tree, argument.close + 1) : undefined;
  }
  return found;
}

/** The words of an argument as they stand in the source, 2,000 UTF-16 units at most. */
export function sourceOf({ text, tokens }: Tree, { open, close, kind }: Argument): string {
  if (kind === 'bare') return text.slice(tokens[open]!.start, tokens[open]!.end);
  const start = tokens[open]!.end;
  return text.slice(start, Math.min(start + 2000, tokens[close]?.start ?? text.length));
}

const measure = /^\s*(?:[-+]?[\d.,]+\s*|[-+]\s*)?(?:pt|em|ex|cm|mm|in|\\[A-Za-z]*(?:width|height|skip|sep))\b/;

/** Whether an argument of a macro that nothing is known of is prose: two words with a blank between them, and no measure or setting. */
export function looksLikeText(source: string): boolean {
  if (measure.test(source) || /^\s*[\w-]+\s*=/.test(source)) return false;
  return /[\p{L}\p{M}]["”’'.,;:!?)]*[\s~]+(?:["“‘`'(]*|\\[A-Za-z]+\{)[\p{L}\d]/u.test(source);
}
