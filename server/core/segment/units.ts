import { isBlank, isDigit, isLower, isWord } from '../read/characters.ts';
import { type Numbering, place, type Reading, readings } from '../read/numbering.ts';
import type { Block, Prose, Span } from '../types.ts';

/** A stretch of a block that is one provision's own text: a whole block, or an item that stands inside a line. */
export type Unit = Span & { readonly block: number; readonly level: number; readonly kind: Block['kind'] };

/** Cuts the blocks of a prose at the enumerators that stand inside them. */
export function unitsOf(prose: Prose): readonly Unit[] {
  return prose.blocks.flatMap((block, index) => cut(prose.masked, block, index));
}

type Enumerator = Span & { readonly options: readonly Reading[] };

function cut(text: string, block: Block, index: number): Unit[] {
  const start = block.marker ? block.marker.end : block.span.start;
  const { end } = block.span;
  const whole = { start, end, block: index, level: block.level, kind: block.kind };
  if (block.kind !== 'item' && block.kind !== 'paragraph') return [whole];
  const own = block.marker ? ownReadings(text, block.marker) : [];
  const found = sequences(enumerators(text, start, end), own);
  if (found.length === 0) return [whole];
  const numbering: Numbering = own.slice(0, 1);
  const base = block.level - numbering.length;
  const units: Unit[] = [{ ...whole, end: found[0]!.start }];
  for (const [at, one] of found.entries()) {
    const level = base + place(numbering, one.options, false);
    units.push({ start: one.end, end: found[at + 1]?.start ?? end, block: index, level, kind: 'item' });
  }
  return units;
}

const ownLabel = /(\()?([0-9A-Za-z]{1,7})([).])\s*$/;

function ownReadings(text: string, marker: Span): readonly Reading[] {
  const match = ownLabel.exec(text.slice(marker.start, marker.end));
  return match ? readings(match[1] ?? '', match[2]!, match[3]!) : [];
}

const pattern = /\((\d{1,3}|[a-zA-Z]{1,2}|[ivxl]{1,7}|[IVXL]{1,7})\)/y;

/** Everything in [start, end) that looks like `(a)` before a word, citations left out. */
function enumerators(text: string, start: number, end: number): Enumerator[] {
  const found: Enumerator[] = [];
  if (!text.slice(start, end).includes('(')) return found;
  for (let at = text.indexOf('(', start); at !== -1 && at < end; at = text.indexOf('(', at + 1)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const after = at + match[0].length;
    if (after >= end || !introduces(text, start, at) || !isFollowed(text, after, end)) continue;
    found.push({ start: at, end: after, options: readings('(', match[1]!, ')') });
  }
  return found;
}

const nouns =
  /(?:^|[^a-z])(?:paragraphs?|sections?|subsections?|subparagraphs?|clauses?|subclauses?|articles?|items?|rules?|regulations?|chapters?|parts?|titles?|divisions?|schedules?|points?|sub-paragraphs?|sub-sections?|no\.?|nos\.?|paras?\.?|secs?\.?|arts?\.?|§§?)$/i;

/** Whether an enumerator can stand after what is before `at`: a blank, and neither a number nor the noun of a citation. */
function introduces(text: string, start: number, at: number): boolean {
  let before = at;
  while (before > start && isBlank(text.charCodeAt(before - 1))) before--;
  if (before === start) return true;
  const code = text.charCodeAt(before - 1);
  if (before === at && code !== 0x2014 && code !== 0x2013 && code !== 58) return false;
  if (code === 41 || isDigit(code)) return false;
  return !nouns.test(text.slice(Math.max(start, before - 16), before));
}

const citationWords = /^\s*(?:(?:of|above|below)\b|(?:and|or|to|through)\s*\()/;

function isFollowed(text: string, after: number, end: number): boolean {
  let at = after;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  const code = text.charCodeAt(at);
  if (at >= end) return false;
  if (code === 40) return true;
  if (!isWord(code) && code !== 0x201c && code !== 34 && code !== 0x2018) return false;
  return !(isLower(code) && citationWords.test(text.slice(after, Math.min(end, at + 12))));
}

/** Keeps the enumerators that count on from one: `(a)` needs a `(b)` after it, `(b)` an `(a)` before it or in `own`. */
function sequences(found: readonly Enumerator[], own: readonly Reading[]): readonly Enumerator[] {
  const last = new Map<string, number>();
  for (const [index, { options }] of found.entries()) {
    for (const { style, value } of options) last.set(`${style}${value}`, index);
  }
  const kept = new Set(own.map(({ style, value }) => `${style}${value}`));
  const result: Enumerator[] = [];
  for (const [index, one] of found.entries()) {
    const options = one.options.filter(({ style, value }) =>
      value === 1 ? (last.get(`${style}2`) ?? -1) > index : kept.has(`${style}${value - 1}`),
    );
    if (options.length === 0) continue;
    for (const { style, value } of options) kept.add(`${style}${value}`);
    result.push({ ...one, options });
  }
  return result;
}
