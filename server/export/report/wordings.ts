import type { Finding } from '../../core/index.ts';
import type { Checked } from '../exporter.ts';

/** The findings of wording: those of measures of the whole draft are told with the measures, where there is a view of the whole. */
export function wordingsOf({ analysis, overview }: Checked): readonly Finding[] {
  const measured = new Set(overview?.measures.map(({ code }) => code));
  return measured.size === 0 ? analysis.findings : analysis.findings.filter(({ code }) => !measured.has(code));
}
