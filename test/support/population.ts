import { mulberry32 } from '../../server/core/random.ts';
import { type Allocation, allocate } from '../../server/core/sampling/allocate.ts';
import type { Answers } from '../../server/core/sampling/answered.ts';
import type { Design } from '../../server/core/sampling/design.ts';
import { draw } from '../../server/core/sampling/draw.ts';
import { createFrame } from '../../server/core/sampling/frame.ts';
import { lotOf } from '../../server/core/sampling/lot.ts';
import { strataOf } from '../../server/core/sampling/strata.ts';
import type { FrameSentence } from '../../server/core/sampling/types.ts';

/** Sentences of which is known what the program found and what a reader would set. */
export type Population = { readonly sentences: readonly FrameSentence[]; readonly truth: ReadonlyMap<string, readonly string[]> };

/** Of each code: how often it is true, how often the program finds it where it is true, and where it is not. */
export type Rates = Readonly<Record<string, { readonly true: number; readonly found: number; readonly alarm: number }>>;

export function populationOf(size: number, rates: Rates, seed: number): Population {
  const random = mulberry32(seed);
  const truth = new Map<string, string[]>();
  const sentences = Array.from({ length: size }, (_, index): FrameSentence => {
    const id = `p${seed}-${index}`;
    const set: string[] = [];
    const found: string[] = [];
    for (const [code, rate] of Object.entries(rates)) {
      const isTrue = random() < rate.true;
      if (isTrue) set.push(code);
      if (random() < (isTrue ? rate.found : rate.alarm)) found.push(code);
    }
    truth.set(id, set);
    return {
      id,
      document: 'd',
      number: index + 1,
      group: '',
      span: { start: 0, end: 1 },
      text: id,
      before: '',
      after: '',
      found: found.map((code) => ({ code })),
    };
  });
  return { sentences, truth };
}

/** A sample as `counterframe sample` draws it, with the answers of a reader who makes no mistakes. */
export function sampleOf(
  { sentences, truth }: Population,
  { size, seed, allocation, minimum = 2 }: { size: number; seed: number; allocation: Allocation; minimum?: number },
): { readonly design: Design; readonly answers: Answers } {
  const frame = createFrame(size);
  for (const sentence of sentences) frame.add(sentence, lotOf(seed, sentence.id));
  const strata = strataOf(frame.cells(), 'code', size);
  const sample = draw(strata, allocate(strata, size, minimum, allocation)!);
  return {
    design: designOf(sample, { seed, size, documents: 1, sentences: sentences.length }),
    answers: new Map(sample.sentences.map(({ id }) => [id, truth.get(id)!])),
  };
}

type Drawn = ReturnType<typeof draw>;

export function designOf(
  { strata, sentences }: Drawn,
  given: { seed: number; size: number; documents: number; sentences: number },
): Design {
  return {
    kind: 'counterframe-sample',
    formatVersion: 1,
    program: '0',
    lexicons: '',
    settings: '',
    corpus: '',
    seed: given.seed,
    size: given.size,
    minimum: 2,
    allocation: 'equal',
    strataBy: 'code',
    minWords: 1,
    blind: true,
    frame: { documents: given.documents, sentences: given.sentences },
    codes: [...new Set(strata.flatMap(({ found }) => Object.keys(found)).filter((name) => name !== 'all' && !name.endsWith('/*')))],
    strata: [...strata],
    sentences: sentences.map(({ id, document, number, span, stratum, probability, found }) => ({
      id,
      document,
      number,
      ...span,
      stratum,
      probability,
      found: found.map(({ code }) => code),
    })),
  };
}
