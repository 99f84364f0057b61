import { groupedBy } from '../evaluate/group.ts';
import type { Design } from './design.ts';
import { labelsOf } from './labels.ts';

/** What a coder set on each sentence that was answered, by the sentence's id; no codes where none fits. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** A sentence that was answered, by labels: what the program found, and what the coder set. */
export type Seen = { readonly id: string; readonly found: ReadonlySet<string>; readonly set: ReadonlySet<string> };

/** A stratum with the answers from it. `size` is N. */
export type Answered = {
  readonly name: string;
  readonly label: string;
  readonly size: number;
  readonly drawn: number;
  readonly found: Readonly<Record<string, number>>;
  readonly seen: readonly Seen[];
};

/** The strata of which something is known. Sentences without an answer count as not drawn: as if chance had left them out. */
export function answeredStrata({ strata, sentences }: Design, answers: Answers): readonly Answered[] {
  const own = groupedBy(
    sentences.filter(({ id }) => answers.has(id)),
    ({ stratum }) => stratum,
  );
  return strata.flatMap(({ name, label, size, drawn, found }) => {
    const seen = (own.get(name) ?? []).map((sentence) => ({
      id: sentence.id,
      found: new Set(labelsOf(sentence.found)),
      set: new Set(labelsOf(answers.get(sentence.id)!)),
    }));
    return seen.length === 0 ? [] : [{ name, label, size, drawn, found, seen }];
  });
}
