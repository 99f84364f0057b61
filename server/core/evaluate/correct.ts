import type { GoldSentence, Label } from './gold.ts';
import { groupedBy } from './group.ts';
import type { Correction } from './rows.ts';

/** The sentences with the labels that a second reading settled otherwise. Corrections of sentences that are not there do nothing. */
export function correct(sentences: readonly GoldSentence[], corrections: readonly Correction[]): readonly GoldSentence[] {
  const byId = groupedBy(corrections, ({ id }) => id);
  return sentences.map((sentence) => {
    const own = byId.get(sentence.id);
    return own ? { ...sentence, labels: own.reduce(corrected, sentence.labels) } : sentence;
  });
}

function corrected(labels: readonly Label[], { code, is }: Correction): readonly Label[] {
  const others = labels.filter((label) => label.code !== code);
  if (is === 'absent') return others;
  const span = labels.find((label) => label.code === code)?.span;
  return [...others, { code, status: is === 'present' ? 'required' : 'optional', ...(span && { span }) }];
}
