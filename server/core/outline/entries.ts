import { isCapitals } from '../read/headings.ts';
import { type Unit, unitsOf } from '../segment/units.ts';
import type { Block, Designation as Marked, Prose, Span } from '../types.ts';
import { type Designation, designationOf, GROUP } from './designation.ts';
import { type Marks, marksOf } from './marks.ts';
import { isStructured } from './structured.ts';
import { firstWords } from './words.ts';

/**
 * What the outline is made of, in order. `rank` orders headings, the lower above the higher; a heading ends those whose
 * rank is not below its `closes`. The level of an item `inParagraph` is counted from the paragraph in whose lines it stands.
 */
export type Entry =
  | { readonly kind: 'heading'; readonly span: Span; readonly designation: Designation; readonly rank: number; readonly closes: number }
  | { readonly kind: 'item'; readonly span: Span; readonly marks: Marks; readonly inParagraph: boolean; readonly cited?: string }
  | { readonly kind: 'text'; readonly span: Span; readonly block: Block['kind']; readonly level: number };

type Ranks = 'rank' | 'closes';

const TITLE = 120;
const PER_LEVEL = 100;
/** The most lines of one heading. */
const LINES = 5;

/** Reads the blocks of a prose as entries; a heading that only numbers takes the one below it as its title. */
export function entriesOf(prose: Prose): readonly Entry[] {
  const entries: Entry[] = [];
  const units = unitsOf(prose);
  let at = 0;
  let inContents = false;
  for (let index = 0; index < prose.blocks.length; ) {
    const isListed = listsPage(prose, prose.blocks[index]!, inContents);
    const last = isListed ? index : headingEnd(prose, index);
    if (last > index) {
      entries.push(headingOf(prose, index, last));
      inContents = isContents(prose, prose.blocks[index]!);
    }
    while (at < units.length && units[at]!.block < Math.max(last, index + 1)) {
      if (last === index) entries.push(isListed ? textOf(units[at]!) : entryOf(prose, units[at]!, units[at - 1]));
      at++;
    }
    index = Math.max(last, index + 1);
  }
  return entries;
}

function entryOf(prose: Prose, unit: Unit, previous: Unit | undefined): Entry {
  const inLine = previous?.block === unit.block;
  const block = prose.blocks[unit.block]!;
  if (unit.kind !== 'item' || (block.flow === 'rest' && !inLine)) return textOf(unit);
  const before = prose.blocks[unit.block - 1]?.span.end ?? 0;
  const counted = inLine ? undefined : countedMarks(unit, block);
  const marks = counted ?? marksOf(unit, !inLine, before, prose);
  const inParagraph = inLine && block.kind === 'paragraph';
  const cited = inLine || block.designation?.kind === 'item' ? undefined : block.designation?.name;
  return { kind: 'item', span: { start: marks.span.start, end: unit.end }, marks, inParagraph, ...(cited && { cited }) };
}

/** The number of an item that markup counts: it is cited like one that stands in the text. */
function countedMarks({ start, level }: Unit, { designation, marker, span }: Block): Marks | undefined {
  if (!designation || (designation.kind !== 'item' && marker)) return undefined;
  const mark = { text: designation.name, cited: designation.name, isDotted: false, isBare: false };
  return { span: { start: span.start, end: marker?.end ?? start }, marks: [mark], level };
}

function textOf({ start, end, kind, level }: Unit): Entry {
  return { kind: 'text', span: { start, end }, block: kind, level };
}

function isContents({ masked }: Prose, { span }: Block): boolean {
  return span.end - span.start < 40 && /^\W*(?:table of )?contents\W*$/i.test(masked.slice(span.start, span.end));
}

/** Whether a block is an entry of a table of contents: with dot leaders, or under that heading with the number of a page. */
function listsPage({ masked, source }: Prose, { span }: Block, inContents: boolean): boolean {
  const text = source.text.slice(span.start, Math.min(span.end, span.start + 300));
  return /\.{5}|(?:\. ){4}/.test(text) || (inContents && /\s\d{1,3}\s*$/.test(masked.slice(Math.max(span.start, span.end - 8), span.end)));
}

/** The index after the last block of the heading that begins at `index`; `index` where none begins. */
function headingEnd(prose: Prose, index: number): number {
  const block = prose.blocks[index]!;
  if (isStructured(prose)) return block.kind === 'heading' ? index + 1 : index;
  const next = prose.blocks[index + 1];
  const isRomanPart = isRoman(prose, block) && next?.kind === 'heading' && !isNumbered(prose, next);
  if (block.kind !== 'heading') return isRomanPart ? index + 2 : index;
  let end = index + 1;
  if (
    isRomanPart ||
    (next && isBare(prose, block) && (next.kind === 'heading' ? !isNumbered(prose, next) : isTitleBelow(prose, block, next)))
  )
    end++;
  while (end < Math.min(prose.blocks.length, index + LINES) && goesOn(prose, prose.blocks[end - 1]!, prose.blocks[end]!)) end++;
  return end;
}

