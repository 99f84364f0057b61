import type { XmlElement } from '../xml/tree.ts';
import { attributeOf, findAll, nameOf } from './names.ts';

/** What words in fields are: an instruction is not shown, a listing (of contents) and the numbers of pages are no prose. */
export type FieldState = { readonly isShown: boolean; readonly isListed: boolean; readonly isAside: boolean; readonly isField: boolean };

/** A field that is open: its instruction is read first, then its result. */
export type Field = { readonly outer: FieldState; instruction: string; isResult: boolean };

const outside: FieldState = { isShown: true, isListed: false, isAside: false, isField: false };
const LONGEST = 200;
const listing = /^\s*(?:TOC|TOA|INDEX)\b/i;
const pages = /^\s*(?:PAGE|PAGEREF|NUMPAGES|SECTIONPAGES|SECTION)\b/i;

/** What the innermost open field makes of the words in it. */
export function fieldState(fields: readonly Field[]): FieldState {
  const field = fields.at(-1);
  if (!field) return outside;
  const { outer, instruction, isResult } = field;
  return {
    isShown: outer.isShown && isResult,
    isListed: outer.isListed || listing.test(instruction),
    isAside: outer.isAside || pages.test(instruction),
    isField: true,
  };
}

/** Follows the signs of a field: it begins, its result begins, it ends. One without an end in `closed` is none. */
export function stepField(fields: Field[], sign: XmlElement, closed: ReadonlySet<XmlElement>): void {
  const type = attributeOf(sign, 'fldCharType');
  if (type === 'begin') {
    if (closed.has(sign)) fields.push({ outer: fieldState(fields), instruction: '', isResult: false });
  } else if (!closed.has(sign)) return;
  else if (type === 'separate') setResult(fields.at(-1));
  else fields.pop();
}

/** Takes words of an instruction. */
export function instruct(fields: readonly Field[], text: string): void {
  const field = fields.at(-1);
  if (field && !field.isResult && field.instruction.length < LONGEST) field.instruction += text.slice(0, LONGEST);
}

/** The signs of all fields of a story that begin and end in it. */
export function closedFields(story: XmlElement): ReadonlySet<XmlElement> {
  const closed = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  for (const sign of findAll(story, (element) => nameOf(element) === 'fldChar' || nameOf(element) === 'txbxContent')) {
    if (nameOf(sign) !== 'fldChar') continue;
    const type = attributeOf(sign, 'fldCharType');
    if (type === 'begin') open.push([sign]);
    else open.at(-1)?.push(sign);
    if (type === 'end') for (const one of open.pop() ?? []) closed.add(one);
  }
  return closed;
}

function setResult(field: Field | undefined): void {
  if (field) field.isResult = true;
}
