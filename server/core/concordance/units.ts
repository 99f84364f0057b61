import type { Compiled } from '../compile.ts';
import { fitsWhole } from '../read/limits.ts';
import { proseOf } from '../read/once.ts';
import { piecesOf } from '../read/pieces.ts';
import { readPlain } from '../read/plain.ts';
import { countWhile } from '../search.ts';
import { segment } from '../segment/segment.ts';
import type { Analysis, Prose, Source } from '../types.ts';
import { runningText } from './running-text.ts';

/** A code on words of a document; `position` is how far into the document's words it begins, from 0 to 1. */
export type Mark = { readonly code: string; readonly start: number; readonly end: number; readonly position: number };

/** What the figures know of a document: the codes of each sentence and paragraph (block of text), those without any counted only. */
export type CodedUnits = {
  readonly marks: readonly Mark[];
  /** Codes of the document as a whole, besides. */
  readonly measured: readonly string[];
  readonly sentences: Units;
  readonly paragraphs: Units;
};

/** How many units there are, and the codes of those that have any. */
export type Units = { readonly count: number; readonly coded: readonly ReadonlySet<string>[] };

/** UTF-16 units that are looked at together of a text that is too long to be looked at as a whole. */
const PIECE = 500_000;

/** Puts the findings (and counter-frames) of a document into its sentences and paragraphs. A finding stands where it begins. */
export function unitsOf(source: Source, analysis: Analysis, { codes }: Pick<Compiled, 'codes'>, withCounter: boolean): CodedUnits {
  const all = [...analysis.findings, ...(withCounter ? analysis.counter : [])];
  const isMeasure = (code: string) => codes.get(code)?.counts !== undefined;
  const placed = all.filter(({ code }) => !isMeasure(code)).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const [sentences, paragraphs] = [collect(), collect()];
  const marks: Mark[] = [];
  let length = 0;
  let next = 0;
  for (const { prose, offset } of prosesOf(source)) {
    const starts = segment(prose).map(({ span }) => span.start + offset);
    const blocks = segment(prose).map(({ block }) => block);
    const end = offset + prose.masked.length;
    const running = placed.length > next ? runningText(prose) : undefined;
    for (; next < placed.length && placed[next]!.span.start < end; next++) {
      const { code, span } = placed[next]!;
      const sentence = Math.max(0, countWhile(starts, (start) => start <= span.start) - 1);
      sentences.add(`${offset} ${sentence}`, code);
      paragraphs.add(`${offset} ${blocks[sentence]}`, code);
      marks.push({ code, start: span.start, end: span.end, position: length + running!.indexOf(span.start - offset) });
    }
    sentences.count(starts.length);
    paragraphs.count(new Set(blocks).size);
    length += running?.text.length ?? prose.masked.length;
  }
  return {
    marks: marks.map((mark) => ({ ...mark, position: length === 0 ? 0 : mark.position / length })),
    measured: [...new Set(all.map(({ code }) => code).filter(isMeasure))],
    sentences: sentences.units(),
    paragraphs: paragraphs.units(),
  };
}

function collect() {
  const coded = new Map<string, Set<string>>();
  let total = 0;
  return {
    add(unit: string, code: string): void {
      const codes = coded.get(unit) ?? new Set();
      coded.set(unit, codes.add(code));
    },
    count(units: number): void {
      total += units;
    },
    units: (): Units => ({ count: total, coded: [...coded.values()] }),
  };
}

function* prosesOf(source: Source): Generator<{ readonly prose: Prose; readonly offset: number }> {
  if (fitsWhole(source.format, source.text)) yield { prose: proseOf(source), offset: 0 };
  else
    for (const { start, end } of piecesOf(source.text, PIECE))
      yield { prose: readPlain({ name: source.name, format: 'plain', text: source.text.slice(start, end) }), offset: start };
}
