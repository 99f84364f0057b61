import { argumentAt, argumentsAfter, overBlanks, sourceOf, type Tree } from './latex-arguments.ts';
import { levels, roleOf, signatureOf } from './latex-macros.ts';
import type { Scheme } from './latex-numbers.ts';

/** A macro of the document's own. `title` says that its last text argument is a heading, at a level and perhaps with a name (`Article`). */
export type OwnMacro = { readonly signature: string; readonly title?: { readonly level: number; readonly word: string } };

/** An environment such as `\newtheorem{art}{Article}` makes; `counter` is what it counts by, if it does. */
export type Theorem = { readonly word: string; readonly counter: string | undefined };

/** What a document says of itself, mostly before it begins. `lists` are the options of numbered lists by depth, 0 being all. */
export type Known = {
  readonly macros: ReadonlyMap<string, OwnMacro>;
  readonly theorems: ReadonlyMap<string, Theorem>;
  readonly scheme: Scheme | undefined;
  readonly isChaptered: boolean;
  readonly isGerman: boolean;
  readonly lists: ReadonlyMap<number, string>;
  /** The index of the token that begins the document, or -1. */
  readonly begin: number;
};

type Found = {
  readonly macros: Map<string, OwnMacro>;
  readonly theorems: Map<string, Theorem>;
  readonly words: Map<string, string>;
  readonly lists: Map<number, string>;
  class: string | undefined;
  deepest: number | undefined;
  isChaptered: boolean;
};

