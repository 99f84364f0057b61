import type { Block, Finding, Source, Span } from '../../core/index.ts';
import { read } from '../../core/read/read.ts';
import { readable } from '../../core/read/readable.ts';
import { cleanLine } from '../clean.ts';

/** A finding with its number in the document, from 1. */
export type Numbered = { readonly number: number; readonly finding: Finding };

/**
 * A stretch of a draft with the findings in it, and the headings that it stands under, outermost first. `text` has the
 * length of the span; in it the lines of a paragraph are joined by blanks.
 */
export type Passage = {
  readonly span: Span;
  readonly text: string;
  readonly headings: readonly string[];
  readonly findings: readonly Numbered[];
};

const LONGEST = 1500;
const MARGIN = 240;

/** The passages that hold the findings, in order; findings in the same blocks share one. */
export function passagesOf(source: Source, findings: readonly Finding[]): readonly Passage[] {
  const prose = read(source);
  const { blocks, masked } = prose;
  const shown = readable(prose);
  const passages: { span: Span; findings: Numbered[] }[] = [];
  findings.forEach((finding, index) => {
    const span = contextOf(finding, blocks, source.text);
    const last = passages.at(-1);
    const numbered = { number: index + 1, finding };
    if (last && span.start < last.span.end) {
      last.span = { start: Math.min(last.span.start, span.start), end: Math.max(last.span.end, span.end) };
      last.findings.push(numbered);
    } else passages.push({ span, findings: [numbered] });
  });
  const headings = headingsIn(blocks, masked);
  return passages.map((passage) => ({
    ...passage,
    text: joinLines(passage.span, blocks, shown),
    headings: headings(passage.span.start),
  }));
}

/** The blocks around a finding and its sentence, or as much of them as can be shown. */
function contextOf({ span, sentence }: Finding, blocks: readonly Block[], text: string): Span {
  const start = Math.min(span.start, sentence.start);
  const end = Math.max(span.end, sentence.end);
  const whole = {
    start: blocks.findLast((block) => block.span.start <= start)?.span.start ?? start,
    end: blocks.find((block) => block.span.end >= end)?.span.end ?? end,
  };
  if (whole.end - whole.start <= LONGEST) return withMarker(whole, blocks);
  return {
    start: wordBoundary(text, Math.max(whole.start, start - MARGIN), -1),
    end: wordBoundary(text, Math.min(whole.end, end + MARGIN), 1),
  };
}

/** Line ends between blocks stay, those of hard-wrapped paragraphs become blanks; nothing moves. */
function joinLines({ start, end }: Span, blocks: readonly Block[], text: string): string {
  let shown = '';
  for (const { span } of blocks) {
    const from = Math.max(start + shown.length, span.start);
    const to = Math.min(end, span.end);
    if (from < to) shown += text.slice(start + shown.length, from) + text.slice(from, to).replace(/[\r\n]/g, ' ');
  }
  return shown + text.slice(start + shown.length, end);
}

/** An item is shown with its number or bullet. */
function withMarker(span: Span, blocks: readonly Block[]): Span {
  const marker = blocks.find((block) => block.span.start === span.start)?.marker;
  return marker ? { start: Math.min(marker.start, span.start), end: span.end } : span;
}

function wordBoundary(text: string, at: number, step: 1 | -1): number {
  let found = at;
  while (found > 0 && found < text.length && /\S/.test(text[step === 1 ? found : found - 1]!) && Math.abs(found - at) < 40) found += step;
  return found;
}

/** A function from offsets to the headings above them. Offsets must be asked for in rising order. */
function headingsIn(blocks: readonly Block[], masked: string): (offset: number) => readonly string[] {
  const all = blocks.filter(({ kind }) => kind === 'heading');
  const open: Block[] = [];
  let next = 0;
  return (offset) => {
    for (; next < all.length && all[next]!.span.end <= offset; next++) {
      while (open.length > 0 && open.at(-1)!.level >= all[next]!.level) open.pop();
      open.push(all[next]!);
    }
    return open.map(({ span }) => cleanLine(masked.slice(span.start, span.end)));
  };
}
