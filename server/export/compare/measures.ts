import type { Measure } from '../../core/index.ts';
import type { Compared } from './subject.ts';

/** A measure of the whole in both versions, in words: `3 of 41 (raised)`. */
export type MeasureRow = { readonly code: string; readonly title: string; readonly before: string; readonly now: string };

export function measureRows({ comparison, compiled }: Compared): readonly MeasureRow[] {
  return comparison.measures.map(({ code, before, now }) => ({
    code,
    title: compiled.codes.get(code)?.title ?? code,
    before: said(before),
    now: said(now),
  }));
}

const outcomes: Readonly<Record<Measure['outcome'], string>> = {
  raised: 'raised',
  balanced: 'within its threshold',
  'too-short': 'not judged, too short',
  'off-subject': 'not judged, another subject',
  'too-little': 'not judged, too little to count',
};

function said(measure: Measure | undefined): string {
  if (!measure) return 'not measured';
  const counts = measure.counts.map(({ title, passages }) => `${title} ${passages.length}`).join(', ');
  return [counts, outcomes[measure.outcome]].filter(Boolean).join('; ');
}
