import type { Citation, Compiled } from '../core/index.ts';
import { formatReference } from '../core/lexicon/cite.ts';
import { citationText } from '../export/citation.ts';
import { cleanLine } from '../export/clean.ts';
import type { SourceRecord } from './records.ts';

/** Sources with the works in full, so that they can be passed on. */
export function sourceRecords(sources: readonly Citation[], compiled: Compiled): readonly SourceRecord[] {
  return sources.map((source) => {
    const work = compiled.works.get(source.work);
    return { citation: cleanLine(citationText(source, compiled)), ...(work && { reference: cleanLine(formatReference(work)) }) };
  });
}
