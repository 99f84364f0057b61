import type { Body } from '../body.ts';
import { oncePer } from '../lazily.ts';
import { whereIn } from '../outline/where.ts';
import { shifted } from '../pieces/pieces.ts';
import type { Span } from '../types.ts';
import { type About, aboutItem, aboutOwn, type Places, subjectsIn } from './about.ts';
import { type Clause, clausesOf, mentioned } from './clause.ts';
import type { Cue } from './cues.ts';
import { isCircumstance, opensConditions } from './lead-ins.ts';
import { type Reading, readingsOf } from './readings.ts';
import { limitedBy, softenedBy, weakened } from './softening.ts';
import type { Provision } from './types.ts';
import { isRecital } from './voice.ts';

/** A provision, and where the words of a lead-in are that it completes (UTF-16). */
type Found = { readonly provision: Provision; readonly completes?: number };

/** The operative provisions of a draft, in order: what counts as one stands in docs/provisions.md. */
export function provisionsOf(body: Body): readonly Provision[] {
  const found = readingsOf(clausesOf(body)).flatMap(foundIn);
  const completed = new Set(found.map(({ completes }) => completes));
  const placeOf = whereIn(body.prose, body.outline());
  return found
    .filter(({ provision, completes }) => completes === provision.cue.start || !completed.has(provision.cue.start))
    .map(({ provision }) => {
      const place = placeOf(provision.span.start);
      return place === undefined ? provision : { ...provision, place };
    });
}

function foundIn(reading: Reading): readonly Found[] {
  const { leads, cues, speaks, start } = reading;
  if (!speaks || leads.some(({ clause }) => isRecital(clause))) return [];
  const led = leads.find((lead) => lead.cues.length > 0);
  if (led && isCondition(leads, led)) return [];
  const cue = led?.cues.at(-1);
  const completes = cue && start + cue.span.start;
  if (cues.length > 0) return distinct(cues.map((own) => ({ provision: ownProvision(reading, own), completes })));
  return led && isItem(reading.clause) ? [{ provision: itemProvision(reading, led), completes }] : [];
}

/** A sentence that says `shall` twice is one provision; one that says `shall` and `may` is two. */
function distinct(found: readonly Found[]): readonly Found[] {
  return found.filter(({ provision }, index) => index === found.findIndex((one) => one.provision.strength === provision.strength));
}

/** What limits the duty of a clause that carries its own strength. */
const limitsOf = oncePer(({ span, from, until }: Cue, clause: Clause) => {
  const softened = softenedBy(clause, span, from, until);
  return { softened, noted: softened ?? limitedBy(clause, from, until) };
});

function ownProvision(reading: Reading, cue: Cue): Provision {
  const { clause, leads, start } = reading;
  const around = leads.map((lead) => lead.clause);
  const { softened, noted } = limitsOf(cue, clause);
  const about = aboutOwn(clause, cue, around, headingPlaces(reading));
  return placed({ clause, about, cue, strength: weakened(cue.strength, softened), noted }, start);
}

function itemProvision(reading: Reading, led: Reading): Provision {
  const { clause, start } = reading;
  const cue = led.cues.at(-1)!;
  const { span } = clause;
  const begin = { start: span.start, end: span.start };
  const softened = softenedBy(led.clause, cue.span, cue.from, cue.until) ?? softenedBy(clause, begin, span.start, span.end);
  const noted = softened ?? limitedBy(led.clause, cue.from, cue.until) ?? limitedBy(clause, span.start, span.end);
  const about = aboutItem(clause, led.clause, led.cues, headingPlaces(reading));
  return placed({ clause, about, cue, strength: weakened(cue.strength, softened), noted }, start);
}

/** What headings are about, in offsets of the piece of the clause that stands under them. */
function headingPlaces({ headings, start }: Reading): Places {
  return headings.map((heading) =>
    subjectsIn(heading.clause).map(({ topic, span }) => ({ topic, span: shifted(span, heading.start - start) })),
  );
}

type Stated = {
  readonly clause: Clause;
  readonly about: About;
  readonly cue: Cue;
  readonly strength: Provision['strength'];
  readonly noted: Span | undefined;
};

function placed({ clause, about, cue, strength, noted }: Stated, by: number): Provision {
  return {
    span: shifted(clause.span, by),
    lead: clause.sentence.lead.map((part) => shifted(part, by)),
    subject: about.subject,
    evidence: about.evidence.map((part) => shifted(part, by)),
    strength,
    cue: shifted(cue.span, by),
    ...(noted && { softened: shifted(noted, by) }),
  };
}

/** Whether an item is a condition of the rule that its lead-ins state. */
function isCondition(leads: readonly Reading[], led: Reading): boolean {
  const from = leads.indexOf(led);
  return leads.slice(0, from + 1).some(({ clause, cues }) => {
    const start = cues.at(-1)?.span.end ?? clause.span.start;
    return opensConditions(clause.text.slice(start, clause.span.end));
  });
}

/** Whether words that follow a lead-in complete it: neither circumstances nor a rule about the text, nor the end of its sentence. */
function isItem(clause: Clause): boolean {
  const words = clause.text.slice(clause.span.start, clause.span.end);
  return !isFlush(clause) && !isCircumstance(words) && mentioned(clause, 'clause.text').length === 0;
}

/** A paragraph after the items of a list, which goes on with their sentence and asks for nothing by itself. */
function isFlush({ block, span, text }: Clause): boolean {
  const begins = block.kind === 'paragraph' && text.slice(block.span.start, span.start).trim() === '';
  return begins && !/^\(?\w{1,4}\)/.test(text.slice(span.start, span.start + 8));
}
