import { z } from 'zod';
import { groupedBy } from '../evaluate/group.ts';

const count = z.number().int().min(0);
const name = z.string();

const stratum = z.object({
  name,
  label: name,
  group: name,
  size: count.min(1),
  drawn: count,
  found: z.record(z.string(), count),
});

const sentence = z.object({
  id: name.min(1),
  document: name,
  number: count.min(1),
  start: count,
  end: count,
  stratum: name,
  probability: z.number().gt(0).max(1),
  found: z.array(name),
});

/**
 * How a sample was drawn: what estimates have to know, and what it takes to draw it again. `size` of a stratum is N, `drawn` n;
 * offsets are UTF-16, half-open, in the document's text. `lexicons`, `settings` and `corpus` are SHA-256,
 * the last the same as in the manifest of that corpus where it is coded; `corpusOptions` say how it was read.
 */
export const designSchema = z.object({
  kind: z.literal('counterframe-sample'),
  formatVersion: z.literal(1),
  program: name,
  lexicons: name,
  settings: name,
  corpus: name,
  corpusOptions: z.record(z.string(), z.unknown()).optional(),
  seed: count.max(2 ** 32 - 1),
  size: count,
  minimum: count,
  allocation: z.enum(['equal', 'proportional', 'neyman']),
  nothingFound: z.number().min(0).max(1).optional(),
  strataBy: z.enum(['code', 'family']),
  groupedBy: name.optional(),
  minWords: count,
  blind: z.boolean(),
  frame: z.object({ documents: count, sentences: count }),
  codes: z.array(name),
  strata: z.array(stratum),
  sentences: z.array(sentence),
});

export type Design = Readonly<z.output<typeof designSchema>>;

/** A design read back, or what is wrong with it. */
export function readDesign(text: string): Design | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'is not JSON: give the design.json that "counterframe sample" wrote.';
  }
  const parsed = designSchema.safeParse(value);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return `is not a design of a sample (${path.join('.') || 'the whole'}: ${message}): give the design.json that "counterframe sample" wrote.`;
  }
  return faultIn(parsed.data) ?? parsed.data;
}

function faultIn({ strata, sentences }: Design): string | undefined {
  const names = new Set(strata.map((one) => one.name));
  if (names.size < strata.length) return 'names a stratum twice: draw the sample again.';
  const lost = sentences.find((one) => !names.has(one.stratum));
  if (lost) return `has the sentence ${lost.id} in a stratum that it does not describe: draw the sample again.`;
  const own = groupedBy(sentences, (one) => one.stratum);
  const crowded = strata.find((one) => (own.get(one.name)?.length ?? 0) !== one.drawn || one.drawn > one.size);
  return crowded && `counts other sentences in the stratum "${crowded.name}" than it lists: draw the sample again.`;
}
