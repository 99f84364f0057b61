import type { Memory } from './memory.ts';
import type { Piece, Placed } from './pieces/types.ts';
import { sentencesIn } from './segment/segment.ts';
import { isNoted, type Outcome, textBefore } from './sentence.ts';
import type { Prose, Sentence, Span } from './types.ts';

/** What was found in a sentence of the last version, if it stood in a piece that has changed since. */
export type Inherited = (sentence: Sentence, piece: Piece) => Outcome | undefined;

type Known = { readonly sentence: Sentence; readonly outcome: Outcome };

/** Finds the sentences that have not changed in pieces that have. */
export function inheritedFrom(memory: Memory, placed: readonly Placed[], aboutSubject: boolean): Inherited {
  const stays = new Set(placed.map(({ piece }) => piece));
  let known: Map<string, Known> | undefined;
  return (sentence, piece) => {
    if (sentence.isSplit) return undefined;
    known ??= knownIn(
      memory.last().flatMap(({ piece: old }) => (stays.has(old) ? [] : [old])),
      memory,
      aboutSubject,
    );
    const found = known.size > 0 ? known.get(keyOf(sentence, piece)) : undefined;
    return found && moved(found, sentence);
  };
}

function knownIn(gone: readonly Piece[], memory: Memory, aboutSubject: boolean): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const piece of gone) {
    const outcomes = memory.outcomes(aboutSubject).get(piece) ?? [];
    for (const [index, sentence] of sentencesIn(piece).entries()) {
      const outcome = outcomes[index];
      if (outcome && !sentence.isSplit) known.set(keyOf(sentence, piece), { sentence, outcome });
    }
  }
  return known;
}

/** UTF-16 units around a sentence that tell whether a quotation begins or ends there, beside a gap where markup stood. */
const AROUND = 3;
const GAP = 400;

/** Everything in its piece that the outcome of a sentence depends on, as one text. */
function keyOf(sentence: Sentence, piece: Prose): string {
  const { span, lead, block } = sentence;
  const flags = [piece.blocks[block]!.kind, isNoted(sentence, piece)];
  return [...flags, ...lead.map((part) => around(part, piece)), textBefore(sentence, piece), around(span, piece)].join('\u0000');
}

/** The source's text in a span and beside it, with its readable form and its prose where these differ. */
function around(span: Span, { source, even, masked }: Prose): string {
  const start = Math.max(0, overGap(masked, span.start, -1) - AROUND);
  const end = overGap(masked, span.end, 1) + AROUND;
  const text = source.text.slice(start, end);
  const formOf = (whole: string) => (whole.startsWith(text, start) ? '' : whole.slice(start, end));
  return [span.start - start, text, even === undefined ? '' : formOf(even), formOf(masked)].join('\u0001');
}

function overGap(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (Math.abs(at - from) < GAP && text[step === 1 ? at : at - 1] === ' ') at += step;
  return at;
}

/** An outcome of a sentence for another one that says the same, whose lead-ins may stand closer or further away. */
function moved({ sentence, outcome }: Known, to: Sentence): Outcome {
  const from = [...sentence.lead, sentence.span];
  const parts = [...to.lead, to.span];
  const move = ({ start, end }: Span): Span => ({
    start: moveOffset(start, (part) => part.start <= start && start < part.end),
    end: moveOffset(end, (part) => part.start < end && end <= part.end),
  });
  const place = <T extends { readonly span: Span }>(part: T): T => ({ ...part, span: move(part.span) });
  return {
    ...outcome,
    counter: outcome.counter.map(place),
    withheld: outcome.withheld.map(place),
    findings: outcome.findings.map((one) => ({ ...place(one), sentence: move(one.sentence), roles: one.roles.map(place) })),
  };

  function moveOffset(offset: number, holds: (part: Span) => boolean): number {
    const at = from.findIndex(holds);
    return offset - from[at]!.start + parts[at]!.start;
  }
}
