import { type Cooccurrence, createCooccurrence } from './cooccurrence.ts';
import { type DocumentDate, type Period, periodOf } from './dates.ts';
import { type Dispersion, dispersionOf } from './dispersion.ts';
import { createSeries, type Moment } from './series.ts';
import type { CodedUnits, Mark } from './units.ts';

/** A document as figures count it. */
export type FiguredDocument = { readonly id: string; readonly words: number; readonly date?: DocumentDate; readonly units: CodedUnits };

export const unitNames = ['sentence', 'paragraph', 'document'] as const;

export type UnitName = (typeof unitNames)[number];

/** A document's line in the figures: how often each name stands in it, and where. */
export type FiguredLane = {
  readonly document: string;
  readonly words: number;
  readonly marks: readonly Mark[];
  readonly hits: ReadonlyMap<string, number>;
};

export type Figures = {
  readonly words: number;
  readonly cooccurrence: Readonly<Record<UnitName, Cooccurrence>>;
  readonly lanes: readonly FiguredLane[];
  /** By name, in the order of the alphabet. */
  readonly dispersion: ReadonlyMap<string, Dispersion>;
  readonly moments: readonly Moment[];
  /** Documents of which no date is known that is exact enough. */
  readonly undated: number;
};

/** `nameOf` says what codes count as; undefined for those that are not counted. */
export type FigureOptions = { readonly nameOf: (code: string) => string | undefined; readonly period: Period };

/** Counts documents as they come; of each its marks are kept, and no text. */
export function createFigures({ nameOf, period }: FigureOptions): {
  readonly add: (document: FiguredDocument) => void;
  readonly done: () => Figures;
} {
  const counters = { sentence: createCooccurrence(), paragraph: createCooccurrence(), document: createCooccurrence() };
  const series = createSeries();
  const lanes: FiguredLane[] = [];
  let undated = 0;
  return {
    add({ id, words, date, units }) {
      const marks = units.marks.flatMap((mark) => named(mark, nameOf(mark.code)));
      const hits = new Map<string, number>();
      for (const { code } of marks) hits.set(code, (hits.get(code) ?? 0) + 1);
      lanes.push({ document: id, words, marks, hits });
      const measured = units.measured.flatMap((code) => nameOf(code) ?? []);
      counters.sentence.add({ count: units.sentences.count, coded: units.sentences.coded.map(renamed) });
      counters.paragraph.add({ count: units.paragraphs.count, coded: units.paragraphs.coded.map(renamed) });
      counters.document.add({ count: 1, coded: [new Set([...hits.keys(), ...measured])] });
      const own = date === undefined ? undefined : periodOf(date, period);
      if (own === undefined) undated++;
      else series.add(own, words, hits);
    },
    done: () => ({
      words: lanes.reduce((sum, lane) => sum + lane.words, 0),
      cooccurrence: { sentence: counters.sentence.done(), paragraph: counters.paragraph.done(), document: counters.document.done() },
      lanes,
      dispersion: dispersionIn(lanes),
      moments: series.done(),
      undated,
    }),
  };

  function renamed(codes: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...codes].flatMap((code) => nameOf(code) ?? []));
  }
}

function named(mark: Mark, name: string | undefined): readonly Mark[] {
  return name === undefined ? [] : [{ ...mark, code: name }];
}

function dispersionIn(lanes: readonly FiguredLane[]): ReadonlyMap<string, Dispersion> {
  const names = [...new Set(lanes.flatMap(({ hits }) => [...hits.keys()]))].sort();
  return new Map(names.map((name) => [name, dispersionOf(lanes.map(({ hits, words }) => ({ hits: hits.get(name) ?? 0, words })))]));
}
