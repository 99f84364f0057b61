import type { Finding, Prose, Span } from '../../core/index.ts';
import { findRepeats, type Repeat } from '../../core/review/repeats.ts';
import { headingsIn } from './headings.ts';
import type { Marked } from './quote.ts';

/** A finding, and its further uses in the section where it is the first of a running name. */
export type Reported = { readonly finding: Finding; readonly repeat?: Repeat; readonly further: readonly Finding[] };

/** A sentence of a draft with the findings in it, and the headings that it stands under. */
export type Passage = {
  readonly span: Span;
  readonly marks: readonly Marked[];
  readonly headings: readonly string[];
  readonly findings: readonly Reported[];
};

/** A mark longer than this, in UTF-16 units, is shown by the roles of its finding, where it has any. */
const LONG = 160;

/** The sentences that hold findings, in order; further uses of a running name stand with the first in its section. */
export function passagesOf(findings: readonly Finding[], prose: Prose): readonly Passage[] {
  const headings = headingsIn(prose);
  const passages: { span: Span; marks: Marked[]; headings: readonly string[]; findings: Reported[] }[] = [];
  for (const reported of reportedOf(findings, prose)) {
    const span = around(reported.finding);
    const last = passages.at(-1);
    const marks = marksOf(reported.finding);
    if (last && span.start < last.span.end) {
      last.span = { start: Math.min(last.span.start, span.start), end: Math.max(last.span.end, span.end) };
      for (const mark of marks) last.marks.push(mark);
      last.findings.push(reported);
    } else passages.push({ span, marks: [...marks], headings: headings(reported.finding.span.start), findings: [reported] });
  }
  return passages;
}

function reportedOf(findings: readonly Finding[], prose: Prose): readonly Reported[] {
  const repeats = findRepeats(findings, prose);
  const furtherOf = new Map<number, Finding[]>();
  findings.forEach((finding, index) => {
    const first = repeats[index]?.first;
    if (first !== undefined && first !== index) {
      const further = furtherOf.get(first);
      if (further) further.push(finding);
      else furtherOf.set(first, [finding]);
    }
  });
  return findings.flatMap((finding, index) => {
    const repeat = repeats[index];
    if (repeat && repeat.first !== index) return [];
    return [{ finding, ...(repeat && { repeat }), further: furtherOf.get(index) ?? [] }];
  });
}

function around({ span, sentence }: Finding): Span {
  return { start: Math.min(span.start, sentence.start), end: Math.max(span.end, sentence.end) };
}

function marksOf({ span, roles, severity }: Finding): readonly Marked[] {
  const spans = span.end - span.start > LONG && roles.length > 0 ? roles.map((role) => role.span) : [span];
  return spans.map((own) => ({ span: own, tone: severity }));
}
