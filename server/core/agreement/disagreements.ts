import type { Span } from '../types.ts';
import { joinedSpans } from './segments.ts';
import type { Stretch } from './span-tally.ts';
import type { Disagreement, Mark, Said, Shared } from './types.ts';
import { decisionsOf } from './unit-tally.ts';
import { meetingIn, type Unit } from './units.ts';

const AROUND = 120;

/** Says where a span of a document stands and what each coder set in it. */
export type Describe = (code: string, span: Span, verdicts: readonly Said['verdict'][]) => Disagreement;

export function describing({ id, text, by }: Shared): Describe {
  const lines: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at);
  const meeting = by.map((seen) => markedIn(seen?.marks ?? []));
  return (code, { start, end }, verdicts) => {
    const own = verdicts.map((_, coder) => meeting[coder]!({ start, end }).filter((mark) => mark.code === code));
    const place = own.flat().find((mark) => mark.found?.place !== undefined)?.found?.place;
    return {
      code,
      document: id,
      span: { start, end },
      line: lines.filter((at) => at < start).length + 1,
      ...(place !== undefined && { place }),
      before: text.slice(Math.max(0, start - AROUND), start),
      text: text.slice(start, end),
      after: text.slice(end, end + AROUND),
      said: verdicts.map((verdict, coder) => saidOf(verdict, own[coder]!, text)),
    };
  };
}

function saidOf(verdict: Said['verdict'], marks: readonly Mark[], text: string): Said {
  const entry = marks.find(({ found }) => found)?.found?.entry;
  const words = marks.flatMap(({ span }) => (span ? [text.slice(span.start, span.end)] : []));
  return { verdict, words, ...(entry !== undefined && { entry }) };
}

function markedIn(marks: readonly Mark[]): (span: Span) => readonly Mark[] {
  const placed = marks.filter((mark) => mark.span).sort((a, b) => a.span!.start - b.span!.start || a.span!.end - b.span!.end);
  const whole = marks.filter((mark) => !mark.span);
  const meeting = meetingIn(placed.map(({ span }) => span!));
  return (span) => [...whole, ...meeting(span).map((at) => placed[at]!)];
}

/** The codes on which coders decided differently in a unit. */
export function unitDisagreements(unit: Unit, describe: Describe): readonly Disagreement[] {
  const codes = new Set(unit.by.flatMap((set) => [...(set?.keys() ?? [])]));
  return [...codes].flatMap((code) => {
    const decisions = decisionsOf(unit, [code]);
    if (!decisions.includes(1) || !decisions.includes(0)) return [];
    const verdicts = unit.by.map((set, coder): Said['verdict'] => {
      if (!set) return 'not seen';
      return decisions[coder] === 1 ? 'set' : set.has(code) ? 'open' : 'not set';
    });
    return [describe(code, unit.span, verdicts)];
  });
}

/** Spans of a code that meet none of another coder who saw the text: spans that meet one another are one place. */
export function spanDisagreements({ by }: Stretch, describe: Describe): readonly Disagreement[] {
  const codes = new Set(by.flatMap((marks) => (marks ?? []).map(({ code }) => code)));
  return [...codes].flatMap((code) => {
    const spans = by.map((marks) => marks?.flatMap((mark) => (mark.code === code && mark.span ? [mark.span] : [])));
    const meeting = spans.map((own) => own && meetingIn([...own].sort((a, b) => a.start - b.start || a.end - b.end)));
    return joinedSpans(spans.flatMap((own) => own ?? [])).flatMap((place) => {
      const verdicts = meeting.map((of): Said['verdict'] => (!of ? 'not seen' : of(place).length > 0 ? 'set' : 'not set'));
      return verdicts.includes('not set') ? [describe(code, place, verdicts)] : [];
    });
  });
}

/** By code, then as they stand in the documents. */
export function inOrderOfCode(all: readonly Disagreement[]): readonly Disagreement[] {
  return all
    .map((one, index) => ({ one, index }))
    .sort((a, b) => (a.one.code < b.one.code ? -1 : a.one.code > b.one.code ? 1 : a.index - b.index))
    .map(({ one }) => one);
}
