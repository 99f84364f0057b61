import type { Codebook, CodebookCode } from '../../core/coding/types.ts';
import { describedCode } from './code-description.ts';
import { UNKNOWN } from './code-tree.ts';
import { childOf, childrenOf, type Element, guidKey } from './elements.ts';

/** Codes as they were read, in their order: by path, which names them, and the paths by GUID. */
export type ReadCodes = {
  readonly byPath: Map<string, ReadCode>;
  readonly pathOf: Map<string, string>;
  /** Paths that several codes share, which are one code here. */
  readonly twice: Set<string>;
};

/** A code that is not codable only holds others together. */
export type ReadCode = CodebookCode & { readonly isCodable: boolean };

export function noCodes(): ReadCodes {
  return { byPath: new Map(), pathOf: new Map(), twice: new Set() };
}

/** Adds a code with all below it. It is named by its path: programs ask for different names among neighbours only. */
export function readCode(element: Element, { byPath, pathOf, twice }: ReadCodes): void {
  const waiting: { readonly element: Element; readonly parent: ReadCode | undefined }[] = [{ element, parent: undefined }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const code = codeOf(next.element, next.parent);
    const before = byPath.get(code.code);
    if (before?.isCodable && code.isCodable) twice.add(code.code);
    if (!before || (code.isCodable && !before.isCodable)) byPath.set(code.code, code);
    pathOf.set(guidKey(next.element.attributes.guid), code.code);
    for (const child of [...childrenOf(next.element, 'Code')].reverse()) waiting.push({ element: child, parent: code });
  }
}

/** The codes that can be set or were set. */
export function codebookIn({ byPath }: ReadCodes, used: ReadonlySet<string>): Codebook {
  return [...byPath.values()].filter(({ code, isCodable }) => isCodable || used.has(code)).map(({ isCodable: _, ...code }) => code);
}

/** UTF-16 units. What is longer is no name that somebody gave. */
const LONGEST_NAME = 500;
const LONGEST_PATH = 2_000;

function codeOf(element: Element, parent: ReadCode | undefined): ReadCode {
  const { isCodable, color, guid } = element.attributes;
  const name = (element.attributes.name ?? '').slice(0, LONGEST_NAME) || guidKey(guid);
  const family = parent === undefined || parent.code.length > LONGEST_PATH ? '' : parent.code;
  const isInFull = family === '' || name.startsWith(`${family}/`);
  const description = childOf(element, 'Description')?.text ?? '';
  const described = describedCode(description, name);
  return {
    code: isInFull ? name : `${family}/${name}`,
    family,
    familyTitle: parent?.title ?? '',
    ...described,
    ...(isFalse(isCodable) && { title: description.trim() === '' ? name : description }),
    colour: colourOf(color),
    isCodable: !isFalse(isCodable),
  };
}

function isFalse(value: string | undefined): boolean {
  return value !== undefined && /^\s*(?:false|0)\s*$/i.test(value);
}

function colourOf(value: string | undefined): string {
  const digits = /^\s*#([\da-f]{3}|[\da-f]{6})\s*$/i.exec(value ?? '')?.[1]?.toLowerCase();
  if (digits === undefined) return UNKNOWN;
  return `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`;
}
