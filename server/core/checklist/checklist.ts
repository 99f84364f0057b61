import type { Body } from '../body.ts';
import type { Need, Recommendation } from '../lexicon/schema.ts';
import { selects } from '../lexicon/selects.ts';
import { selectsTopic } from '../topics/topics.ts';
import type { Analysis } from '../types.ts';
import { isCode } from './compile.ts';
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
  return checklists.flatMap(({ checklist, title, recommendations }) =>
    recommendations.map((recommendation) => ({ checklist, checklistTitle: title, ...checked(recommendation, said) })),
  );
}

function checked(
  { id, title, asks, source, needs }: Recommendation,
  said: readonly Said[],
): Omit<CheckedRecommendation, 'checklist' | 'checklistTitle'> {
  const checkedNeeds = needs.map((need) => checkNeed(need, said));
  return { id, title, asks, source, status: statusOf(checkedNeeds), needs: checkedNeeds };
}

function checkNeed(need: Need, said: readonly Said[]): CheckedNeed {
  return { title: need.title, passages: said.filter((sentence) => meets(need, sentence)).map(({ span }) => span), words: need.words };
}

function statusOf(needs: readonly CheckedNeed[]): CheckStatus {
  const met = needs.filter(({ passages }) => passages.length > 0).length;
  if (met === 0) return 'absent';
  return met === needs.length ? 'present' : 'partly';
}

/** Of a topic and what must stand with it, one is in the sentence's own words; the other may be in its lead-ins. */
function meets({ topics = [], with: also, counter = [], without = [] }: Need, said: Said): boolean {
  if (without.some((name) => (isCode(name) ? holdsCode(said.findings, name) : holdsTopic(said.topics, name)))) return false;
  if (counter.some((code) => holdsCode(said.counter, code))) return true;
  const isOwn = (name: string) => (isCode(name) ? holdsCode(said.counter, name) : holdsTopic(said.ownTopics, name));
  if (!also) return topics.some(isOwn);
  const isSaid = (name: string) => isOwn(name) || holdsTopic(said.topics, name);
  return topics.some(isSaid) && also.some(isSaid) && (topics.some(isOwn) || also.some(isOwn));
}

function holdsTopic(topics: ReadonlySet<string>, name: string): boolean {
  if (!name.endsWith('.*')) return topics.has(name);
  return [...topics].some((topic) => selectsTopic(name, topic));
}

function holdsCode(codes: ReadonlySet<string>, name: string): boolean {
  if (!name.endsWith('/*')) return codes.has(name);
  return [...codes].some((code) => selects(name, code));
}

function names({ topics = [], with: also = [], without = [] }: Need): readonly string[] {
  return [...topics, ...also, ...without];
}
