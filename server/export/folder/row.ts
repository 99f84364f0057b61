import type { CheckStatus, Format, LedgerRow, Measure, Profile, ProvisionSubject, StrengthCounts } from '../../core/index.ts';
import { strengthsBySubject } from '../../core/profile/strengths.ts';
import type { Checked } from '../exporter.ts';
import { isUnread } from '../tally.ts';
import { titleOf } from './title.ts';

/** What a folder shows of a measure: numbers, without the passages behind them. */
export type RowMeasure = Pick<Measure, 'code' | 'value' | 'outcome'> & {
  readonly of: number;
  readonly counts: readonly { readonly title: string; readonly count: number }[];
};

/** A document as one row of a folder. Of one that could not be read there is only its `problem`. */
export type FolderRow = {
  readonly path: string;
  readonly title: string;
  readonly format: Format;
  readonly words: number;
  readonly isAboutSubject: boolean;
  /** Undefined where the document could not be read. */
  readonly profile: Profile | undefined;
  readonly measures: readonly RowMeasure[];
  readonly provisions: Readonly<Partial<Record<ProvisionSubject, StrengthCounts>>>;
  readonly recommendations: Readonly<Record<CheckStatus, number>>;
  readonly groups: readonly Pick<LedgerRow, 'group' | 'title' | 'counts'>[];
  /** What went wrong, also with documents that were read. */
  readonly problem: string;
};

/** A document that was checked with the view of its whole. */
export function folderRowOf({ path, source, analysis, overview }: Checked): FolderRow {
  return {
    path,
    title: isUnread({ source, analysis }) ? '' : titleOf(source),
    format: source.format,
    words: analysis.words,
    isAboutSubject: overview?.isAboutSubject ?? false,
    profile: overview?.profile,
    measures: wholes(overview?.measures ?? []).map(rowMeasure),
    provisions: strengthsBySubject(overview?.provisions ?? []),
    recommendations: byStatus(overview?.recommendations ?? []),
    groups: (overview?.ledger ?? []).map(({ group, title, counts }) => ({ group, title, counts })),
    problem: analysis.problems.map(({ message }) => message).join('; '),
  };
}

/** A duty and a prohibition bind. */
export function bindingOf({ mandatory, prohibited }: StrengthCounts): number {
  return mandatory + prohibited;
}

export function allOf({ mandatory, prohibited, recommended, discretionary }: StrengthCounts): number {
  return mandatory + prohibited + recommended + discretionary;
}

/** Of a code that was measured several times, the first is the whole document's; the others are its sections'. */
function wholes(measures: readonly Measure[]): readonly Measure[] {
  const codes = new Set<string>();
  return measures.filter(({ code }) => !codes.has(code) && codes.add(code));
}

function rowMeasure({ code, value, outcome, of, counts }: Measure): RowMeasure {
  return { code, value, outcome, of: of.count, counts: counts.map(({ title, passages }) => ({ title, count: passages.length })) };
}

function byStatus(checked: readonly { readonly status: CheckStatus }[]): Record<CheckStatus, number> {
  const counts = { present: 0, partly: 0, absent: 0 };
  for (const { status } of checked) counts[status]++;
  return counts;
}
