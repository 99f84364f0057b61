import { oncePer } from '../lazily.ts';
import type { Mentioned } from '../topics/mentions.ts';
import type { Span } from '../types.ts';
import { type Clause, mentioned } from './clause.ts';
import type { Cue } from './cues.ts';
import { type ProvisionSubject, provisionSubjects } from './types.ts';

export type About = { readonly subject: ProvisionSubject; readonly evidence: readonly Span[] };

/** Where the subject is looked for, best place first; the first mention in the first place that has one tells it. */
export type Places = readonly (readonly Mentioned[])[];

const MOST_EVIDENCE = 6;

/** How near words that name who acts end before `shall`, in UTF-16 units. */
const ADJACENT = 3;

/** How far after `shall` the verb of `shall be fined` begins (UTF-16). */
const BE_DONE = 8;

/** What stands after these is a condition, an exception or a citation, not what is asked for. */
const aside =
  /\b(?:if|unless|when|where|whenever|while|pending|notwithstanding|without|except|regardless of|irrespective of|subject to|in accordance with|pursuant to|in compliance with|as defined in|referred to in|set forth in|established (?:in accordance with|by|under)|having regard to|in implementing|in applying|in addition to|for the purposes? of this|with due regard|with full respect|in a manner|taking (?:due )?account|at the request|in (?:co-?operation|coordination|co-ordination|consultation|partnership|collaboration) with|including|such as|in particular|through|against|during|in the course of|as well as|concerning|relating to|related to|in relation to|in respect of|who|whose|whom|in cases? (?:involving|where|of)|(?:in|after|upon|following) (?:close )?consultation)\b[^,;:—.]*(?:,\s+[\w-]+\s+(?:and|or)\s+[\w-]+(?=,))?/gi;

/** `shall be provided`: what is asked for stands before the words that carry strength. */
const passive = /^\s*(?:(?:also|not|\w+ly)\s+)*be\s+(?:\w+ly\s+)?\w+(?:ed|en|ade|ept|eld|ut|id|ven|one|nt)\b/;

/** What a lead-in of these kinds asks for holds for all its items, whatever they name. */
const deciding: ReadonlySet<string> = new Set(['criminalisation', 'cooperation', 'institutions']);

/** Of a provision whose own words carry its strength, what stands before and after the lead-ins among its places. */
type OwnPlaces = { readonly nearer: Places; readonly further: Places };

const ownPlaces = oncePer((cue: Cue, clause: Clause): OwnPlaces => {
  const isPassive = passive.test(clause.text.slice(cue.span.end, cue.span.end + 60));
  const { plain, asides } = sorted(clause, cue.from, cue.until);
  const isAfter = ({ span }: Mentioned) => span.end > cue.span.start;
  const after = plain.filter(isAfter);
  const isActor = ({ span }: Mentioned) => !isPassive && span.end <= cue.span.start && cue.span.start - span.end < ADJACENT;
  const before = plain.filter((one) => !isAfter(one) && !isActor(one));
  const actors = [...plain.filter(isActor), ...actorsIn(clause)];
  const isNamed = after[0] !== undefined && after[0].span.start < cue.span.end + BE_DONE;
  const own = isPassive && !isNamed ? [before, after] : [after, before];
  const earlier = sorted(clause, clause.span.start, cue.from).plain;
  const [asidesAfter, asidesBefore] = [asides.filter(isAfter), asides.filter((one) => !isAfter(one))];
  return { nearer: [...own, earlier, asidesAfter, asidesBefore], further: [actors] };
});

/** The subject of a provision whose own words carry its strength. */
export function aboutOwn(clause: Clause, cue: Cue, leads: readonly Clause[], headings: Places): About {
  const { nearer, further } = ownPlaces(cue, clause);
  return first([...nearer, ...leads.map(subjectsIn), ...further, ...headings]);
}

/** The subject of an item that takes its strength from a lead-in. */
export function aboutItem(item: Clause, lead: Clause, cues: readonly Cue[], headings: Places): About {
  const { plain, asides } = allIn(item);
  const led = allIn(lead);
  const after = led.plain.filter(({ span }) => span.end > cues[0]!.span.start);
  const places = [plain, after, led.plain, asides, led.asides, actorsIn(lead), ...headings];
  return first(after.length > 0 && deciding.has(subjectOf(after[0]!)) ? [after, ...places] : places);
}

function first(places: Places): About {
  const place = places.find((mentions) => mentions.length > 0);
  if (!place) return { subject: 'other', evidence: [] };
  const subject = subjectOf(place[0]!);
  const evidence = place.filter((mention) => subjectOf(mention) === subject).map(({ span }) => span);
  return { subject, evidence: evidence.slice(0, MOST_EVIDENCE) };
}

type Sorted = { readonly plain: readonly Mentioned[]; readonly asides: readonly Mentioned[] };

const allIn = oncePer((clause: Clause): Sorted => sorted(clause, clause.span.start, clause.span.end));

function sorted(clause: Clause, from: number, until: number): Sorted {
  const words = clause.text.slice(from, until);
  const ranges = [...words.matchAll(aside)].map(({ index, 0: found }) => ({ start: from + index, end: from + index + found.length }));
  const plain: Mentioned[] = [];
  const asides: Mentioned[] = [];
  for (const mention of subjectsIn(clause)) {
    if (mention.span.end <= from || mention.span.start >= until) continue;
    const isAside = ranges.some(({ start, end }) => mention.span.start >= start && mention.span.start < end);
    (isAside ? asides : plain).push(mention);
  }
  return { plain, asides };
}

/** Who acts tells the subject where nothing else does. */
function actorsIn(clause: Clause): readonly Mentioned[] {
  return mentioned(clause, 'actor.');
}

/** In order, the longer first where two begin together. */
export const subjectsIn = oncePer((clause: Clause): readonly Mentioned[] =>
  [...mentioned(clause, 'subject.')].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
);

function subjectOf({ topic }: Mentioned): ProvisionSubject {
  return provisionSubjects.find((subject) => topic.endsWith(`.${subject}`)) ?? 'other';
}
