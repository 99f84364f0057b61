import { argumentAt, overBlanks, sourceOf, type Tree } from './latex-arguments.ts';
import { levels, type MacroRole, roleOf, signatureOf } from './latex-macros.ts';

/**
 * A macro of the document's own: which of its arguments in braces are text (`t`) and keys (`k`). `title` says that its last
 * one is a heading, at a level and perhaps with a name (`Article`), `role` that it is a note or a quotation.
 */
export type OwnMacro = {
  readonly signature: string;
  readonly role?: MacroRole | undefined;
  readonly title?: { readonly level: number; readonly word: string };
};

/** A definition as it stands; `braced` are the numbers of the arguments that come in braces. */
export type Definition = { readonly name: string; readonly body: string; readonly braced: readonly number[] };

/** The definition that begins with a macro such as `\newcommand`, or undefined. */
export function definitionAt(tree: Tree, index: number): Definition | undefined {
  const { tokens, text } = tree;
  const first = overBlanks(tree, index + 1);
  const named = argumentAt(tree, first);
  const source = named ? sourceOf(tree, named) : text.slice(tokens[first]?.start, tokens[first]?.end);
  const name = /^\s*\\([A-Za-z]+)\s*$/.exec(source)?.[1];
  if (!name) return undefined;
  const at = overBlanks(tree, (named?.close ?? first) + 1);
  const isTyped = /Document/.test(tokens[index]!.name!);
  const { braced, next } = isTyped ? typed(tree, at) : counted(tree, at);
  const body = argumentAt(tree, next);
  return body?.kind === 'brace' ? { name, body: sourceOf(tree, body), braced } : undefined;
}

type Parameters = { readonly braced: readonly number[]; readonly next: number };

/** `[2][default]`, where the first argument is in brackets if it has a default, or `#1#2`. */
function counted(tree: Tree, from: number): Parameters {
  let at = from;
  const options: string[] = [];
  for (let option = argumentAt(tree, at); option?.kind === 'bracket' && options.length < 2; option = argumentAt(tree, at)) {
    options.push(sourceOf(tree, option));
    at = overBlanks(tree, option.close + 1);
  }
  const token = tree.tokens[at];
  const written = token?.kind === 'text' ? tree.text.slice(token.start, Math.min(token.end, token.start + 60)) : '';
  const count = Math.min(9, Number(/^\s*(\d)\s*$/.exec(options[0] ?? '')?.[1] ?? written.split('#').length - 1));
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return { braced: options.length > 1 ? all.slice(1) : all, next: token?.kind === 'text' ? at + 1 : at };
}

/** `{s O{} m}`: arguments by their kinds, of which only `m` comes in braces. */
function typed(tree: Tree, at: number): Parameters {
  const types = argumentAt(tree, at);
  if (types?.kind !== 'brace') return { braced: [], next: at };
  const kinds = sourceOf(tree, types).replace(/\{[^{}]*\}|[\s+>!]/g, '');
  const braced = [...kinds.slice(0, 9)].flatMap((kind, index) => (kind === 'm' ? [index + 1] : []));
  return { braced, next: overBlanks(tree, types.close + 1) };
}

const numbered = /\b(Article|Section|Clause|Rule|Principle|Recommendation|Recital|Guideline|Standard|Part|Chapter|Art\.)(?=[\s~\\}])/;

/** What a definition calls the places that it numbers: `Article`. */
export function nameOf(body: string): string | undefined {
  return numbered.exec(body)?.[1];
}

const heading = /\\(part|chapter|section|subsection|subsubsection|paragraph|subparagraph)(?![A-Za-z])\*?(?:\[[^[\]]*\])?\s*\{[\s\S]*#\d/;
const wrapping: ReadonlySet<MacroRole | undefined> = new Set(['note', 'quote', 'blockquote']);

/** What a definition makes of its arguments; undefined where it only changes what a macro of LaTeX looks like. */
export function ownMacro({ name, body, braced }: Definition): OwnMacro | undefined {
  if (braced.length === 0 && (roleOf(name) !== undefined || signatureOf(name) !== undefined)) return undefined;
  const signature = braced.map((number) => letterOf(body, number)).join('');
  const level = levels.get(heading.exec(body)?.[1] ?? '');
  if (level !== undefined) return { signature, title: { level, word: nameOf(body) ?? '' } };
  const role = roleOf(aroundArgument(body, body.indexOf(`#${braced.at(-1)}`)) ?? '');
  return wrapping.has(role) ? { signature, role } : { signature };
}

/** Whether a definition sets an argument as text or uses it as a key. */
function letterOf(body: string, number: number): 't' | 'k' {
  for (let at = body.indexOf(`#${number}`); at !== -1; at = body.indexOf(`#${number}`, at + 2)) {
    const macro = aroundArgument(body, at);
    if (!macro || !signatureOf(macro)?.startsWith('k')) return 't';
  }
  return 'k';
}

const insideOf = /\\([A-Za-z]+)\*?(?:\[[^\]]*\])?\{[^{}\\]*$/;

/** The macro in whose argument a place of a definition stands. */
function aroundArgument(body: string, at: number): string | undefined {
  return at === -1 ? undefined : insideOf.exec(body.slice(Math.max(0, at - 80), at))?.[1];
}
