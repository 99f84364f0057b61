import type { CheckedRecommendation, LedgerRow, Overview, Profile, Provision, Rate, Span } from '../../core/index.ts';
import { type Locate, measureRecord, placeOf } from '../record.ts';

/** What JSON holds of the view of a whole draft: the fields documented in docs/cli.md, offsets and positions side by side. */
export function overviewRecord({ isAboutSubject, measures, provisions, ledger, recommendations, ...view }: Overview, locate: Locate) {
  return {
    aboutSubject: isAboutSubject,
    profile: profileRecord(view.profile),
    sections: view.sections.map(({ label, span, ...profile }) => ({ label, ...placeOf(span, locate), ...profileRecord(profile) })),
    measures: measures.map((measure) => measureRecord(measure, locate)),
    provisions: provisions.map((provision) => provisionRecord(provision, locate)),
    recommendations: recommendations.map((recommendation) => recommendationRecord(recommendation, locate)),
    ledger: ledger.map((row) => ledgerRecord(row, locate)),
    ...(view.digests && { digests: view.digests }),
  };
}

function profileRecord({ words, findings, counter }: Profile) {
  return { words, findings: findings.map(rateRecord), counter: counter.map(rateRecord) };
}

function rateRecord({ name, title, count, perThousand, isPart }: Rate) {
  return { name, title, count, perThousand: Math.round(perThousand * 100) / 100, ...(isPart && { isPart }) };
}

function provisionRecord({ span, lead, subject, strength, cue, softened, evidence, place }: Provision, locate: Locate) {
  return {
    subject,
    strength,
    ...placeOf(span, locate),
    ...(place !== undefined && { place }),
    lead: lead.map(offsets),
    cue: offsets(cue),
    ...(softened && { softened: offsets(softened) }),
    evidence: evidence.map(offsets),
  };
}

function recommendationRecord({ checklist, id, title, asks, source, status, needs }: CheckedRecommendation, locate: Locate) {
  const met = needs.map(({ title: need, words, passages }) => ({
    title: need,
    words,
    passages: passages.map((span) => placeOf(span, locate)),
  }));
  return { checklist, id, status, title, asks, source, needs: met };
}

function ledgerRecord({ group, title, counts, uses }: LedgerRow, locate: Locate) {
  return {
    group,
    title,
    counts,
    uses: uses.map(({ role, verb, agent, span, sentence }) => ({
      role,
      ...(verb !== undefined && { verb }),
      ...placeOf(span, locate),
      ...(agent && { agent: offsets(agent) }),
      sentence: offsets(sentence),
    })),
  };
}

/** Words beside a place that has its line already. */
function offsets({ start, end }: Span) {
  return { start, end };
}
