import type { Measure } from '../../core/index.ts';
import { measureName, outcomeNames } from '../report/measure-names.ts';
import { capitalised } from '../report/wording.ts';
import type { Compared } from './subject.ts';

/** A measure of the whole in both versions, in words: `To look at. The sex sector (11); fishing (1)`. */
export type MeasureRow = { readonly code: string; readonly title: string; readonly before: string; readonly now: string };

/** Named by what each is about: the titles of codes say what is found where a measure is raised. */
export function measureRows({ comparison, compiled }: Compared): readonly MeasureRow[] {
  const titleOf = (code: string) => compiled.codes.get(code)?.title ?? code;
  return comparison.measures.map(({ code, before, now }) => ({
    code,
    title: measureName(code, { titleOf }),
    before: said(before),
    now: said(now),
  }));
}

/** What was counted in a measure, without what is not there. */
function said(measure: Measure | undefined): string {
  if (!measure) return 'Not measured';
  const counts = measure.counts.filter(({ passages }) => passages.length > 0).map(({ title, passages }) => `${title} (${passages.length})`);
  return `${outcomeNames[measure.outcome]}. ${counts.length === 0 ? 'Nothing counted' : capitalised(counts.join('; '))}`;
}
