import type { TokenRange } from '../match/range.ts';
import { type Clause, clauseAfter, firstVerb, ownVerb } from './after.ts';
import { byAgent, subjectOf } from './agent.ts';
import { type Governor, governorOf } from './governor.ts';
import { nominalAfter, nominalBefore } from './nominal.ts';
import type { Word } from './parts.ts';
import { phraseEnd, phraseStart, type Words } from './phrase.ts';
import { passiveBefore, recipientOf } from './recipient.ts';
import type { AgencyRole } from './types.ts';
import { infinitiveAt, type VerbGroup } from './verb-group.ts';
import { clausal, describing, directing, letting, openings, phrasal, pointing, receiving, twoObjects } from './words/frames.ts';
import { staffWords } from './words/function-words.ts';

/** A role as words tell it, in indexes of words. `also` is what they do, or what is done to them, in a second clause. */
export type Reading = {
  readonly role: AgencyRole;
  readonly verb?: string;
  readonly agent?: TokenRange;
  readonly also?: { readonly role: 'acts' | 'acted-on'; readonly verb: string };
};

/** The role of the persons whom the words from `from` to `to` name. A clause of their own counts before a noun made of a verb. */
export function roleOf(words: Words, { from, to: last }: TokenRange): Reading {
  const start = phraseStart(words, from);
  const compound = compoundOf(words, start, last);
  if ('reading' in compound) return compound.reading;
  const { to } = compound;
  const own = words[start - 1]?.part === 'rel' ? firstVerb(words, to) : ownVerb(words, to);
  const governor = governorOf(words, start, own !== undefined && own.from - to <= 12);
  const main = governor ? ofGoverned(words, governor, to, own) : ofSubject(words, own, to);
  const clause = ofClause(words, last, to);
  if (main && (main.role === 'acts' || main.role === 'acted-on'))
    return main.also || !clause ? main : { ...main, also: { role: clause.role as 'acts', verb: clause.verb! } };
  if (clause) return clause;
  return (governor?.kind === 'preposition' ? nominalBefore(words, governor.at) : undefined) ?? main ?? { role: 'other' };
}

/** `victim identification`, `workers’ wages`: the noun after them is meant. `Border Force staff` are persons still. */
function compoundOf(words: Words, start: number, to: number): { readonly to: number } | { readonly reading: Reading } {
  const last = words[to - 1]!;
  const next = words[to];
  if (last.part === 'past' || !next || next.pause > 0 || /^(?:rel|sub|modal|be|have|do|prep|conj)$/.test(next.part)) return { to };
  if (!last.isPossessive && next.part !== 'noun' && next.part !== 'adj' && !(next.part === 'ing' && !last.isPlural)) return { to };
  const verb = words[start - 1];
  if (verb?.part === 'verb' && twoObjects.has(verb.lemma!) && last.isPlural && !last.isPossessive) return { to };
  if (isName(words, to)) return { reading: { role: 'other' } };
  if (!last.isPossessive && next.part === 'adj' && words[to + 1]?.part !== 'noun') return { to };
  let end = to;
  while (words[end] && (end === to || words[end]!.pause === 0) && /^(?:noun|adj|ing|num|adv)$/.test(words[end]!.part) && end < to + 8)
    end++;
  if (!last.isPossessive && staffWords.has(words[end - 1]!.word)) return { to: end };
  const noun = nominalAfter(words, to, Math.max(end, to + 1));
  return { reading: noun === undefined ? { role: 'other' } : { role: 'nominalised', verb: noun } };
}

function ofSubject(words: Words, own: VerbGroup | undefined, to: number): Reading | undefined {
  if (own) return ofGroup(words, own);
  const infinitive = infinitiveAt(words, to);
  return infinitive && words[to]!.pause === 2 ? ofGroup(words, infinitive) : undefined;
}

/** The role of a subject. */
function ofGroup(words: Words, { lemma, voice, head }: VerbGroup): Reading {
  if (voice === 'passive') {
    if (pointing.has(lemma) || isPointer(words, lemma, head)) return { role: 'other', verb: lemma };
    return withAlso({ role: 'acted-on', verb: lemma, ...agentIn(byAgent(words, head)) }, lemma, words, head + 1);
  }
  if (describing.has(lemma)) return { role: 'other', verb: lemma };
  return { role: receiving.has(lemma) ? 'acted-on' : 'acts', verb: lemma };
}

/** `persons referred to in paragraph 2`; victims who are referred to a shelter are acted on. */
function isPointer(words: Words, lemma: string, head: number): boolean {
  return lemma === 'refer' && words[head + 1]?.word === 'to' && /^(?:in|as|under|by|above|below)$/.test(words[head + 2]?.word ?? '');
}

