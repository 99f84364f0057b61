import type { Span } from '../types.ts';
import { notOfRow } from './figure.ts';
import type { Group } from './groups.ts';
import type { Ledger } from './ledger.ts';
import { joinedSpans, type Valued } from './segments.ts';
import { createCounts } from './span-counts.ts';
import { spanFigures } from './span-figures.ts';
import { createMeetings, nothingMet, sumOf } from './span-meetings.ts';
import type { Tallied } from './tallied.ts';
import type { Mark } from './types.ts';

/** A stretch of text that coders saw, with what each set there; undefined where one did not see it. */
export type Stretch = { readonly span: Span; readonly by: readonly (readonly Mark[] | undefined)[] };

export type SpanTally = { readonly add: (source: string, stretch: Stretch) => void; readonly rows: () => readonly Tallied[] };

/**
 * Counts what coders coincide in. By code, a stretch of text has the code or not; by family, one of its codes; for all codes
 * together each code is a value.
 */
export function createSpanTally(groups: readonly Group[], coders: number, ledger: Ledger): SpanTally {
  const codes = groups.at(-1)!.codes;
  const all = createCounts('all', ledger);
  const own = groups.map((group, index) => ({ group, counts: createCounts(String(index), ledger), met: createMeetings(index, ledger) }));
  const segments = groups.map((_, index) => [...Array(coders).keys()].map((coder) => ledger.indexOf(`segments ${index} ${coder}`)));
  const length = ledger.indexOf('length');
  return {
    add(source, { span, by }) {
      const seeing = by.flatMap((marks) => (marks ? [marks] : []));
      if (seeing.length < 2) return;
      ledger.add(source, length, span.end - span.start);
      all.add(
        source,
        span,
        seeing.map((marks) => valued(marks, codes)),
      );
      for (const [index, { group, counts, met }] of own.entries()) {
        const collapsed = by.map((marks) => marks && joinedIn(span, marks, group.codes));
        if (collapsed.every((spans) => !spans || spans.length === 0)) counts.addGap(source, (span.end - span.start) * seeing.length);
        else
          counts.add(
            source,
            span,
            seeing.map((marks) => valued(marks, group.codes, group.kind === 'any' ? group.name : undefined)),
          );
        met.add(source, collapsed);
        for (const [coder, spans] of collapsed.entries()) if (spans) ledger.add(source, segments[index]![coder]!, spans.length);
      }
    },
    rows() {
      const rows = own.map(({ group: { kind, name }, counts, met }, index): Tallied => {
        return {
          kind,
          name,
          units: (total) => total[length]!,
          coded: (total) => segments[index]!.map((at) => total[at]!),
          figures: (total) => {
            const ku = kind === 'code' ? all.of(total).ku(name) : notOfRow;
            const own = counts.of(total);
            return spanFigures(kind === 'family' ? own : { ...own, cu: notOfRow }, ku, met.of(total));
          },
        };
      });
      const ofCodes = own.flatMap(({ group, met }, index) => (group.kind === 'code' ? [{ met, index }] : []));
      const pooled = (total: Float64Array) => ofCodes.map(({ met }) => met.of(total)).reduce(sumOf, nothingMet);
      const codedOf = (total: Float64Array) =>
        [...Array(coders).keys()].map((coder) => ofCodes.reduce((sum, { index }) => sum + total[segments[index]![coder]!]!, 0));
      return [
        ...rows,
        {
          kind: 'all',
          name: 'all codes',
          units: (total) => total[length]!,
          coded: codedOf,
          figures: (total) => spanFigures(all.of(total), notOfRow, pooled(total)),
        },
      ];
    },
  };
}

function valued(marks: readonly Mark[], codes: readonly string[], value?: string): readonly Valued[] {
  return marks.flatMap(({ code, span }) => (span && codes.includes(code) ? [{ span, value: value ?? code }] : []));
}

function joinedIn(stretch: Span, marks: readonly Mark[], codes: readonly string[]): readonly Span[] {
  const clipped = marks.flatMap(({ code, span }) => {
    if (!span || !codes.includes(code)) return [];
    const within = { start: Math.max(span.start, stretch.start), end: Math.min(span.end, stretch.end) };
    return within.start < within.end ? [within] : [];
  });
  return joinedSpans(clipped);
}
