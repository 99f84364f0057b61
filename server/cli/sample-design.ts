import { readFileSync } from 'node:fs';
import { canonical, sha256 } from '../core/digest.ts';
import type { Allocation } from '../core/sampling/allocate.ts';
import type { Design } from '../core/sampling/design.ts';
import type { Sample } from '../core/sampling/draw.ts';
import { deviationsIn } from '../core/sampling/earlier.ts';
import { version } from '../version.ts';
import { corpusOptionsOf } from './corpus/options.ts';
import type { Engine } from './engine.ts';
import type { ReadFrame } from './sample-frame.ts';
import type { SampleOptions } from './sample-options.ts';

/** How to divide sentences among strata, or what is missing for it. */
export function allocationOf({ allocation: kind, nothingFound, earlier }: SampleOptions): Allocation | string {
  if (kind === 'proportional') return { kind };
  if (kind === 'equal') return { kind, nothing: nothingFound / 100 };
  if (earlier === undefined)
    return 'Neyman allocation needs an earlier result: give --earlier the JSON that "counterframe estimate" wrote.';
  try {
    const deviations = deviationsIn(readFileSync(earlier, 'utf8'));
    return typeof deviations === 'string' ? `${earlier}: ${deviations}` : { kind, deviations };
  } catch (error) {
    return `${earlier}: cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What is written down of how a sample was drawn. */
export async function designOf(
  { strata, sentences }: Sample,
  { documents, sentences: all, corpus }: ReadFrame,
  codes: readonly string[],
  { compiled, settings }: Engine,
  options: SampleOptions,
): Promise<Design> {
  return {
    kind: 'counterframe-sample',
    formatVersion: 1,
    program: version,
    lexicons: await compiled.digest(),
    settings: await sha256(canonical(settings)),
    corpus,
    corpusOptions: corpusOptionsOf(options),
    seed: options.seed,
    size: options.size,
    minimum: options.minimum,
    allocation: options.allocation,
    ...(options.allocation === 'equal' && { nothingFound: options.nothingFound / 100 }),
    strataBy: options.strata,
    ...(options.by !== undefined && { groupedBy: options.by }),
    minWords: options.minWords,
    blind: options.blind ?? false,
    frame: { documents, sentences: all },
    codes: [...codes],
    strata: strata.map((stratum) => ({ ...stratum })),
    sentences: sentences.map(({ id, document, number, span, stratum, probability, found }) => ({
      ...{ id, document, number, start: span.start, end: span.end, stratum, probability },
      found: [...new Set(found.map(({ code }) => code))].sort(),
    })),
  };
}
