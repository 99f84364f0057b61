import { argumentsAfter, sourceOf, type Tree } from './latex-arguments.ts';
import { roleOf } from './latex-macros.ts';
import type { Scheme } from './latex-numbers.ts';
import { type Definition, definitionAt, nameOf, type OwnMacro, ownMacro } from './latex-own.ts';

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

function learn(tree: Tree, index: number, name: string, found: Found): void {
  if (name === 'chapter') found.isChaptered = true;
  if (name === 'documentclass') {
    const last = argumentsAfter(tree, index).at(-1);
    found.class ??= last && sourceOf(tree, last).trim();
  }
  if (name === 'newtheorem') learnTheorem(tree, index, found);
  if (name === 'setcounter' || name === 'setlist' || name === 'titleformat') learnSetting(tree, index, name, found);
  if (roleOf(name) !== 'define') return;
  const definition = definitionAt(tree, index);
  if (definition) learnMacro(definition, found);
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
    const depth = first.kind === 'bracket' ? Number(/\benumerate\b(?:(?!\benumerate\b).)*?(\d)/.exec(first.source)?.[1] ?? 0) : 0;
    const isOther = first.kind === 'bracket' && !/enumerate/.test(first.source);
    const options = parts.at(-1)!.source;
    if (!isOther && /label/.test(options)) found.lists.set(depth, options);
  }
  if (name === 'titleformat' && first && third) {
    const heading = /\\(\w+)/.exec(first.source)?.[1];
    const word = nameOf(parts.map(({ source }) => source).join(' '));
    if (heading && word) found.words.set(heading, word);
  }
}

const ordinary = /^(?:the|label)?(part|chapter|section|subsection|enumi{1,3}|enumiv)(?:format)?$/;
const depths: readonly (string | undefined)[] = ['enumi', 'enumii', 'enumiii', 'enumiv'];

/** `\renewcommand{\thesection}{Article \arabic{section}}` says how headings are called, `\labelenumi` how items are numbered. */
function learnMacro(definition: Definition, found: Found): void {
  const { name, body } = definition;
  const counted = ordinary.exec(name)?.[1];
  if (counted && name !== counted) {
    const word = nameOf(body);
    if (depths.includes(counted)) found.lists.set(depths.indexOf(counted) + 1, body);
    else if (word) found.words.set(counted, word);
  } else {
    const own = ownMacro(definition);
    if (own) found.macros.set(name, own);
  }
}
