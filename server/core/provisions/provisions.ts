import type { Body } from '../body.ts';
import { whereIn } from '../outline/where.ts';
import { aboutItem, aboutOwn } from './about.ts';
import { type Clause, clausesOf, mentioned } from './clause.ts';
import { type Cue, cuesOf } from './cues.ts';
import { headingsOf } from './headings.ts';
import { imperativeOf, recommending } from './imperatives.ts';
import { isCircumstance, opensConditions } from './lead-ins.ts';
import { registerOf } from './register.ts';
import { limitedBy, softenedBy, weakened } from './softening.ts';
import type { Provision } from './types.ts';
import { canProvide, isRecital } from './voice.ts';

/** A sentence with all that tells whether it is a provision; `cues` are empty where it cannot be one. `leads`: innermost first. */
type Reading = {
  readonly clause: Clause;
  readonly speaks: boolean;
  readonly cues: readonly Cue[];
  readonly headings: readonly Clause[];
  readonly leads: readonly Reading[];
};

/** A provision, and where the words of a lead-in are that it completes (UTF-16). */
type Found = { readonly provision: Provision; readonly completes?: number };

/** The operative provisions of a draft, in order: what counts as one stands in docs/provisions.md. */
export function provisionsOf(body: Body): readonly Provision[] {
  const text = body.prose.masked;
  const found = readingsOf(clausesOf(body), text).flatMap((reading) => foundIn(reading, text));
  const completed = new Set(found.map(({ completes }) => completes));
  const placeOf = whereIn(body.prose, body.outline());
  return found
    .filter(({ provision, completes }) => completes === provision.cue.start || !completed.has(provision.cue.start))
    .map(({ provision }) => {
      const place = placeOf(provision.span.start);
      return place === undefined ? provision : { ...provision, place };
    });
}

function readingsOf(clauses: readonly Clause[], text: string): readonly Reading[] {
  const register = registerOf(clauses, text);
  const headings = headingsOf(clauses, register);
  const recommends = recommending(clauses);
  const byStart = new Map<number, Reading>();
  return clauses.map((clause, index) => {
    const { all, isIdle } = headings[index]!;
    const speaks = !isIdle && canProvide(clause, text, register);
    const leads = clause.sentence.lead.flatMap(({ start }) => byStart.get(start) ?? []).reverse();
    const said = speaks ? cuesOf(clause, text, register) : [];
    const urged = speaks && recommends[index] && said.length === 0 ? imperativeOf(clause, text) : undefined;
    const reading = { clause, speaks, cues: urged ? [urged] : said, headings: all, leads };
    byStart.set(clause.span.start, reading);
    return reading;
  });
}

function foundIn(reading: Reading, text: string): readonly Found[] {
  const { leads, cues, speaks } = reading;
  if (!speaks || leads.some(({ clause }) => isRecital(clause, text))) return [];
  const led = leads.find((lead) => lead.cues.length > 0);
  if (led && isCondition(leads, led, text)) return [];
  const completes = led?.cues.at(-1)?.span.start;
  if (cues.length > 0) return distinct(cues.map((cue) => ({ provision: ownProvision(reading, cue, text), completes })));
  return led && isItem(reading.clause, text) ? [{ provision: itemProvision(reading, led, text), completes }] : [];
}

/** A sentence that says `shall` twice is one provision; one that says `shall` and `may` is two. */
function distinct(found: readonly Found[]): readonly Found[] {
  return found.filter(({ provision }, index) => index === found.findIndex((one) => one.provision.strength === provision.strength));
}

function ownProvision({ clause, headings, leads }: Reading, cue: Cue, text: string): Provision {
  const around = leads.map((lead) => lead.clause);
  const softened = softenedBy(clause, text, cue.span, cue.from, cue.until);
  return {
    span: clause.span,
    lead: clause.sentence.lead,
    ...aboutOwn(clause, cue, text, around, headings),
    strength: weakened(cue.strength, softened),
    cue: cue.span,
    ...noted(softened ?? limitedBy(clause, cue.from, cue.until)),
  };
}

function itemProvision({ clause, headings }: Reading, led: Reading, text: string): Provision {
  const cue = led.cues.at(-1)!;
  const { span } = clause;
  const begin = { start: span.start, end: span.start };
  const softened = softenedBy(led.clause, text, cue.span, cue.from, cue.until) ?? softenedBy(clause, text, begin, span.start, span.end);
  return {
    span,
    lead: clause.sentence.lead,
    ...aboutItem(clause, led.clause, led.cues, text, headings),
    strength: weakened(cue.strength, softened),
    cue: cue.span,
    ...noted(softened ?? limitedBy(led.clause, cue.from, cue.until) ?? limitedBy(clause, span.start, span.end)),
  };
}

function noted(softened: Provision['softened']): Pick<Provision, 'softened'> {
  return softened ? { softened } : {};
}

/** Whether an item is a condition of the rule that its lead-ins state. */
function isCondition(leads: readonly Reading[], led: Reading, text: string): boolean {
  const from = leads.indexOf(led);
  return leads.slice(0, from + 1).some(({ clause, cues }) => {
    const start = cues.at(-1)?.span.end ?? clause.span.start;
    return opensConditions(text.slice(start, clause.span.end));
  });
}

/** Whether words that follow a lead-in complete it: neither circumstances nor a rule about the text, nor the end of its sentence. */
function isItem(clause: Clause, text: string): boolean {
  const words = text.slice(clause.span.start, clause.span.end);
  return !isFlush(clause, text) && !isCircumstance(words) && mentioned(clause, 'clause.text').length === 0;
}

/** A paragraph after the items of a list, which goes on with their sentence and asks for nothing by itself. */
function isFlush({ block, span }: Clause, text: string): boolean {
  const begins = block.kind === 'paragraph' && text.slice(block.span.start, span.start).trim() === '';
  return begins && !/^\(?\w{1,4}\)/.test(text.slice(span.start, span.start + 8));
}
