import type { Coder } from '../../core/coding/types.ts';
import { childOf, childrenOf, type Element, guidKey, readElements } from './elements.ts';
import { MACHINE } from './project-xml.ts';
import { noCodes, type ReadCodes, readCode } from './read-codes.ts';
import { type ReadSource, type ReadValue, readSource, valuesIn } from './read-sources.ts';

/** What the XML of a project or a codebook says, by GUIDs. */
export type RawProject = {
  readonly origin: string;
  readonly users: ReadonlyMap<string, Coder>;
  readonly codes: ReadCodes;
  readonly variables: ReadonlyMap<string, string>;
  readonly sources: readonly ReadSource[];
  /** Texts of notes; those that explain a code are not asked for. */
  readonly notes: ReadonlyMap<string, Note>;
  readonly explaining: ReadonlySet<string>;
  readonly cases: readonly Case[];
  /** What is there and has no place here, by the name of its element. */
  readonly left: ReadonlyMap<string, number>;
};

/** A note, or the path to its text. */
export type Note = { readonly text: string } | { readonly path: string };

/** What is known of sources together. */
export type Case = { readonly values: readonly ReadValue[]; readonly sources: readonly string[]; readonly codes: readonly string[] };

/** Reads the XML of a project or a codebook, or says what is wrong with it, with its line. */
export function readRaw(parts: () => Iterable<string>): RawProject | { readonly fault: string } {
  const users = new Map<string, Coder>();
  const codes = noCodes();
  const variables = new Map<string, string>();
  const sources: ReadSource[] = [];
  const notes = new Map<string, Note>();
  const explaining = new Set<string>();
  const cases: Case[] = [];
  const left = new Map<string, number>();
  let root: Element | undefined;
  const leave = (name: string) => left.set(name, (left.get(name) ?? 0) + 1);
  const readers: Readonly<Record<string, (element: Element) => void>> = {
    Users: (element) => users.set(guidKey(element.attributes.guid), userOf(element)),
    Codes: (element) => {
      readCode(element, codes);
      addExplaining(element, explaining);
    },
    Variables: ({ attributes }) => variables.set(guidKey(attributes.guid), attributes.name ?? ''),
    Sources: (element) => {
      const source = readSource(element);
      if (source) sources.push(source);
      else leave(element.name);
    },
    Notes: (element) => {
      const note = noteOf(element);
      if (note) notes.set(guidKey(element.attributes.guid), note);
    },
    Cases: (element) => cases.push(caseOf(element)),
    Links: (element) => leave(element.name),
    Sets: (element) => leave(element.name),
    Graphs: (element) => leave(element.name),
  };
  const fault = readElements(parts(), (list, element) => {
    if (list === '') root ??= element;
    else readers[list]?.(element);
  });
  if (fault !== undefined) return { fault };
  if (root?.name !== 'Project' && root?.name !== 'CodeBook') return { fault: `1: it begins with <${root?.name ?? ''}>` };
  return { origin: root.attributes.origin ?? '', users, codes, variables, sources, notes, explaining, cases, left };
}

function userOf({ attributes: { guid, name, id } }: Element): Coder {
  const called = name || id || guidKey(guid);
  return { name: called, isMachine: id === MACHINE || /^counterframe \d/i.test(called) };
}

function addExplaining(element: Element, explaining: Set<string>): void {
  for (const { attributes } of childrenOf(element, 'NoteRef')) explaining.add(guidKey(attributes.targetGUID));
  for (const code of childrenOf(element, 'Code')) addExplaining(code, explaining);
}

function noteOf(element: Element): Note | undefined {
  const text = childOf(element, 'PlainTextContent')?.text;
  const path = element.attributes.plainTextPath;
  if (text !== undefined) return { text };
  return path === undefined ? undefined : { path };
}

function caseOf(element: Element): Case {
  const targets = (name: string) => childrenOf(element, name).map(({ attributes }) => guidKey(attributes.targetGUID));
  return { values: valuesIn(element), sources: targets('SourceRef'), codes: targets('CodeRef') };
}
