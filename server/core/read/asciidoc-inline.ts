import { bracketed, crossReference } from './asciidoc-macros.ts';
import { formatted, raised } from './asciidoc-marks.ts';
import { attribute, entity, passed, typographic } from './asciidoc-signs.ts';
import { addressEnd, cutMarks, isBlankAt, type Scan, scanOf } from './inline-scan.ts';
import type { Inline } from './passages.ts';

/** What is known while a text is scanned: where each kind of mark that is open ends, and up to where brackets were read. */
export type AsciidocScan = Scan & { readonly ends: Map<string, number>; readonly brackets: ReadonlyMap<number, number>; floor: number };

/** Finds what is no prose in a text of AsciiDoc. Each sign is looked at once, so the time is linear. */
export function inlineOfAsciidoc(text: string): Inline {
  const scan: AsciidocScan = { ...scanOf(text), ends: new Map(), brackets: bracketsOf(text), floor: 0 };
  for (let at = 0; at < text.length; ) at = step(scan, at);
  return scan;
}

function step(scan: AsciidocScan, at: number): number {
  const { text } = scan;
  switch (text[at]) {
    case '\\':
      return escaped(scan, at);
    case '*':
    case '_':
    case '#':
      return formatted(scan, at);
    case '^':
    case '~':
      return raised(scan, at);
    case '`':
    case '"':
    case "'":
      return typographic(scan, at) ?? formatted(scan, at);
    case '+':
      return passed(scan, at);
    case '{':
      return attribute(scan, at);
    case '&':
      return entity(scan, at);
    case '<':
      return crossReference(scan, at);
    case '[':
    case ']':
    case '(':
      return bracketed(scan, at);
    case ':':
      return text.startsWith('://', at) ? addressEnd(text, at) : at + 1;
    default:
      return at + 1;
  }
}

/** A backslash before a mark goes, and the mark is none. */
function escaped(scan: AsciidocScan, at: number): number {
  const { text } = scan;
  if (isBlankAt(text, at + 1) || !'*_#^~`+{<[("\'|\\hxlfmp'.includes(text[at + 1]!)) return at + 1;
  cutMarks(scan, at, at + 1);
  const after = text[at + 1] === '\\' ? at + 1 : at + 2;
  return text[after] === text[at + 1] ? after + 1 : after;
}

/** Where each opening bracket closes; a backslash takes a bracket its meaning. */
function bracketsOf(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '[') open.push(at);
    else if (sign === ']' && open.length > 0) pairs.set(open.pop()!, at);
  }
  return pairs;
}
