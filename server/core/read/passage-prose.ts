import { append } from '../append.ts';
import type { Prose, Source, Span } from '../types.ts';
import { addresses } from './addresses.ts';
import { markReferences } from './headings.ts';
import { maskSpans } from './mask.ts';
import { noteMarks } from './notes.ts';
import { passageBlocks } from './passage-blocks.ts';
import type { Inline, Markup, Passage } from './passages.ts';
import { type Strand, sourceSpans, strandOf, withoutCuts } from './strand.ts';

type Words = { readonly kept: { readonly span: Span; readonly words: string }[]; readonly notes: Span[]; readonly asides: Span[] };

/** Makes prose of the passages of a source; whatever is in none of them is masked, so unknown markup can never become prose. */
export function proseOf(source: Source, { passages, directives }: Markup, inline: (text: string) => Inline): Prose {
  const { text } = source;
  const found: Words = { kept: [], notes: [], asides: [] };
  for (const passage of passages) keepWords(text, passage, inline, found);
  const words = onlyKept(text, found);
  const marks = noteMarks(words);
  const masked = maskSpans(words, [...addresses(words), ...marks]);
  const blocks = markReferences(masked, passageBlocks(text, masked, passages, found.asides));
  const notes = [...found.notes, ...marks].sort((a, b) => a.start - b.start);
  return { source, masked, blocks, directives, notes, problems: [] };
}

function keepWords(text: string, { pieces, marker }: Passage, inline: (text: string) => Inline, { kept, notes, asides }: Words): void {
  if (marker && isNumber(text, marker)) kept.push({ span: marker, words: text.slice(marker.start, marker.end) });
  const strand = strandOf(text, pieces);
  const { cuts, ...found } = inline(strand.text);
  const words = withoutCuts(strand.text, cuts);
  for (const [index, span] of pieces.entries()) {
    const start = strand.starts[index]!;
    kept.push({ span, words: words.slice(start, start + span.end - span.start) });
  }
  append(
    notes,
    found.notes.flatMap((note) => outer(strand, note)),
  );
  append(
    asides,
    found.asides.flatMap((aside) => outer(strand, aside)),
  );
}

/** Numbers of items are kept, because places are cited by them; bullets are not. */
function isNumber(text: string, { start, end }: Span): boolean {
  return /[\dA-Za-z]/.test(text.slice(start, end));
}

/** From where a span of a strand begins in the source to where it ends there. */
function outer(strand: Strand, span: Span): readonly Span[] {
  const spans = sourceSpans(strand, span);
  return spans.length === 0 ? [] : [{ start: spans[0]!.start, end: spans.at(-1)!.end }];
}

function onlyKept(text: string, { kept }: Words): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, words } of kept.sort((a, b) => a.span.start - b.span.start)) {
    parts.push(blank(text, at, span.start), words);
    at = span.end;
  }
  parts.push(blank(text, at, text.length));
  return parts.join('');
}

function blank(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\r\n]/g, ' ');
}
