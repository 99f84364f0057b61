import { mulberry32 } from '../random.ts';

/** Takes things as they come and keeps so many of them, each as likely as any other (Vitter 1985, algorithm R); a seed fixes which. */
export type Sampler<Thing> = {
  readonly add: (thing: Thing) => void /** In the order in which they came. */;
  readonly kept: () => readonly Thing[];
};

export function createSampler<Thing>(size: number, seed: number): Sampler<Thing> {
  const random = mulberry32(seed);
  const kept: { readonly thing: Thing; readonly at: number }[] = [];
  let seen = 0;
  return {
    add(thing) {
      const at = seen++;
      const place = at < size ? at : Math.floor(random() * seen);
      if (place < size) kept[place] = { thing, at };
    },
    kept: () => [...kept].sort((a, b) => a.at - b.at).map(({ thing }) => thing),
  };
}
