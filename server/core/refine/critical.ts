import type { Compiled } from '../compile.ts';
import { createMatcher } from '../match/matcher.ts';
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
  if (count('stance.own-will', sentence, prose, compiled) > 0) return false;
  const around = { start: Math.max(0, sentence.start - AROUND), end: Math.min(prose.masked.length, sentence.end + AROUND) };
  const signals = count('stance.critical-language', around, prose, compiled);
  return signals >= AT_LEAST && signals * 1000 >= (around.end - around.start) * PER_THOUSAND_UNITS;
}

function count(name: string, span: Span, { masked }: Prose, { vocabulary }: Compiled): number {
  const node = vocabulary.nodes.get(name);
  return node === undefined ? 0 : createMatcher(masked, [span], vocabulary).all(node).length;
}
