import { selects } from '../lexicon/selects.ts';
import { createMatcher, spanOfRange } from '../match/matcher.ts';
import { piecesOf } from '../pieces/pieces.ts';
import { placeSentence, sentencesIn } from '../segment/segment.ts';
import type { Steps } from '../steps.ts';
import type { Analysis, Prose, Sentence, Span } from '../types.ts';
import type { Search } from './pattern.ts';
import type { Hit } from './types.ts';

/**
 * Where a pattern stands in a document: in every sentence, whatever block it stands in and whether or not anything is found
 * there, read with the lead-ins that it continues, as entries of lexicons are. Words of a lead-in alone are a hit of the
 * lead-in's own sentence. In the order of the text; each span once.
 */
export function* patternHits(prose: Prose, search: Search): Steps<readonly Hit[]> {
  const spans = new Map<string, Span>();
  for (const placed of piecesOf(prose)) {
    for (const sentence of sentencesIn(placed.piece))
      for (const span of spansIn(placeSentence(sentence, placed), prose.masked, search)) spans.set(`${span.start} ${span.end}`, span);
    yield;
  }
  return [...spans.values()].map((span) => ({ span })).sort(inOrder);
}

function spansIn({ span, lead, isSplit }: Sentence, masked: string, { pattern, vocabulary }: Search): readonly Span[] {
  const matcher = createMatcher(masked, [...lead, span], vocabulary);
  const first = isSplit ? 0 : matcher.starts.findIndex((offset) => offset >= span.start);
  if (first < 0) return [];
  return matcher
    .all(pattern)
    .filter(({ from, to }) => to > Math.max(first, from))
    .map(({ from, to }) => spanOfRange({ from: Math.max(from, first), to }, matcher));
}

/** Where findings and counter-frames of codes stand (`family/code` or `family/*`), in the order of the text. */
export function codeHits({ findings, counter }: Analysis, selectors: readonly string[]): readonly Hit[] {
  return [...findings, ...counter]
    .filter(({ code }) => selectors.some((selector) => selects(selector, code)))
    .map(({ code, span }) => ({ code, span }))
    .sort(inOrder);
}

function inOrder(a: Hit, b: Hit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || ((a.code ?? '') < (b.code ?? '') ? -1 : 1);
}
