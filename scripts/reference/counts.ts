import { type Compiled, createExaminer, defaultSettings, type Measure, type Overview, overviewOf } from '../../server/core/index.ts';
import type { ReferenceCounts } from '../../server/core/profile/references.ts';
import { strengthsBySubject } from '../../server/core/profile/strengths.ts';
import type { Rate, ReferenceMeasure } from '../../server/core/profile/types.ts';
import { type Instrument, textOf } from './instruments.ts';

/** Counts an instrument as a draft is counted: numbers only, nothing of its text. */
export async function countInstrument(instrument: Instrument, compiled: Compiled): Promise<ReferenceCounts> {
  const source = { name: instrument.file, format: 'plain' as const, text: textOf(instrument) };
  const analysis = await createExaminer(compiled)(source, defaultSettings);
  return countsOf(instrument, await overviewOf(source, analysis, compiled, defaultSettings));
}

/** The text of `references.json`. */
export function referencesText(all: readonly ReferenceCounts[]): string {
  return `${JSON.stringify(all, null, 2)}\n`;
}

function countsOf(
  { file, name, title, year, kind, jurisdiction, source }: Instrument,
  { profile, measures, provisions }: Overview,
): ReferenceCounts {
  return {
    id: file.replace(/\.txt$/, ''),
    name,
    title,
    year,
    kind,
    jurisdiction,
    source,
    words: profile.words,
    findings: byName(profile.findings),
    counter: byName(profile.counter),
    measures: byCode(measures),
    provisions: strengthsBySubject(provisions),
  };
}

function byName(rates: readonly Rate[]): Readonly<Record<string, number>> {
  return Object.fromEntries(rates.map(({ name, count }) => [name, count]));
}

/** Of a code that was measured several times, the first is the whole instrument's. */
function byCode(measures: readonly Measure[]): Readonly<Record<string, ReferenceMeasure>> {
  const rows = measures.map(({ code, value, of, outcome }): [string, ReferenceMeasure] => [
    code,
    { ...(value !== undefined && { value: Math.round(value * 10_000) / 10_000 }), of: of.count, outcome },
  ]);
  return Object.fromEntries(rows.reverse());
}
