import { didYouMean } from '../../core/lexicon/near.ts';
import type { Answers } from '../../core/sampling/answered.ts';
import type { Design } from '../../core/sampling/design.ts';
import type { Problem } from '../../core/types.ts';
import type { AnswerRow } from './rows.ts';

/**
 * Answers by the sentences of the design. Problems keep figures from being trusted; `blank` rows were not filled in, `missing`
 * sentences have no row, `unknown` rows belong to no sentence of the design.
 */
export type Matched = {
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly blank: readonly AnswerRow[];
  readonly missing: readonly string[];
  readonly unknown: readonly AnswerRow[];
};

/** What is longer than any code is cut in messages. */
const LONGEST = 80;

/** `codes` are those that may be used. A blank row is left out, unless `isBlankNone` says that nothing fits there. */
export function matchAnswers(
  rows: readonly AnswerRow[],
  { sentences, codes: asked }: Design,
  { where, codes, isBlankNone }: { readonly where: string; readonly codes: ReadonlySet<string>; readonly isBlankNone: boolean },
): Matched {
  const ids = new Set(sentences.map(({ id }) => id));
  const wanted = new Set(asked);
  const answers = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  const blank: AnswerRow[] = [];
  const unknown: AnswerRow[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const { id, line, codes: set = isBlankNone ? [] : undefined } = row;
    if (!ids.has(id)) {
      unknown.push(row);
      continue;
    }
    seen.add(id);
    if (!set) {
      blank.push(row);
      continue;
    }
    for (const code of set.filter((name) => !codes.has(name)))
      problems.push({
        where,
        line,
        message: `has the code "${code.slice(0, LONGEST)}", which is none of the sample.${didYouMean(code.slice(0, LONGEST), codes)}`,
      });
    const own = set.filter((code) => wanted.has(code)).sort();
    const other = answers.get(id);
    if (other && other.join() !== own.join())
      problems.push({ where, line, message: `answers ${id} otherwise than an earlier row: keep one of them.` });
    else answers.set(id, own);
  }
  return { answers, problems, blank: blank.filter(({ id }) => !answers.has(id)), missing: [...ids].filter((id) => !seen.has(id)), unknown };
}
