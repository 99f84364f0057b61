import { spansMeet } from '../match/range.ts';
import type { Mentioned } from '../topics/mentions.ts';
import type { Span } from '../types.ts';
import { type Clause, mentioned } from './clause.ts';
import { isJoined, isMain } from './main-clause.ts';
import { isQuoted } from './quotes.ts';
import type { Register } from './register.ts';
import { type Strength, strengths } from './types.ts';

/** Words that carry strength. `until` is where the clause that they govern ends; `from` where it begins (UTF-16). */
export type Cue = { readonly span: Span; readonly strength: Strength; readonly from: number; readonly until: number };

/** Where two readings are equally long, the later of these holds. */
const order: readonly Strength[] = ['mandatory', 'recommended', 'discretionary', 'prohibited'];

/**
 * The words of a sentence that make it a provision: the first in a main clause, and others that are joined to it
 * (`shall be fined and may be …`).
 */
export function cuesOf(clause: Clause, register: Register): readonly Cue[] {
  const { text } = clause;
  const accepted: Omit<Cue, 'until'>[] = [];
  for (const { topic, span } of likely(clause, register)) {
    const strength = strengthOf(topic)!;
    const last = accepted.at(-1);
    if (!isOwn(clause, span)) continue;
    if (last ? !isJoined(text.slice(last.span.end, span.start)) : !isMain(text.slice(clause.span.start, span.start))) continue;
    accepted.push({ span, strength, from: last ? last.span.end : clause.span.start });
  }
  return accepted.map((cue, index) => ({ ...cue, until: accepted[index + 1]?.span.start ?? clause.span.end }));
}

function likely(clause: Clause, register: Register): readonly Mentioned[] {
  const idle = [...mentioned(clause, 'strength.possibility'), ...mentioned(clause, 'clause.text')];
  const permitted = mentioned(clause, 'strength.permission');
  const kept: Mentioned[] = [];
  const found = clause.mentions.filter(({ topic }) => strengthOf(topic)).sort(byPlace);
  for (const mention of found) {
    const last = kept.at(-1);
    if (last && spansMeet(last.span, mention.span)) {
      if (weightOf(mention) > weightOf(last)) kept[kept.length - 1] = mention;
    } else kept.push(mention);
  }
  return kept.filter(({ span, topic }) => {
    const words = clause.text.slice(span.start, span.end).toLowerCase();
    if (idle.some((other) => spansMeet(other.span, span))) return false;
    if (register === 'enacts') return true;
    if (words === 'may') return permitted.some((other) => spansMeet(other.span, span));
    return topic !== 'strength.mandatory' || !penal.test(words);
  });
}

/** In a text that does not enact, these tell what some law says. */
const penal = /guilty|offen[cs]e|felony|misdemean|punish|liable|commits/;

/** After these, a capital begins a clause; elsewhere `May` is a name or a month. */
const endsClause = /[.:;—–•)\]"“]\s*$/;

function isOwn({ text, span: { start, end } }: Clause, cue: Span): boolean {
  const words = text.slice(start, end);
  if (cue.start > start && text.slice(cue.start, cue.end) === 'May' && !endsClause.test(text.slice(start, cue.start))) return false;
  if (isQuoted(words, cue.start - start)) return false;
  return !(cue.start === start && /^should\b/i.test(words));
}

function strengthOf(topic: string): Strength | undefined {
  return strengths.find((strength) => topic === `strength.${strength}`);
}

function weightOf({ topic, span }: Mentioned): number {
  return 10 * (span.end - span.start) + order.indexOf(strengthOf(topic)!);
}

function byPlace(a: Mentioned, b: Mentioned): number {
  return a.span.start - b.span.start || weightOf(b) - weightOf(a);
}