function withAlso(reading: Reading, lemma: string, words: Words, at: number): Reading {
  const infinitive = directing.has(lemma) ? infinitiveAt(words, at) : undefined;
  return infinitive
    ? { ...reading, also: { role: infinitive.voice === 'passive' ? 'acted-on' : 'acts', verb: infinitive.lemma } }
    : reading;
}

function ofGoverned(words: Words, governor: Governor, to: number, own: VerbGroup | undefined): Reading | undefined {
  switch (governor.kind) {
    case 'complement':
      return { role: 'other', verb: words[governor.at]!.lemma ?? (words[governor.at]!.part === 'have' ? 'have' : 'be') };
    case 'object':
      return ofObject(words, governor.at, to, own);
    case 'preposition':
      return ofPreposition(words, governor.at, to);
  }
}

/** `ensure victims are heard` says what victims undergo; `help victims leave` what is done to them, and what they do. */
function ofObject(words: Words, at: number, to: number, own: VerbGroup | undefined): Reading | undefined {
  const verb = words[at]!.lemma ?? words[at]!.word;
  const isClose = own !== undefined && own.from === to;
  if (isClose && clausal.has(verb)) return ofGroup(words, own);
  if (describing.has(verb)) return { role: 'other', verb };
  const reading: Reading = { role: 'acted-on', verb, ...agentIn(subjectOf(words, at)) };
  if (isClose && own.voice === 'active' && letting.has(verb)) return { ...reading, also: { role: 'acts', verb: own.lemma } };
  return withAlso(reading, verb, words, postmodifierEnd(words, to));
}

/** Past `of …` and `in …` after the persons: `require victims of trafficking in Wales to testify`. */
function postmodifierEnd(words: Words, to: number): number {
  let at = to;
  while (words[at]?.part === 'prep' && words[at]!.pause === 0 && /^(?:of|in|from|at|on)$/.test(words[at]!.word))
    at = phraseEnd(words, at + 1);
  return at;
}

function ofPreposition(words: Words, at: number, to: number): Reading | undefined {
  const { word } = words[at]!;
  const infinitive = word === 'for' && !isPurpose(words[at - 1]) ? infinitiveAt(words, postmodifierEnd(words, to)) : undefined;
  if (infinitive) return ofGroup(words, infinitive);
  if (word === 'by') {
    const verb = passiveBefore(words, at);
    if (verb !== undefined) return { role: 'acts', verb };
  }
  const before = words[at - 1];
  if (before?.lemma !== undefined && phrasal.has(`${before.lemma} ${word}`))
    return { role: 'acted-on', verb: before.lemma, ...agentIn(subjectOf(words, at - 1)) };
  const giver = word === 'to' || word === 'for' || word === 'on' ? recipientOf(words, at) : undefined;
  if (!giver) return undefined;
  const agent = giver.voice === 'passive' ? byAgent(words, giver.head) : subjectOf(words, giver.head);
  return { role: 'acted-on', verb: giver.lemma, ...agentIn(agent) };
}

/** `services for victims to use`: after most nouns, an infinitive says what for, not what persons do. */
function isPurpose(before: Word | undefined): boolean {
  return before !== undefined && before.part === 'noun' && !openings.has(before.word);
}

/** `Police Lead for Wales`: with capitals inside a sentence, the whole is a name. */
function isName(words: Words, to: number): boolean {
  const [last, next] = [words[to - 1]!, words[to]!];
  return /^\p{Lu}/u.test(last.raw) && /^\p{Lu}\p{Ll}/u.test(next.raw) && next.part !== 'rel' && !staffWords.has(next.word) && to > 1;
}

/** What a clause of their own says of the persons: `workers who left`, `women held in camps`, `persons trafficked`. */
function ofClause(words: Words, last: number, to: number): Reading | undefined {
  if (words[last - 1]!.part === 'past') return { role: 'acted-on', verb: words[last - 1]!.lemma!, ...agentIn(byAgent(words, last - 1)) };
  const clause = clauseAfter(words, to);
  if (!clause) return undefined;
  if (clause.isObject) return ofObjectClause(clause);
  const reading = ofGroup(words, clause);
  return reading.role === 'other' ? undefined : reading;
}

function ofObjectClause(clause: Clause): Reading | undefined {
  if (clause.voice === 'passive' || describing.has(clause.lemma)) return undefined;
  return { role: 'acted-on', verb: clause.lemma, agent: { from: clause.subject!, to: Math.max(clause.subject! + 1, clause.from) } };
}

function agentIn(agent: TokenRange | undefined): { readonly agent?: TokenRange } {
  return agent ? { agent } : {};
}