/** Reads the definitions and settings of a document. */
export function knownIn(tree: Tree): Known {
  const { tokens, text } = tree;
  const found: Found = {
    macros: new Map(),
    theorems: new Map(),
    words: new Map(),
    lists: new Map(),
    class: undefined,
    deepest: undefined,
    isChaptered: false,
  };
  for (const [index, { kind, name }] of tokens.entries()) if (kind === 'macro') learn(tree, index, name!, found);
  const begin = tokens.findIndex(({ kind, name }) => kind === 'begin' && name === 'document');
  const isChaptered = found.isChaptered || /^(?:book|report|scrbook|scrreprt|memoir|extbook|extreport)$/.test(found.class ?? '');
  const deepest = found.class === 'beamer' ? -9 : (found.deepest ?? (isChaptered ? 2 : 3));
  const scheme = found.class === undefined && begin === -1 ? undefined : { isChaptered, deepest, words: found.words };
  const head = text.slice(0, begin === -1 ? 0 : tokens[begin]!.start);
  const isGerman = /[[,{]\s*n?(?:german|austrian|swissgerman|dutch)\b/.test(head.slice(0, 100_000));
  const { macros, theorems, lists } = found;
  return { macros, theorems, scheme, isChaptered, isGerman, lists, begin };
}

const numbered = /\b(Article|Section|Clause|Rule|Principle|Recommendation|Recital|Guideline|Standard|Part|Chapter|Art\.)(?=[\s~\\}])/;

function learn(tree: Tree, index: number, name: string, found: Found): void {
  if (name === 'chapter') found.isChaptered = true;
  if (name === 'documentclass') {
    const last = argumentsAfter(tree, index).at(-1);
    found.class ??= last && sourceOf(tree, last).trim();
  }
  if (name === 'newtheorem') learnTheorem(tree, index, found);
  if (name === 'setcounter' || name === 'setlist' || name === 'titleformat') learnSetting(tree, index, name, found);
  if (roleOf(name) === 'define') learnMacro(tree, index, found);
}

function learnTheorem(tree: Tree, index: number, found: Found): void {
  const [first, second, third] = argumentsAfter(tree, index);
  if (!first || !second) return;
  const shared = second.kind === 'bracket' && third ? sourceOf(tree, second).trim() : undefined;
  const environment = sourceOf(tree, first).trim();
  const word = sourceOf(tree, shared === undefined ? second : third!).trim();
  const counter = tree.tokens[index]!.isStarred ? undefined : (shared ?? environment);
  if (/^[\p{L} .-]{1,40}$/u.test(word)) found.theorems.set(environment, { word, counter });
}

function learnSetting(tree: Tree, index: number, name: string, found: Found): void {
  const parts = argumentsAfter(tree, index).map((argument) => ({ ...argument, source: sourceOf(tree, argument) }));
  const [first, second, third] = parts;
  if (name === 'setcounter' && first?.source.trim() === 'secnumdepth' && second) {
    const depth = Number(second.source);
    found.deepest = Number.isInteger(depth) ? depth : -9;
  }
  if (name === 'setlist' && first) {
    const depth = first.kind === 'bracket' ? Number(/\benumerate\b.*?(\d)/.exec(first.source)?.[1] ?? 0) : 0;
    const isOther = first.kind === 'bracket' && !/enumerate/.test(first.source);
    const options = parts.at(-1)!.source;
    if (!isOther && /label/.test(options)) found.lists.set(depth, options);
  }
  if (name === 'titleformat' && first && third) {
    const heading = /\\(\w+)/.exec(first.source)?.[1];
    const word = numbered.exec(parts.map(({ source }) => source).join(' '))?.[1];
    if (heading && word) found.words.set(heading, word);
  }
}

const ordinary = /\\(?:the|label)?(part|chapter|section|subsection|enumi{1,3}|enumiv)(?:format)?\s*$/;

/** `\newcommand{\term}[1]{\textbf{#1}}` says of `\term` that its argument is text. */
function learnMacro(tree: Tree, index: number, found: Found): void {
  const first = overBlanks(tree, index + 1);
  const named = argumentAt(tree, first);
  const source = named ? sourceOf(tree, named) : tree.text.slice(tree.tokens[first]?.start, tree.tokens[first]?.end);
  const name = /^\s*\\([A-Za-z]+)\s*$/.exec(source)?.[1];
  if (!name) return;
  let at = overBlanks(tree, (named?.close ?? first) + 1);
  let count = 0;
  let hasDefault = false;
  for (let option = argumentAt(tree, at); option?.kind === 'bracket'; option = argumentAt(tree, at)) {
    if (count > 0) hasDefault = true;
    else count = Number(sourceOf(tree, option)) || 0;
    at = overBlanks(tree, option.close + 1);
  }
  while (at < tree.tokens.length && at < first + 20 && tree.tokens[at]!.kind === 'text') {
    count = Math.max(
      count,
      ...[...tree.text.slice(tree.tokens[at]!.start, tree.tokens[at]!.end).matchAll(/#(\d)/g)].map(([, n]) => Number(n)),
    );
    at++;
  }
  const body = argumentAt(tree, at);
  if (!body || !Number.isInteger(count) || count > 9) return;
  define(name, sourceOf(tree, body), count, hasDefault, found);
}

function define(name: string, body: string, count: number, hasDefault: boolean, found: Found): void {
  const own = ordinary.exec(`\\${name}`)?.[1];
  const word = numbered.exec(body)?.[1];
  if (own?.startsWith('enum')) found.lists.set(['enumi', 'enumii', 'enumiii', 'enumiv'].indexOf(own) + 1, body);
  else if (own && word) found.words.set(own, word);
  if (own || (count === 0 && roleOf(name) !== undefined)) return;
  if (signatureOf(name) !== undefined && count === 0) return;
  const from = hasDefault ? 2 : 1;
  const signature = Array.from({ length: Math.max(0, count - from + 1) }, (_, at) => letterOf(body, at + from)).join('');
  const heading = /\\(part|chapter|section|subsection|subsubsection|paragraph|subparagraph)\b\*?(?:\[[^\]]*\])?\s*\{[\s\S]*#\d/.exec(
    body,
  )?.[1];
  const title = heading ? { level: levels.get(heading)!, word: word ?? '' } : undefined;
  found.macros.set(name, title ? { signature, title } : { signature });
}

const insideOf = /\\([A-Za-z]+)\*?(?:\[[^\]]*\])?\{[^{}\\]*$/;

/** Whether a definition sets an argument as text or uses it as a key. */
function letterOf(body: string, number: number): 't' | 'k' {
  for (let at = body.indexOf(`#${number}`); at !== -1; at = body.indexOf(`#${number}`, at + 2)) {
    const macro = insideOf.exec(body.slice(Math.max(0, at - 80), at))?.[1];
    if (!macro || !signatureOf(macro)?.startsWith('k')) return 't';
  }
  return 'k';
}
