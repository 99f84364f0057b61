import type { Layout, Prose, Source, Span } from '../types.ts';
import { addresses } from './addresses.ts';
import { isWord } from './characters.ts';
import { FILLER } from './filler.ts';
import { markReferences } from './headings.ts';
import { keepSpans, maskSpans } from './mask.ts';
import { readPlain } from './plain.ts';

/** Reads what an importer made of a document: the blocks are those of its layout. */
export function readDocument(source: Source): Prose {
  const { text, layout } = source;
  if (!layout) return readPlain(source);
  const { directives, notes, hidden } = layout;
  const words = fillInside(maskSpans(keepSpans(text, prosaic(layout)), [...hidden, ...notes]), text, layout);
  const masked = maskSpans(words, addresses(words));
  const blocks = markReferences(masked, layout.blocks);
  const shown = hidden.length > 0 ? { even: fillInside(maskSpans(text, hidden), text, layout) } : {};
  return { source, masked, blocks, directives, notes, problems: [], ...shown };
}

function prosaic({ blocks }: Layout): readonly Span[] {
  return blocks.map(({ span }) => span);
}

/** What is hidden inside a word leaves the word whole: `work{+ers+}`. The mark of a note ends it. */
function fillInside(masked: string, text: string, { hidden, notes }: Layout): string {
  const marks = new Set(notes.map(({ start }) => start));
  const parts: string[] = [];
  let last = 0;
  for (const { start, end } of joined(hidden)) {
    if (start < last || marks.has(start) || /[\r\n]/.test(text.slice(start, end))) continue;
    if (!isWordAt(text, start - 1) || !isWordAt(text, end)) continue;
    parts.push(masked.slice(last, start), FILLER.repeat(end - start));
    last = end;
  }
  return parts.join('') + masked.slice(last);
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWord(text.charCodeAt(at));
}

/** Spans that touch each other as one; those of a layout are in order. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const before = found.at(-1);
    if (before && before.end === span.start) found[found.length - 1] = { start: before.start, end: span.end };
    else found.push(span);
  }
  return found;
}
