import { isCapitals } from '../read/headings.ts';
import type { OutlineKind } from './types.ts';

/**
 * What the words of a heading say of its place: `name` is its number with the word before it (`Part II`),
 * `title` the rest. A lower `rank` stands above a higher one. `isNamed` tells `Section 5` from `5. Support`.
 */
export type Designation = {
  readonly kind: OutlineKind;
  readonly rank: number;
  readonly name: string;
  readonly title: string;
  readonly isNamed: boolean;
  /** How the place is cited, where that is not by its name. */
  readonly cited?: string;
};

const provision = { kind: 'section', rank: 70 } as const;
const part = { kind: 'part', rank: 20 } as const;
const words: Readonly<Record<string, { readonly kind: OutlineKind; readonly rank: number }>> = {
  title: { kind: 'part', rank: 10 },
  subtitle: { kind: 'part', rank: 15 },
  part,
  division: part,
  annex: part,
  appendix: part,
  schedule: part,
  chapter: { kind: 'part', rank: 30 },
  subchapter: { kind: 'part', rank: 40 },
  article: { kind: 'article', rank: 70 },
  'art.': { kind: 'article', rank: 70 },
  section: provision,
  'sec.': provision,
  '§': provision,
  '§§': provision,
  rule: provision,
};

/** Headings in capitals, or that begin so, stand above sections; a heading right above a section heads a group of them. */
const CAPITALS = 50;
export const GROUP = 60;
const NUMBERED = 60;
export const PLAIN = 70;

const first = /^(title|subtitle|part|division|annex|appendix|schedule|chapter|subchapter|article|art\.|section|sec\.|§§?|rule)\s*/i;
const number = /^(?:\d+(?:\.\d+)*(?:[A-Za-z]{1,2}(?![A-Za-z]))?(?:[-–]\d+\b)?|(?:[IVXLC]+|[ivxlc]+|[A-Z])(?![A-Za-z]))/;
const spelled = /^(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i;
const counted = /^(\d{1,3}(?:\.\d{1,3}){1,4}|\d{1,3}(?=[.)]|\s))[.)]?\s+(?=\S)/;
const date = /^\d+\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^\d{3}\s/i;
const capital = /^\p{Lu}{4,}[\s:,]/u;

/** Reads the words of a heading. */
export function designationOf(heading: string): Designation {
  const word = first.exec(heading);
  const rest = heading.slice(word?.[0].length ?? 0);
  const count = word ? (number.exec(rest) ?? spelled.exec(rest)) : null;
  if (word && count) {
    const { kind, rank } = words[word[1]!.toLowerCase()]!;
    const name = heading.slice(0, word[0].length + count[0].length);
    const cited = name.replace(/^\p{Lu}{2,}/u, (capitals) => capitals[0] + capitals.slice(1).toLowerCase());
    return { kind, rank, name, title: titleOf(heading.slice(name.length)), isNamed: true, cited };
  }
  const plain = date.test(heading) ? null : counted.exec(heading);
  if (plain) {
    const rank = NUMBERED + plain[1]!.split('.').length;
    return { kind: 'section', rank, name: plain[1]!, title: titleOf(heading.slice(plain[0].length)), isNamed: false };
  }
  const rank = isCapitals(heading, 0, heading.length) || capital.test(heading) ? CAPITALS : PLAIN;
  return { kind: 'heading', rank, name: '', title: titleOf(heading), isNamed: false };
}

/** A title without the marks between it and its number, and without the full stop that ends it. */
function titleOf(words: string): string {
  const title = words.replace(/^[\s.:—–-]+/, '');
  return /\b(?:[A-Z]|etc|No|Nos)\.$/.test(title) ? title : title.replace(/(?<![.:\s])[.:\s]+$/, '');
}
