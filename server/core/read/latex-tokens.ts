import type { Span } from '../types.ts';
import { isMathEnvironment, isRawEnvironment, rawArguments } from './latex-environments.ts';
import { createFinder, type Finder } from './latex-find.ts';
import type { Flaw } from './latex-flaws.ts';
import { formulaAt } from './latex-formulas.ts';
import { signAt } from './latex-signs.ts';

/**
 * A piece of LaTeX. `sign` reads as its `text`; `glue` reads as nothing and holds a word together; `hidden` is a formula,
 * code or an address; `mark` a raised number. `name` is that of a macro (without its backslash and star) or an environment.
 */
export type Token = Span & {
  readonly kind:
    | 'text'
    | 'sign'
    | 'glue'
    | 'hidden'
    | 'mark'
    | 'macro'
    | 'begin'
    | 'end'
    | 'open'
    | 'close'
    | 'left'
    | 'right'
    | 'cell'
    | 'par'
    | 'comment';
  readonly name?: string;
  readonly isStarred?: boolean;
  readonly text?: string;
};

export type Scan = { readonly tokens: readonly Token[]; readonly flaws: readonly Flaw[] };

type Scanner = { readonly text: string; readonly tokens: Token[]; readonly flaws: Flaw[]; readonly find: Finder };

/** The tokens of a text in order; what stands between them (nothing but parts of comments) is no prose. Linear in the text. */
export function scanLatex(text: string): Scan {
  const scanner: Scanner = { text, tokens: [], flaws: [], find: createFinder(text) };
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(scanner, at);
    scanner.tokens.push(token);
    at = token.end;
    if (token.kind !== 'comment') continue;
    const par = paragraphEnd(text, at, true);
    if (par > at) scanner.tokens.push({ kind: 'par', start: at, end: par });
    at = par;
  }
  return scanner;
}

const single: ReadonlyMap<string, Token['kind']> = new Map([
  ['{', 'open'],
  ['}', 'close'],
  ['[', 'left'],
  [']', 'right'],
  ['&', 'cell'],
]);

function tokenAt(scanner: Scanner, at: number): Token {
  const { text } = scanner;
  const first = text[at]!;
  const kind = single.get(first);
  if (kind) return { kind, start: at, end: at + 1 };
  if (first === '%') return { kind: 'comment', start: at, end: commentEnd(text, at) };
  if (first === '\\') return macroAt(scanner, at);
  if (first === '$') return dollarAt(scanner, at);
  if (first === '\n' || first === '\r') {
    const end = paragraphEnd(text, at, false);
    if (end > at) return { kind: 'par', start: at, end };
  }
  return { kind: 'text', start: at, end: textEnd(text, at) };
}

const special = new Set([...'\\{}[]%$&'].map((sign) => sign.charCodeAt(0)));

function textEnd(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (special.has(code)) break;
    if ((code === 10 || code === 13) && paragraphEnd(text, at, false) > at) break;
  }
  return at;
}

const emptyLines = /[ \t]*(?:(?:\r?\n|\r(?!\n))[ \t]*)+/y;
const gap = /(?:\r?\n|\r(?!\n))[ \t]*(?:(?:\r?\n|\r(?!\n))[ \t]*)+/y;

/** The end of the empty lines that begin at a line end, or at the start of a line; `at` where there are none. */
function paragraphEnd(text: string, at: number, isLineStart: boolean): number {
  const pattern = isLineStart ? emptyLines : gap;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** A comment takes its line end and the blanks of the next line with it. */
function commentEnd(text: string, at: number): number {
  const rest = /[^\r\n]*(?:\r\n|\n|\r|$)[ \t]*/y;
  rest.lastIndex = at;
  rest.test(text);
  return rest.lastIndex;
}

function dollarAt(scanner: Scanner, at: number): Token {
  const formula = formulaAt(scanner.text, at, scanner.find);
  if (formula.flaw) scanner.flaws.push({ kind: formula.flaw, offset: at });
  return formula.token;
}

const named = /\\([A-Za-z]+)(\*?)/y;
const environment = /\\(begin|end)[ \t]*\{([^{}\\%\r\n]{1,80})\}/y;

function macroAt(scanner: Scanner, at: number): Token {
  const { text, find } = scanner;
  const sign = signAt(text, at);
  if (sign) return sign;
  if (text.startsWith('\\(', at) || text.startsWith('\\[', at)) return dollarAt(scanner, at);
  environment.lastIndex = at;
  const bound = environment.exec(text);
  if (bound) return boundaryAt(scanner, at, bound[1] as 'begin' | 'end', bound[2]!.trim(), environment.lastIndex);
  named.lastIndex = at;
  const match = named.exec(text);
  if (!match) return { kind: 'macro', name: text[at + 1] ?? '', start: at, end: Math.min(text.length, at + 2) };
  const name = match[1]!;
  const raw = rawArguments(text, at, name, find);
  return raw > at
    ? { kind: 'hidden', name, start: at, end: raw }
    : { kind: 'macro', name, isStarred: match[2] === '*', start: at, end: named.lastIndex };
}

/** An environment that holds no prose is one token up to its end; one without an end is told and read as prose. */
function boundaryAt({ find, flaws }: Scanner, at: number, kind: 'begin' | 'end', full: string, end: number): Token {
  const name = full.replace(/\*$/, '');
  if (kind === 'begin' && (isRawEnvironment(name) || isMathEnvironment(name))) {
    const closing = `\\end{${full}}`;
    const close = find(closing, end);
    if (close !== -1) return { kind: 'hidden', name, start: at, end: close + closing.length };
    flaws.push({ kind: 'environment-open', offset: at, name: full });
    return { kind: 'hidden', name, start: at, end };
  }
  return { kind, name, start: at, end };
}
