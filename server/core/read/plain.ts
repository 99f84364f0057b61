import type { Kept } from '../kept.ts';
import { oncePer } from '../lazily.ts';
import { allOf, type Steps } from '../steps.ts';
import type { Prose, Source, Span } from '../types.ts';
import { addresses } from './addresses.ts';
import { directives } from './directives.ts';
import { lineFurniture, linesOf, pageFurniture } from './furniture.ts';
import { markReferences } from './headings.ts';
import { maskSpans } from './mask.ts';
import { noteMarks } from './notes.ts';
import { partsOf, type TextPart } from './parts.ts';
import { plainBlocks } from './plain-blocks.ts';
import { splitAmong } from './split-among.ts';

/** Reads plain text: blocks by empty lines, numbers and headings; addresses, note marks and page furniture masked. */
export function readPlain(source: Source): Prose {
  return allOf(readPlainInSteps(source));
}

/** The same, part by part. */
export function* readPlainInSteps(source: Source, known?: Kept<TextPart>): Steps<Prose> {
  const { text } = source;
  const spoken = directives(text);
  const parts: Placed[] = [];
  let start = 0;
  for (const part of partsOf(text, () => true, known)) {
    parts.push({ part, start, lines: lookedAt(part).lines });
    start += part.text.length;
    yield;
  }
  const foreign = [...spoken.map(({ span }) => span), ...pageFurniture(parts)].sort((a, b) => a.start - b.start);
  const masked = maskedParts(parts, foreign).join('');
  yield;
  const blocks = yield* plainBlocks(parts, text, masked, known);
  const notes = parts.flatMap((placed) => lookedAt(placed.part).notes.map((span) => moved(span, placed.start)));
  return { source, masked, blocks: markReferences(text, blocks), directives: spoken, notes, problems: [] };
}

/** A part in its text, which begins at `start`. */
type Placed = { readonly part: TextPart; readonly start: number; readonly lines: ReturnType<typeof linesOf> };

/** What a part tells by itself. */
const lookedAt = oncePer(({ text }: TextPart) => {
  const notes = noteMarks(text);
  return { notes, spans: [...addresses(text), ...lineFurniture(text), ...notes], lines: linesOf(text) };
});

const maskedAlone = oncePer((part: TextPart) => maskSpans(part.text, lookedAt(part).spans));

/** The parts without what is not prose in them, by themselves or beside other parts. */
function maskedParts(parts: readonly Placed[], foreign: readonly Span[]): readonly string[] {
  const inPart = splitAmong(foreign, parts);
  return parts.map(({ part }, index) => {
    const own = inPart[index]!;
    return own.length === 0 ? maskedAlone(part) : maskSpans(maskedAlone(part), own);
  });
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
