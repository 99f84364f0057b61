import { bodyOf } from '../body.ts';
import { checkRecommendations } from '../checklist/checklist.ts';
import type { CheckedRecommendation } from '../checklist/types.ts';
import type { Compiled } from '../compile.ts';
import { type Failure, failureProblems, guarded, guardedSteps } from '../failure/guarded.ts';
import { loadTagger } from '../find/compromise.ts';
import type { Tagger } from '../find/grammar.ts';
import { ledgerInSteps } from '../ledger/ledger.ts';
import type { Ledger } from '../ledger/types.ts';
import { profileOf, sectionProfilesOf } from '../profile/profile.ts';
import type { Profile, SectionProfile } from '../profile/types.ts';
import { provisionsOf } from '../provisions/provisions.ts';
import type { Provision } from '../provisions/types.ts';
import { proseOf } from '../read/once.ts';
import { measuresOf } from '../scope/measures.ts';
import { skippedBlocks } from '../sections.ts';
import { segment } from '../segment/segment.ts';
import type { Settings } from '../settings.ts';
import type { Steps } from '../steps.ts';
import { isAboutSubject } from '../subject.ts';
import type { Analysis, Measure, Problem, Source } from '../types.ts';
import { type Digests, digestsOf } from './digests.ts';

/** The view of a whole draft, made when a report is asked for. */
export type Overview = {
  readonly words: number;
  readonly isAboutSubject: boolean;
  readonly measures: readonly Measure[];
  readonly provisions: readonly Provision[];
  readonly ledger: Ledger;
  readonly recommendations: readonly CheckedRecommendation[];
  readonly profile: Profile;
  readonly sections: readonly SectionProfile[];
  /** What the view was made from. */
  readonly digests?: Digests;
  /** Parts of ours that failed; what they make is empty. */
  readonly problems: readonly Problem[];
};

/** In place of our own. */
export type OverviewParts = {
  readonly ledger: typeof ledgerInSteps;
  readonly profile: typeof profileOf;
  readonly provisions: typeof provisionsOf;
  readonly recommendations: typeof checkRecommendations;
  readonly sections: typeof sectionProfilesOf;
};

const own: OverviewParts = {
  ledger: ledgerInSteps,
  profile: profileOf,
  provisions: provisionsOf,
  recommendations: checkRecommendations,
  sections: sectionProfilesOf,
};

const noProfile: Profile = { words: 0, findings: [], counter: [] };

/**
 * Looks at a whole draft that was analysed. Loads the tagger, for the ledger. Who has other things to do meanwhile gives a
 * `pause`, which is waited for after each small step. A part that throws is left out and told.
 */
export async function overviewOf(
  source: Source,
  analysis: Analysis,
  compiled: Compiled,
  settings: Settings,
  pause?: () => Promise<void> | undefined,
  parts: OverviewParts = own,
): Promise<Overview> {
  const steps = overviewInSteps(source, analysis, compiled, settings, await loadTagger(), parts);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { ...value, digests: await digestsOf(source, compiled, settings) };
    await pause?.();
  }
}

function* overviewInSteps(
  source: Source,
  analysis: Analysis,
  compiled: Compiled,
  settings: Settings,
  tagger: Tagger,
  parts: OverviewParts,
): Steps<Omit<Overview, 'digests'>> {
  const failures: Failure[] = [];
  const none = () => [];
  const prose = proseOf(source);
  yield;
  const skipped = skippedBlocks(prose, settings);
  const body = bodyOf({
    prose,
    compiled,
    settings,
    sentences: segment(prose).filter((sentence) => !skipped.has(sentence.block)),
    words: analysis.words,
    isAboutSubject: settings.subject === 'always' || isAboutSubject(prose, compiled),
  });
  yield;
  body.mentions();
  yield;
  const provisions = guarded('provisions', () => parts.provisions(body), none, failures);
  yield;
  const measures = guarded('measures', () => measuresOf(body, { provisions: () => provisions, failures }), none, failures);
  yield;
  const ledger = yield* guardedSteps('ledger', () => parts.ledger(body, tagger), none, failures);
  const recommendations = guarded('recommendations', () => parts.recommendations(body, analysis), none, failures);
  yield;
  const profile = guarded(
    'profile',
    () => parts.profile(body, analysis),
    () => noProfile,
    failures,
  );
  const sections = guarded('profiles of sections', () => parts.sections(body, analysis), none, failures);
  const problems = failureProblems(failures, source.name);
  return {
    words: analysis.words,
    isAboutSubject: body.isAboutSubject,
    measures,
    provisions,
    ledger,
    recommendations,
    profile,
    sections,
    problems,
  };
}
