import type { Compiled } from '../compile.ts';
import { oncePer } from '../lazily.ts';
import { createMatcher, spanOfRange } from '../match/matcher.ts';
import { piecesOf } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/types.ts';
import { countWhile } from '../search.ts';
import type { Finding, Prose, Span, Withheld } from '../types.ts';

/** UTF-16 units on each side of a sentence that tell in which kind of text it stands. */
const AROUND = 1200;
const AT_LEAST = 2;
const PER_THOUSAND_UNITS = 2;

/**
 * Withholds what a text that studies or criticises policy tells in the same words as policy does: "women are locked
 * in shelters" of a rights group's report. Where the sentence orders or promises, it speaks for itself.
 */
export function withholdTold(
  findings: readonly Finding[],
  prose: Prose,
  compiled: Compiled,
): { readonly findings: readonly Finding[]; readonly withheld: readonly Withheld[] } {
  const kept: Finding[] = [];
  const withheld: Withheld[] = [];
  for (const finding of findings) {
    const { code, entry, span, text } = finding;
    if (!compiled.codes.get(code)?.contested || !isTold(finding.sentence, prose, compiled)) kept.push(finding);
    else
      withheld.push({ code, entry, span, text, stance: 'criticism', reason: 'stands in a text that studies or criticises such measures' });
  }
  return { findings: kept, withheld };
}

function isTold(sentence: Span, prose: Prose, compiled: Compiled): boolean {
  if (foundIn('stance.own-will', sentence, prose, compiled).length > 0) return false;
  const around = { start: Math.max(0, sentence.start - AROUND), end: Math.min(prose.masked.length, sentence.end + AROUND) };
  const signals = countCritical(around, prose, compiled);
  return signals >= AT_LEAST && signals * 1000 >= (around.end - around.start) * PER_THOUSAND_UNITS;
}

/** How many signs of critical language stand in a span. */
function countCritical({ start, end }: Span, prose: Prose, compiled: Compiled): number {
  const placed = piecesOf(prose);
  let count = 0;
  for (let index = countWhile(placed, (one) => one.start <= start) - 1; index < placed.length && placed[index]!.start < end; index++) {
    const { piece, start: from } = placed[index]!;
    count += criticalIn(piece, compiled).filter((span) => from + span.start >= start && from + span.end <= end).length;
  }
  return count;
}

const critical = new WeakMap<Compiled, (piece: Piece) => readonly Span[]>();

function criticalIn(piece: Piece, compiled: Compiled): readonly Span[] {
  const known =
    critical.get(compiled) ??
    oncePer((one: Piece) => foundIn('stance.critical-language', { start: 0, end: one.masked.length }, one, compiled));
  critical.set(compiled, known);
  return known(piece);
}

function foundIn(name: string, span: Span, { masked }: Prose, { vocabulary }: Compiled): readonly Span[] {
  const node = vocabulary.nodes.get(name);
  if (node === undefined) return [];
  const matcher = createMatcher(masked, [span], vocabulary);
  return matcher.all(node).map((range) => spanOfRange(range, matcher));
}
