import type { Block } from '../types.ts';
import { isDigit, isLower, isUpper } from './characters.ts';

const longest = 90;
const numeral =
  /^(part|title|chapter|article|art\.|section|sec\.|annex|appendix|schedule|division|subchapter|§§?)\s*(?:\d[\d.]*[a-z]{0,2}|[ivxlc]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)\b\.?(?=$|\s*[.:—–-]\s|\s)/i;
const rank: Readonly<Record<string, number>> = {
  part: 1,
  title: 1,
  division: 1,
  annex: 1,
  appendix: 1,
  schedule: 1,
  chapter: 2,
  subchapter: 2,
};
const runsOn =
  /(?:[,;:—–-]|\b(?:a|an|the|of|and|or|to|in|on|by|for|with|from|that|which|who|if|is|are|be|shall|may|must|will|should|any|as|at|following|means?|includ(?:es?|ing)|whoever|unless|where|when|knowingly))$/i;

/**
 * The level of a heading in plain text, or 0 for a line that is none. `alone` says that empty lines stand around
 * it, `over` that the line begins a new thought; `next` is where the prose that follows begins.
 */
export function headingLevel(text: string, start: number, end: number, alone: boolean, over: boolean, next: number): number {
  const length = end - start;
  if (length > 220 || !over) return 0;
  const first = text.charCodeAt(start);
  if (isLower(first) || first === 40) return 0;
  const line = text.slice(start, end);
  if (line.includes('.....') || line.includes('. . . .')) return 3;
  const named = numeral.exec(line);
  if (named && isTitle(line, named[0].length, alone)) return rank[named[1]!.toLowerCase()] ?? 3;
  if (isCapitals(text, start, end)) return isLower(text.charCodeAt(next)) && !alone ? 0 : 2;
  if (!alone || length > longest || runsOn.test(line) || /[a-z]{3}[.?!] /.test(line) || leadsIn(text, next)) return 0;
  if (isLower(text.charCodeAt(next))) return 0;
  return (isUpper(first) || isDigit(first) || first === 0x201c || first === 34) &&
    !/[.?!…]["”’)\]]?$/.test(line) &&
    !/^\d+[.)]?\s*$/.test(line) &&
    /[a-z]/i.test(line)
    ? 3
    : 0;
}

/** `This Part applies to any entity` / `(a) producing goods`: an item in lower case goes on with the line above it. */
function leadsIn(text: string, next: number): boolean {
  return text.charCodeAt(next) === 40 && /^\([0-9A-Za-z]{1,4}\)\s*[a-z]/.test(text.slice(next, next + 12));
}

/** What follows `Article 8` is a title when it is short and is not a sentence. */
function isTitle(line: string, after: number, alone: boolean): boolean {
  const rest = line.slice(after).trim();
  if (rest === '') return true;
  if (rest.length > 170 || runsOn.test(rest)) return false;
  const separated = /^[.:—–-]/.test(rest) || /[.:]$/.test(line.slice(0, after));
  const title = rest.replace(/^[.:—–-]\s*/, '');
  return (separated || alone) && isUpper(title.charCodeAt(0)) && (alone || !/[a-z]{3}\.$/.test(title));
}

/** A line with capitals and no small letters. */
export function isCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isUpper(code)) capitals++;
    else if (isLower(code)) return false;
  }
  return capitals > 3 && end - start < 120;
}

const bibliography =
  /^\W*(?:\d+\.?\s*)?(?:references?|bibliography|works cited|list of (?:references|works cited)|(?:end|foot)?notes|sources|literature cited)\W*$/i;

/** Blocks under a heading such as References become references, until the next heading of that level or above. */
export function markReferences(text: string, blocks: readonly Block[]): readonly Block[] {
  let under = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return under > 0 && block.kind !== 'footnote' ? { ...block, kind: 'reference' } : block;
    const { start, end } = block.span;
    if (under === 0 || block.level <= under) under = end - start < 40 && bibliography.test(text.slice(start, end)) ? block.level : 0;
    return block;
  });
}
