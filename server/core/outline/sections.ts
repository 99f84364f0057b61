import type { Prose, Span } from '../types.ts';
import { type Designation, GROUP, PLAIN } from './designation.ts';
import type { Entry } from './entries.ts';
import { isStructured } from './structured.ts';
import { firstWords } from './words.ts';

const FEWEST = 3;
const TITLE = 70;
const bareNumber = /^(\d{1,4}(?:\.\d{1,2})?)\s+(?=[A-Z“"])/;

/**
 * Some acts number their sections with nothing but a number before the text (`5 This Part applies`, `6 (1) The head`,
 * `566.203. 1. A person`). Such entries become sections, where at least three count on from one and no heading says `Section` or `Article`.
 */
export function withSections(entries: readonly Entry[], prose: Prose): readonly Entry[] {
  if (isStructured(prose) || entries.some((entry) => entry.kind === 'heading' && isNamedSection(entry.designation))) return entries;
  const found = new Map<number, Span>();
  let last = 0;
  for (const [index, entry] of entries.entries()) {
    const number = numberOf(entry, prose);
    if (!number) continue;
    const value = Number(prose.source.text.slice(number.start, number.end));
    const counts = Math.floor(value) === Math.floor(last) + 1 || (value > last && value < last + 1 && last > 0);
    if (!counts && !isCodified(entry)) continue;
    found.set(index, number);
    last = value;
  }
  return found.size < FEWEST ? entries : entries.flatMap((entry, index) => cut(entry, found.get(index), prose));
}

function isNamedSection({ kind, isNamed }: Designation): boolean {
  return isNamed && (kind === 'section' || kind === 'article');
}

/** The number of a section that an entry begins with. */
function numberOf(entry: Entry, { masked, source }: Prose): Span | undefined {
  const { start } = entry.span;
  if (entry.kind === 'text' && entry.block === 'paragraph' && source.format === 'plain') {
    const match = bareNumber.exec(masked.slice(start, start + 12));
    return match ? { start, end: start + match[1]!.length } : undefined;
  }
  if (entry.kind !== 'item') return undefined;
  const [mark, inner] = entry.marks.marks;
  if (!isCodified(entry) && !(mark?.isBare && inner && source.format === 'plain')) return undefined;
  const at = source.text.indexOf(mark!.text, start);
  return at === -1 || at >= entry.marks.span.end ? undefined : { start: at, end: at + mark!.text.replace(/\.$/, '').length };
}

/** `566.203.`: a section of a code, numbered by chapter. */
function isCodified(entry: Entry): boolean {
  return entry.kind === 'item' && entry.marks.marks[0]?.isDotted === true && /^\d{2,}\.\d{3,}\.?$/.test(entry.marks.marks[0].text);
}

function cut(entry: Entry, number: Span | undefined, prose: Prose): readonly Entry[] {
  if (entry.kind === 'heading') return [entry.rank === PLAIN ? { ...entry, rank: GROUP, closes: GROUP } : entry];
  if (!number) return [entry];
  const name = prose.source.text.slice(number.start, number.end);
  const rest = { start: number.end, end: entry.span.end };
  const isWhole = entry.kind === 'text' || entry.marks.marks.length === 1;
  const title = isWhole ? firstWords(prose.masked, rest, TITLE).replace(/^\. /, '') : '';
  const designation = { kind: 'section', rank: PLAIN, name, title, isNamed: true, cited: `Section ${name}` } as const;
  const head: Entry = { kind: 'heading', span: number, designation, rank: PLAIN, closes: PLAIN };
  if (entry.kind === 'text' || isWhole) return [head, { kind: 'text', span: rest, block: 'paragraph', level: 0 }];
  const marks = { span: { start: number.end, end: entry.marks.span.end }, marks: entry.marks.marks.slice(1), level: entry.marks.level + 1 };
  return [head, { ...entry, span: rest, marks }];
}
