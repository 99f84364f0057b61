import type { AsciidocScan } from './asciidoc-inline.ts';
import { FILLER } from './filler.ts';
import { cutMarks, cutTags, cutWords, findClosing, isBlankAt, isWordAt } from './inline-scan.ts';
import { resolveReferences } from './xml-references.ts';

const attributeName = /\{(?:[\w][\w-]{0,80}|(?:set|counter2?):[^{}\r\n]{1,100})\}/y;
const reference = /&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z]\w{1,30});/y;
const signs: Readonly<Record<string, string>> = {
  '{apos}': "'",
  '{quot}': '"',
  '{rsquo}': '’',
  '{lsquo}': '‘',
  '{rdquo}': '”',
  '{ldquo}': '“',
  '{amp}': '&',
};

/** Quotation marks made of two signs, and the apostrophe. */
export function typographic(scan: AsciidocScan, at: number): number | undefined {
  const { text, ends } = scan;
  const pair = text.slice(at, at + 2);
  if (ends.get(pair) === at + 2) return at + 2;
  if (pair === '"`' && !isWordAt(text, at - 1)) return quoted(scan, at, '`"', ' “', '” ');
  if (pair === "'`" && !isWordAt(text, at - 1)) return quoted(scan, at, "`'", ' ‘', '’ ');
  if (pair !== "`'" || !isWordAt(text, at - 1)) return undefined;
  const sign = isWordAt(text, at + 2) ? `${FILLER}’` : '’ ';
  scan.cuts.push({ start: at, end: at + 2, sign });
  return at + 2;
}

function quoted(scan: AsciidocScan, at: number, close: string, opening: string, closing: string): number | undefined {
  const { text, ends } = scan;
  if ((ends.get(close) ?? 0) > at || isBlankAt(text, at + 2)) return undefined;
  const end = findClosing(scan, close, at + 3, (one) => !isBlankAt(text, one - 1) && !isWordAt(text, one + 2));
  if (end === -1) return undefined;
  scan.cuts.push({ start: at, end: at + 2, sign: opening }, { start: end, end: end + 2, sign: closing });
  ends.set(close, end + 2);
  ends.set('`', Math.max(ends.get('`') ?? 0, at + 2));
  return at + 2;
}

/** A setting of the document in the text goes; those that stand for a sign are read as it. */
export function attribute(scan: AsciidocScan, at: number): number {
  attributeName.lastIndex = at;
  const name = attributeName.exec(scan.text)?.[0];
  if (!name) return at + 1;
  const end = at + name.length;
  const sign = Object.hasOwn(signs, name) ? signs[name]! : undefined;
  if (sign) scan.cuts.push({ start: at, end, sign: alignedSign(scan.text, at, end, sign) });
  else if (name === '{empty}' || name === '{zwsp}' || name === '{wj}') cutMarks(scan, at, end);
  else cutWords(scan, at, end);
  return end;
}

/** A sign in the length of its name: at the word that it belongs to. */
function alignedSign(text: string, at: number, end: number, sign: string): string {
  const room = end - at - 1;
  if (!isWordAt(text, end)) return sign + ' '.repeat(room);
  return (isWordAt(text, at - 1) ? FILLER : ' ').repeat(room) + sign;
}

export function entity(scan: AsciidocScan, at: number): number {
  const { text } = scan;
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (!match) return at + 1;
  const end = at + match[0].length;
  const before = text.slice(Math.max(0, at - 1), at);
  const sign = resolveReferences(text.slice(at - before.length, end + 1)).slice(before.length, before.length + match[0].length);
  scan.cuts.push({ start: at, end, sign });
  return end;
}

/** Words between plus signs are read as they stand; between three they are markup, of which the words are read. A plus at the end of a line breaks it. */
export function passed(scan: AsciidocScan, at: number): number {
  const { text } = scan;
  if (isBlankAt(text, at - 1) && (at + 1 >= text.length || text[at + 1] === '\n')) {
    cutMarks(scan, at, at + 1);
    return at + 1;
  }
  const count = text.startsWith('+++', at) ? 3 : text.startsWith('++', at) ? 2 : 1;
  const mark = '+'.repeat(count);
  if (isBlankAt(text, at + count) || (count === 1 && isWordAt(text, at - 1))) return at + count;
  const end = findClosing(scan, mark, at + count + 1, (one) => count > 1 || (!isBlankAt(text, one - 1) && !isWordAt(text, one + 1)));
  if (end === -1) return at + count;
  cutMarks(scan, at, at + count);
  cutMarks(scan, end, end + count);
  if (count === 3) cutTags(scan, at + 3, end);
  return end + count;
}
