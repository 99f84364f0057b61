import type { Body } from '../body.ts';
import { wordsOf } from '../read/readable.ts';
import type { Finding, Measure } from '../types.ts';

/** A finding for each measure that is raised, at the title or heading concerned. */
export function scopeFindings(measures: readonly Measure[], { prose, compiled }: Pick<Body, 'prose' | 'compiled'>): readonly Finding[] {
  return measures.flatMap(({ code, span, outcome, message }): Finding[] => {
    const about = compiled.codes.get(code);
    if (outcome !== 'raised' || !about || span.end === span.start) return [];
    return [
      {
        code,
        entry: `${code}/measure`,
        severity: about.severity,
        span,
        sentence: span,
        text: wordsOf(span, prose),
        message,
        roles: [],
        sources: about.sources,
        suggestions: about.instead.map((text) => ({ text })),
      },
    ];
  });
}

/** The measure that a finding tells of, where it is one of a whole draft or section. */
export function measureBehind({ code, span }: Pick<Finding, 'code' | 'span'>, measures: readonly Measure[]): Measure | undefined {
  return measures.find(
    (one) => one.code === code && one.outcome === 'raised' && one.span.start === span.start && one.span.end === span.end,
  );
}
