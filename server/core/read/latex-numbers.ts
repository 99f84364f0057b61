import type { Designation } from '../types.ts';

/** How a document numbers its headings and lists. `deepest` is the lowest rank with a number: 1 is a section, 2 a subsection. */
export type Scheme = {
  readonly isChaptered: boolean;
  readonly deepest: number;
  readonly words: ReadonlyMap<string, string>;
};

export type Numbers = {
  readonly counts: Map<string, number>;
  readonly scheme: Scheme | undefined;
  isAppendix: boolean;
};

const ranks: Readonly<Record<string, number>> = { part: -1, chapter: 0, section: 1, subsection: 2, subsubsection: 3, paragraph: 4 };
const order = Object.keys(ranks);

/** Numbers a document; without a scheme (a part of a larger document) headings have no numbers that could be known. */
export function numbersOf(scheme: Scheme | undefined): Numbers {
  return { counts: new Map(), scheme, isAppendix: false };
}

/** What the next heading of a name is called: `Section 2.1`; undefined where it has no number. */
export function headingName(numbers: Numbers, name: string): Designation | undefined {
  const { scheme, counts } = numbers;
  const rank = ranks[name];
  if (!scheme || rank === undefined || rank > scheme.deepest) return undefined;
  const count = step(counts, name);
  if (name === 'part') return { kind: 'part', name: `Part ${romanOf(count).toUpperCase()}` };
  for (const below of order.slice(order.indexOf(name) + 1)) counts.delete(below);
  const top = scheme.isChaptered ? 'chapter' : 'section';
  const path = order.slice(order.indexOf(top), order.indexOf(name) + 1);
  const own = path.map((one) => (one === top && numbers.isAppendix ? letterOf(counts.get(one) ?? 0) : (counts.get(one) ?? 0)));
  const word = scheme.words.get(name);
  if (word) return { kind: word === 'Article' ? 'article' : 'section', name: `${word} ${/\./.test(word) ? own.join('.') : count}` };
  if (numbers.isAppendix && name === top) return { kind: 'part', name: `Appendix ${own[0]}` };
  return { kind: name === 'chapter' ? 'part' : 'section', name: `${name === 'chapter' ? 'Chapter' : 'Section'} ${own.join('.')}` };
}

/** From here on headings are numbered by letters, from A. */
export function beginAppendix(numbers: Numbers): void {
  numbers.isAppendix = true;
  numbers.counts.clear();
}

/** `Article 3` for the third of its kind. */
export function namedNext({ counts }: Numbers, word: string, counter: string): Designation {
  const kind = /^(?:article|art\.?)$/i.test(word) ? 'article' : /^recital$/i.test(word) ? 'recital' : 'section';
  return { kind, name: `${word} ${step(counts, counter)}` };
}

function step(counts: Map<string, number>, name: string): number {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}

export type Style = 'arabic' | 'alph' | 'Alph' | 'roman' | 'Roman';

/** The style of a list's numbers: what its options say, or what LaTeX does at a depth (1 is the outermost). */
export function styleOf(options: string, depth: number): Style {
  const named = /\\(arabic|alph|Alph|roman|Roman)\b/.exec(options)?.[1];
  if (named) return named as Style;
  const short = /^[^A-Za-z1=]*([aAiI1])(?![A-Za-z])/.exec(options.slice(0, 60))?.[1];
  if (short) return ({ a: 'alph', A: 'Alph', i: 'roman', I: 'Roman', 1: 'arabic' } as const)[short as 'a'];
  return (['arabic', 'alph', 'roman', 'Alph'] as const)[depth - 1] ?? 'arabic';
}

/** `(b)` for the second item of a list in letters. */
export function itemName(style: Style, count: number): string {
  if (style === 'arabic') return `(${count})`;
  const name = style === 'alph' || style === 'Alph' ? letterOf(count) : romanOf(count).toUpperCase();
  return `(${style === 'alph' || style === 'roman' ? name.toLowerCase() : name})`;
}

function letterOf(count: number): string {
  return count >= 1 && count <= 26 ? String.fromCharCode(64 + count) : String(count);
}

const romans = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function romanOf(count: number): string {
  if (count > 399) return String(count);
  let rest = count;
  let name = '';
  for (const [value, sign] of romans) {
    for (; rest >= value; rest -= value) name += sign;
  }
  return name;
}
