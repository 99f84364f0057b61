import { childOf, childrenOf, type Element, guidKey } from './elements.ts';

/** A code that somebody set, by GUIDs. `notes` are those that the coding itself refers to. */
export type ReadCoding = { readonly code: string; readonly user: string; readonly notes: readonly string[] };

/** Words that are coded; positions are as they stand in the file, in whatever way its program counts. */
export type ReadSelection = {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly comment: string;
  readonly codings: readonly ReadCoding[];
  readonly notes: readonly string[];
};

/** A text with its codings, by GUIDs. `path` leads to the text where `inline` is undefined. */
export type ReadSource = {
  readonly guid: string;
  readonly name: string;
  readonly comment: string;
  readonly path: string | undefined;
  readonly inline: string | undefined;
  readonly selections: readonly ReadSelection[];
  readonly codings: readonly ReadCoding[];
  readonly values: readonly ReadValue[];
  /** Codings on places of pages that no place of the text stands for. */
  readonly onPages: number;
};

export type ReadValue = { readonly variable: string; readonly value: string };

/** A text source, or the text of a PDF; undefined for what has no text. */
export function readSource(element: Element): ReadSource | undefined {
  if (element.name === 'TextSource') return textSource(element);
  const representation = element.name === 'PDFSource' ? childOf(element, 'Representation') : undefined;
  return representation && pdfSource(element, representation);
}

function textSource(element: Element): ReadSource {
  const { guid, name = '', plainTextPath } = element.attributes;
  return {
    guid: guidKey(guid),
    name,
    comment: childOf(element, 'Description')?.text ?? '',
    path: plainTextPath,
    inline: childOf(element, 'PlainTextContent')?.text,
    selections: childrenOf(element, 'PlainTextSelection').map(selection),
    codings: codingsIn(element, ''),
    values: valuesIn(element),
    onPages: 0,
  };
}

/** A place on a page is the place of the text that has its GUID; codings that stand at both are one. */
function pdfSource(element: Element, representation: Element): ReadSource {
  const text = textSource(representation);
  const onPages = new Map(childrenOf(element, 'PDFSelection').map((place) => [guidKey(place.attributes.guid), place]));
  const selections = childrenOf(representation, 'PlainTextSelection').map((place) => {
    const own = selection(place);
    const twin = onPages.get(guidKey(place.attributes.guid));
    onPages.delete(guidKey(place.attributes.guid));
    const more = twin ? selection(twin).codings.filter((coding) => !own.codings.some((one) => isSame(one, coding))) : [];
    return more.length > 0 ? { ...own, codings: [...own.codings, ...more] } : own;
  });
  return {
    ...text,
    guid: guidKey(element.attributes.guid),
    name: element.attributes.name || text.name,
    comment: childOf(element, 'Description')?.text ?? text.comment,
    selections,
    codings: [...codingsIn(element, ''), ...text.codings],
    values: [...valuesIn(element), ...text.values],
    onPages: [...onPages.values()].reduce((sum, place) => sum + childrenOf(place, 'Coding').length, 0),
  };
}

/** UTF-16 units; longer ones are not compared with anything. */
const LONGEST_NAME = 6_000;

function selection(element: Element): ReadSelection {
  const { startPosition, endPosition, name = '', creatingUser, modifyingUser } = element.attributes;
  return {
    start: wholeNumber(startPosition),
    end: wholeNumber(endPosition),
    name: name.slice(0, LONGEST_NAME),
    comment: childOf(element, 'Description')?.text ?? '',
    codings: codingsIn(element, guidKey(creatingUser ?? modifyingUser)),
    notes: notesIn(element),
  };
}

function codingsIn(element: Element, user: string): readonly ReadCoding[] {
  return childrenOf(element, 'Coding').map((coding) => ({
    code: guidKey(childOf(coding, 'CodeRef')?.attributes.targetGUID),
    user: guidKey(coding.attributes.creatingUser) || user,
    notes: notesIn(coding),
  }));
}

function notesIn(element: Element): readonly string[] {
  return childrenOf(element, 'NoteRef').map(({ attributes }) => guidKey(attributes.targetGUID));
}

/** Values stand in elements named by their types. */
export function valuesIn(element: Element): readonly ReadValue[] {
  return childrenOf(element, 'VariableValue').map((value) => ({
    variable: guidKey(childOf(value, 'VariableRef')?.attributes.targetGUID),
    value: value.children.find(({ name }) => name.endsWith('Value'))?.text ?? '',
  }));
}

function isSame(a: ReadCoding, b: ReadCoding): boolean {
  return a.code === b.code && a.user === b.user;
}

/** NaN for what is no number. */
function wholeNumber(value: string | undefined): number {
  return /^\s*[-+]?\d{1,15}\s*$/.test(value ?? '') ? Number(value) : Number.NaN;
}
