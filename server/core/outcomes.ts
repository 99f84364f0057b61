import type { Compiled } from './compile.ts';
import { screenOf } from './find/candidates.ts';
import type { Tagger } from './find/grammar.ts';
import { type Inherited, inheritedFrom } from './inherit.ts';
import { lazily } from './lazily.ts';
import type { Memory, Outcomes } from './memory.ts';
import { shifted } from './pieces/pieces.ts';
import type { Piece, Placed } from './pieces/types.ts';
import { sentencesIn } from './segment/segment.ts';
import { analyzeSentence, type Outcome } from './sentence.ts';
import type { Sentence, Span } from './types.ts';

/** What the outcomes of sentences depend on besides their pieces. */
export type Asked = { readonly compiled: Compiled; readonly aboutSubject: boolean; readonly tagger?: Tagger };

const nothing: Outcome = { findings: [], counter: [], withheld: [], pending: 0 };

/** What is found in the sentences of the pieces, in order, `skipped` blocks left out; sentences without anything are left out too. */
export function* outcomesOf(
  placed: readonly Placed[],
  skipped: ReadonlySet<number>,
  asked: Asked,
  memory: Memory | undefined,
): Generator<void, readonly Outcome[]> {
  const found: Outcome[] = [];
  const inherited = memory && inheritedFrom(memory, placed, asked.aboutSubject);
  const known = memory?.outcomes(asked.aboutSubject) ?? new WeakMap<Piece, Outcomes>();
  for (const { piece, start, block } of placed) {
    const outcomes = known.get(piece) ?? [];
    known.set(piece, outcomes);
    const look = lookerIn(piece, asked, inherited);
    for (const [index, sentence] of sentencesIn(piece).entries()) {
      if (skipped.has(block + sentence.block)) continue;
      if (!isKnown(outcomes[index], asked)) {
        outcomes[index] = look(sentence);
        yield;
      }
      if (outcomes[index] !== nothing) found.push(placeOutcome(outcomes[index]!, start));
    }
  }
  return found;
}

/** What waited for the tagger is looked at again when it is there; no other outcome depends on it. */
function isKnown(outcome: Outcome | undefined, { tagger }: Asked): outcome is Outcome {
  return outcome !== undefined && (outcome.pending === 0 || !tagger);
}

function lookerIn(piece: Piece, asked: Asked, inherited: Inherited | undefined): (sentence: Sentence) => Outcome {
  const screening = lazily(() => screenOf(piece, asked.compiled));
  return (sentence) => {
    const old = inherited?.(sentence, piece);
    if (isKnown(old, asked)) return old;
    const candidates = screening()(sentence);
    const outcome = candidates.size > 0 ? analyzeSentence(sentence, candidates, { prose: piece, ...asked }) : nothing;
    return isEmpty(outcome) ? nothing : outcome;
  };
}

function isEmpty({ findings, counter, withheld, pending, failures }: Outcome): boolean {
  return !failures && findings.length + counter.length + withheld.length + pending === 0;
}

/** The outcome of a sentence of a piece as it stands in the draft. */
function placeOutcome({ findings, counter, withheld, ...rest }: Outcome, by: number): Outcome {
  const place = <T extends { readonly span: Span }>(part: T): T => ({ ...part, span: shifted(part.span, by) });
  return {
    ...rest,
    counter: counter.map(place),
    withheld: withheld.map(place),
    findings: findings.map((one) => ({ ...place(one), sentence: shifted(one.sentence, by), roles: one.roles.map(place) })),
  };
}
