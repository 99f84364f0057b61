import type { Severity } from '../core/index.ts';
import type { Checked } from './exporter.ts';

/** Counts over the documents of a run. `unread` are documents that could not be read. */
export type Tally = {
  readonly documents: number;
  readonly unread: number;
  readonly withFindings: number;
  readonly words: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly baselined: number;
};

export const emptyTally: Tally = {
  documents: 0,
  unread: 0,
  withFindings: 0,
  words: 0,
  severities: { warning: 0, information: 0, hint: 0 },
  baselined: 0,
};

export function addTo(tally: Tally, { source, analysis }: Checked): Tally {
  const severities = { ...tally.severities };
  for (const { severity } of analysis.findings) severities[severity]++;
  return {
    documents: tally.documents + 1,
    unread: tally.unread + (isUnread({ source, analysis }) ? 1 : 0),
    withFindings: tally.withFindings + (analysis.findings.length > 0 ? 1 : 0),
    words: tally.words + analysis.words,
    severities,
    baselined: tally.baselined + analysis.baselined.length,
  };
}

/** Whether a document stands only for the problem that kept it from being read. */
export function isUnread({ source, analysis }: Pick<Checked, 'source' | 'analysis'>): boolean {
  return source.text === '' && analysis.problems.length > 0;
}

/** E.g. "3 findings (2 warnings, 1 hint) in 1 of 2 documents; 1,204 words read." */
export function summarize({ documents, unread, withFindings, words, severities, baselined }: Tally): string {
  const total = severities.warning + severities.information + severities.hint;
  const kinds = [
    severities.warning > 0 && counted(severities.warning, 'warning'),
    severities.information > 0 && `${grouped(severities.information)} information`,
    severities.hint > 0 && counted(severities.hint, 'hint'),
  ]
    .filter(Boolean)
    .join(', ');
  const known = baselined === 0 ? '' : `; ${inBaseline(baselined, total > 0)}`;
  const read = `${counted(words, 'word')} read${unread > 0 ? `; ${counted(unread, 'document')} could not be read` : ''}.`;
  if (total === 0) return `No findings in ${counted(documents - unread, 'document')}${known}; ${read}`;
  return `${counted(total, 'finding')} (${kinds}) in ${grouped(withFindings)} of ${counted(documents, 'document')}${known}; ${read}`;
}

/** E.g. "12 more are in the baseline"; "more" than what was named before. */
export function inBaseline(count: number, isMore: boolean): string {
  const more = isMore ? 'more ' : '';
  return counted(count, `${more}is in the baseline`, `${more}are in the baseline`);
}

/** E.g. "1 word", "1,204 words". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : several}`;
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