function headingOf(prose: Prose, from: number, to: number): Entry {
  const marked = markedHeading(prose, prose.blocks[from]!);
  if (marked) return marked;
  const span = { start: prose.blocks[from]!.span.start, end: prose.blocks[to - 1]!.span.end };
  const words = prose.blocks.slice(from, to).map((block) => wordsOf(prose, block));
  const head = isRoman(prose, prose.blocks[from]!)
    ? ({ kind: 'part', rank: 40, name: words[0]!.replace(/\.$/, ''), title: '', isNamed: true } as const)
    : designationOf(words[0]!);
  const title = [head.title, ...words.slice(1)].filter(Boolean).join(' ');
  const designation = { ...head, title };
  return { kind: 'heading', span, designation, ...rankOf(prose, designation, from, to) };
}

/** XML and LaTeX say what a place is called and how headings nest; in LaTeX the words of a heading can say it better. */
function markedHeading(prose: Prose, block: Block): Entry | undefined {
  if (!isStructured(prose)) return undefined;
  const { designation: marked, span, level } = block;
  const rank = level * PER_LEVEL;
  const read = designationOf(wordsOf(prose, block));
  if (!marked || marked.kind === 'recital' || (prose.source.format === 'latex' && read.isNamed))
    return { kind: 'heading', span, designation: read, rank, closes: rank };
  const title = titleOf(prose, block, marked);
  const designation = { ...read, kind: marked.kind, name: marked.name, title, isNamed: true, cited: marked.name };
  return { kind: 'heading', span, designation, rank, closes: rank };
}

function titleOf(prose: Prose, { span }: Block, { name, title }: Marked): string {
  if (!title && prose.source.format === 'xml') return '';
  return designationOf(`${name} ${firstWords(prose.masked, title ?? span, TITLE)}`).title;
}

/** Markup says by itself how headings nest; among headings of one level, only parts hold articles and sections. */
function rankOf(prose: Prose, { rank, name, isNamed }: Designation, from: number, to: number): Pick<Entry & { kind: 'heading' }, Ranks> {
  const { level } = prose.blocks[from]!;
  if (prose.source.format !== 'plain' && level > 0) {
    const top = level * PER_LEVEL;
    return isNamed ? { rank: top + rank, closes: top + rank } : { rank: top + PER_LEVEL - 1, closes: top };
  }
  const next = prose.blocks[to];
  const own = name === '' && rank > GROUP && next?.kind === 'heading' && isNumbered(prose, next) ? GROUP : rank;
  return { rank: own, closes: own };
}

function wordsOf(prose: Prose, { span }: Block): string {
  return firstWords(prose.masked, span, TITLE);
}

function isBare(prose: Prose, block: Block): boolean {
  const { name, title } = designationOf(wordsOf(prose, block));
  return name !== '' && title === '';
}

function isNumbered(prose: Prose, block: Block): boolean {
  return designationOf(wordsOf(prose, block)).name !== '';
}

/** `II` alone above a heading numbers a part. */
function isRoman({ masked }: Prose, { kind, span }: Block): boolean {
  return (
    (kind === 'paragraph' || kind === 'heading') && span.end - span.start < 8 && /^[IVXLC]+\.?$/.test(masked.slice(span.start, span.end))
  );
}

/** A title in capitals that goes on in the next line. */
function goesOn(prose: Prose, one: Block, next: Block): boolean {
  if (next.kind !== 'heading' || one.kind !== 'heading' || next.level !== one.level || prose.source.format !== 'plain') return false;
  if (!isNextLine(prose, one, next)) return false;
  const inCapitals = [one, next].every(({ span }) => isCapitals(prose.masked, span.start, span.end));
  return inCapitals && !isNumbered(prose, next) && !isNumbered(prose, one);
}

/** `Article 1` / `Subject matter`: a line of its own right below a number, which is no sentence. */
function isTitleBelow(prose: Prose, number: Block, { kind, span }: Block): boolean {
  if (kind !== 'paragraph' || span.end - span.start > TITLE || prose.source.format !== 'plain') return false;
  return (
    isNextLine(prose, number, { kind, span, level: 0 }) && /^\p{Lu}[^\n\r]*[^\s.,:;—–-]$/u.test(prose.masked.slice(span.start, span.end))
  );
}

function isNextLine({ masked }: Prose, one: Block, next: Block): boolean {
  return (masked.slice(one.span.end, next.span.start).match(/\r\n|\r|\n/g)?.length ?? 0) === 1;
}
