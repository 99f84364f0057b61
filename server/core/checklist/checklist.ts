import type { Body } from '../body.ts';
import type { Need, Recommendation } from '../lexicon/schema.ts';
import { selectsTopic } from '../topics/topics.ts';
import type { Analysis } from '../types.ts';
import { type Places, placesOf } from './places.ts';
import { type Said, saidIn } from './said.ts';
import type { CheckedNeed, CheckedRecommendation, CheckStatus } from './types.ts';

/** What a draft says to each recommendation of the checklists, in their order. */
export function checkRecommendations(
  body: Body,
  analysis: Pick<Analysis, 'counter' | 'findings' | 'baselined'>,
): readonly CheckedRecommendation[] {
  const { checklists } = body.compiled;
  const needs = checklists.flatMap(({ recommendations }) => recommendations.flatMap((one) => one.needs));
  if (needs.length === 0) return [];
  const said = saidIn(body, analysis, (topic) => needs.some((need) => names(need).some((name) => selectsTopic(name, topic))));
  const places = placesOf(said);
  return checklists.flatMap(({ checklist, title, recommendations }) =>
    recommendations.map((recommendation) => ({ checklist, checklistTitle: title, ...checked(recommendation, said, places) })),
  );
}

function checked(
  { id, title, asks, source, needs }: Recommendation,
  said: readonly Said[],
  places: Places,
): Omit<CheckedRecommendation, 'checklist' | 'checklistTitle'> {
  const checkedNeeds = needs.map((need) => checkNeed(need, said, places));
  return { id, title, asks, source, status: statusOf(checkedNeeds), needs: checkedNeeds };
}

function checkNeed(need: Need, said: readonly Said[], places: Places): CheckedNeed {
  const passages = [...meeting(need, places)].sort((a, b) => a - b).map((index) => said[index]!.span);
  return { title: need.title, passages, words: need.words };
}

function statusOf(needs: readonly CheckedNeed[]): CheckStatus {
  const met = needs.filter(({ passages }) => passages.length > 0).length;
  if (met === 0) return 'absent';
  return met === needs.length ? 'present' : 'partly';
}

/** The sentences that meet a need. Of a topic and what must stand with it, one is in the sentence's own words; the other may be in its lead-ins. */
function meeting({ topics = [], with: also, counter = [], without = [] }: Need, places: Places): ReadonlySet<number> {
  const left = places.denying(without);
  const own = places.own(topics);
  const found = also ? both(topics, also, places) : own;
  return new Set([...places.own(counter), ...found].filter((index) => !left.has(index)));
}

function both(topics: readonly string[], also: readonly string[], { own, whole }: Places): readonly number[] {
  const inOwn = new Set([...own(topics), ...own(also)]);
  const others = whole(also);
  return [...whole(topics)].filter((index) => others.has(index) && inOwn.has(index));
}

function names({ topics = [], with: also = [], without = [] }: Need): readonly string[] {
  return [...topics, ...also, ...without];
}
