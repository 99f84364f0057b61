import type { Citation, Compiled } from '../core/index.ts';
import { formatCitation } from '../core/lexicon/cite.ts';

/** A source in its short form, e.g. "Brysk (2011), Policy Implications". */
export function citationText({ work, at }: Citation, compiled: Compiled): string {
  const known = compiled.works.get(work);
  return known ? formatCitation(known, at) : [work, at].filter(Boolean).join(', ');
}
