import type { DecisionStatus, Digests } from '../../core/index.ts';
import type { Checked } from '../exporter.ts';
import { isUnread } from '../tally.ts';
import { wordingsOf } from './wordings.ts';

/**
 * What stands before and after the documents of a report needs to know of one. `codes` are those of its findings of wording,
 * one for each; `measured` those of its measures, and `measures` those of the measures that were raised.
 */
export type Row = {
  readonly id: string;
  readonly path: string;
  readonly words: number;
  readonly isUnread: boolean;
  readonly codes: readonly string[];
  readonly counter: number;
  readonly setAside: number;
  readonly leftOut: number;
  readonly baselined: number;
  readonly decided: readonly DecisionStatus[];
  readonly measures: readonly string[];
  readonly measured: readonly string[];
  readonly digests?: Digests;
};

/** `id` begins the anchors of the document. */
export function rowOf(checked: Checked, id: string): Row {
  const { path, analysis, overview } = checked;
  const findings = wordingsOf(checked);
  const { words, counter, withheld, suppressed, baselined } = analysis;
  return {
    id,
    path,
    words,
    isUnread: isUnread(checked),
    codes: findings.map(({ code }) => code),
    counter: counter.length,
    setAside: suppressed.length,
    leftOut: withheld.length,
    baselined: baselined.length,
    decided: analysis.findings.flatMap(({ decision }) => decision?.status ?? []),
    measures: (overview?.measures ?? []).filter(({ outcome }) => outcome === 'raised').map(({ code }) => code),
    measured: (overview?.measures ?? []).map(({ code }) => code),
    ...(overview?.digests && { digests: overview.digests }),
  };
}
