import type { Passage } from './passages.ts';
import type { Body, RstReader, Title } from './rst-reader.ts';
import { isEmpty, type SourceLine } from './source-lines.ts';

/** The fewest signs of a line that parts sections, and of an adornment that may be shorter than its title. */
const FEWEST = 4;

/** A section title with a line of signs below it, or above and below. */
export function title(reader: RstReader, at: number, body: Body): number | undefined {
  return underlined(reader, at, body) ?? overlined(reader, at, body) ?? rule(reader, at);
}

function underlined(reader: RstReader, at: number, body: Body): number | undefined {
  const line = reader.lines[at]!;
  const sign = at + 1 < body.to ? adornment(reader, at + 1) : undefined;
  if (!sign || reader.lines[at + 1]!.column !== body.base || !fits(line, reader.lines[at + 1]!)) return undefined;
  if (adornment(reader, at) !== undefined) return undefined;
  addTitle(reader, at, sign, body);
  return at + 2;
}

function overlined(reader: RstReader, at: number, body: Body): number | undefined {
  const { lines } = reader;
  const sign = adornment(reader, at);
  if (!sign || at + 2 >= body.to || adornment(reader, at + 2) !== sign) return undefined;
  const line = lines[at + 1]!;
  if (isEmpty(line) || adornment(reader, at + 1) !== undefined || !fits(line, lines[at]!)) return undefined;
  addTitle(reader, at + 1, sign + sign, body);
  return at + 3;
}

/** A line of signs alone: it parts sections, or it is half of a title that is being written. */
function rule(reader: RstReader, at: number): number | undefined {
  const { first, last } = reader.lines[at]!;
  return adornment(reader, at) !== undefined && last - first >= FEWEST ? at + 1 : undefined;
}

function fits(title: SourceLine, adornment: SourceLine): boolean {
  const length = adornment.last - adornment.first;
  return length >= FEWEST || length >= title.last - title.first;
}

/** Titles stand in sections only; elsewhere the words of one are text. */
function addTitle({ lines, passages, titles, styles }: RstReader, at: number, style: string, { place }: Body): void {
  const { first, last } = lines[at]!;
  const pieces = [{ start: first, end: last }];
  if (place.kind !== 'paragraph' || place.nesting > 0)
    return void passages.push({ kind: place.kind, level: 0, depth: place.depth, pieces });
  if (!styles.includes(style)) styles.push(style);
  titles.push({ passage: passages.length, style: styles.indexOf(style) });
  passages.push({ kind: 'heading', level: styles.indexOf(style) + 1, depth: 0, pieces });
}

/** The sign that a line is made of, if it is made of one sign of punctuation only. */
function adornment({ text, lines }: RstReader, at: number): string | undefined {
  const { first, last } = lines[at]!;
  const code = text.charCodeAt(first);
  if (first === last || code < 33 || code > 126 || /[\dA-Za-z]/.test(text[first]!)) return undefined;
  for (let index = first; index < last; index++) if (text.charCodeAt(index) !== code) return undefined;
  return text[first];
}

/**
 * The passages with the levels of their headings, six at most. A second title right below the title of the document is its
 * subtitle: sections stand beside it, not in it.
 */
export function withLevels(passages: readonly Passage[], titles: readonly Title[]): readonly Passage[] {
  const isSubtitled =
    titles.length > 2 &&
    titles[0]!.passage === 0 &&
    titles[1]!.passage === 1 &&
    titles[1]!.style === 1 &&
    titles.every(({ style }, index) => index < 2 || style > 1);
  const levels = new Map(titles.map(({ passage, style }) => [passage, Math.min(6, style + (isSubtitled && style > 1 ? 0 : 1))]));
  return passages.map((passage, index) => (levels.has(index) ? { ...passage, level: levels.get(index)! } : passage));
}
