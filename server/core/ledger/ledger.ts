import type { Body } from '../body.ts';
import type { Tagger } from '../find/grammar.ts';
import type { TokenRange } from '../match/range.ts';
import { allOf, type Steps } from '../steps.ts';
import type { Mention } from '../topics/mentions.ts';
import { groupMentionsOf, groupsOf } from './groups.ts';
import { spanOf, type Words } from './phrase.ts';
import { type Reading, roleOf } from './role.ts';
import { wordsOf } from './sentence-words.ts';
import type { AgencyRole, AgencyUse, Ledger } from './types.ts';

/** How a draft presents each group of persons. Only sentences that name one are tagged. */
export function ledgerOf(body: Body, tagger: Tagger): Ledger {
  return allOf(ledgerInSteps(body, tagger));
}

/** The same, a sentence in each step. */
export function* ledgerInSteps(body: Body, tagger: Tagger): Steps<Ledger> {
  const uses: AgencyUse[] = [];
  for (const mentions of bySentence(groupMentionsOf(body))) {
    for (const use of usesIn(body, mentions, tagger)) uses.push(use);
    yield;
  }
  return groupsOf(body).flatMap(({ name, title }) => {
    const own = uses.filter(({ group }) => group === name);
    return own.length === 0 ? [] : [{ group: name, title, counts: countsOf(own), uses: own }];
  });
}

function bySentence(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    if (groups.at(-1)?.[0]?.sentence === mention.sentence) groups.at(-1)!.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function usesIn({ prose, sentences }: Body, mentions: readonly Mention[], tagger: Tagger): readonly AgencyUse[] {
  const sentence = sentences[mentions[0]!.sentence]!;
  const words = wordsOf(sentence, prose.masked, mentions, tagger, sentences[mentions[0]!.sentence + 1]);
  const ranges = words ? rangesOf(words, mentions.length) : [];
  return mentions.map(({ topic, span }, index) => {
    const range = ranges[index];
    const reading: Reading = words && range ? roleOf(words, range) : { role: 'other' };
    const { agent, ...rest } = reading;
    return { group: topic, ...rest, ...(agent && { agent: spanOf(words!, agent) }), span, sentence: sentence.span };
  });
}

/** The words of each mention. */
function rangesOf(words: Words, count: number): readonly (TokenRange | undefined)[] {
  const ranges: (TokenRange | undefined)[] = new Array(count).fill(undefined);
  for (const [index, { group }] of words.entries()) {
    if (group !== undefined) ranges[group] = { from: ranges[group]?.from ?? index, to: index + 1 };
  }
  return ranges;
}

function countsOf(uses: readonly AgencyUse[]): Readonly<Record<AgencyRole, number>> {
  const counts = { acts: 0, 'acted-on': 0, nominalised: 0, other: 0 };
  for (const { role } of uses) counts[role]++;
  return counts;
}
