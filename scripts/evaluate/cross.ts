import type { Judgement } from '../../server/core/evaluate/judge.ts';

/**
 * Judgements as they would stand if each source had been unknown to the lexicons' authors: on a source, only those
 * entries count that were right on another source. An entry that is right on one source alone may have been written
 * for it; it is left out there, and what it found is missed.
 */
export function crossValidated(judgements: readonly Judgement[]): readonly Judgement[] {
  const rightOn = new Map<string, Set<string>>();
  for (const { outcome, marks, sentence } of judgements) {
    if (outcome !== 'hit') continue;
    for (const { entry } of marks) rightOn.set(entry, (rightOn.get(entry) ?? new Set()).add(sentence.source));
  }
  return judgements.flatMap((judgement): Judgement[] => {
    if (judgement.outcome === 'missed') return [judgement];
    const isConfirmed = judgement.marks.some(({ entry }) => isRightElsewhere(entry, judgement.sentence.source));
    if (isConfirmed) return [judgement];
    return judgement.outcome === 'hit' ? [{ ...judgement, outcome: 'missed' }] : [];
  });

  function isRightElsewhere(entry: string, source: string): boolean {
    const sources = rightOn.get(entry);
    return sources !== undefined && (sources.size > 1 || !sources.has(source));
  }
}
