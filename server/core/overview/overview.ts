import { bodyOf } from '../body.ts';
import { checkRecommendations } from '../checklist/checklist.ts';
import type { CheckedRecommendation } from '../checklist/types.ts';
import type { Compiled } from '../compile.ts';
import { type Failure, failureProblems, guarded } from '../failure/guarded.ts';
import { loadTagger } from '../find/compromise.ts';
import { ledgerOf } from '../ledger/ledger.ts';
import type { Ledger } from '../ledger/types.ts';
import { profileOf, sectionProfilesOf } from '../profile/profile.ts';
import type { Profile, SectionProfile } from '../profile/types.ts';
import { provisionsOf } from '../provisions/provisions.ts';
import type { Provision } from '../provisions/types.ts';
import { read } from '../read/read.ts';
import { measuresOf } from '../scope/measures.ts';
import { skippedBlocks } from '../sections.ts';
import { segment } from '../segment/segment.ts';
import type { Settings } from '../settings.ts';
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
  readonly ledger: typeof ledgerOf;
  readonly profile: typeof profileOf;
  readonly provisions: typeof provisionsOf;
  readonly recommendations: typeof checkRecommendations;
  readonly sections: typeof sectionProfilesOf;
};

const own: OverviewParts = {
  ledger: ledgerOf,
  profile: profileOf,
  provisions: provisionsOf,
  recommendations: checkRecommendations,
  sections: sectionProfilesOf,
};

const noProfile: Profile = { words: 0, findings: [], counter: [] };

/** Looks at a whole draft that was analysed. Loads the tagger, for the ledger. A part that throws is left out and told. */
export async function overviewOf(
  source: Source,
  analysis: Analysis,
  compiled: Compiled,
  settings: Settings,
  parts: OverviewParts = own,
): Promise<Overview> {
  const failures: Failure[] = [];
  const prose = read(source);
  const skipped = skippedBlocks(prose, settings);
  const body = bodyOf({
    prose,
    compiled,
    settings,
    sentences: segment(prose).filter(({ block }) => !skipped.has(block)),
    words: analysis.words,
    isAboutSubject: settings.subject === 'always' || isAboutSubject(prose, compiled),
  });
  const none = () => [];
  const provisions = guarded('provisions', () => parts.provisions(body), none, failures);
  const tagger = await loadTagger();
  const made = {
    words: analysis.words,
    isAboutSubject: body.isAboutSubject,
    measures: guarded('measures', () => measuresOf(body, { provisions: () => provisions, failures }), none, failures),
    provisions,
    ledger: guarded('ledger', () => parts.ledger(body, tagger), none, failures),
    recommendations: guarded('recommendations', () => parts.recommendations(body, analysis), none, failures),
    profile: guarded(
      'profile',
      () => parts.profile(body, analysis),
      () => noProfile,
      failures,
    ),
    sections: guarded('profiles of sections', () => parts.sections(body, analysis), none, failures),
    digests: await digestsOf(source, compiled, settings),
  };
  return { ...made, problems: failureProblems(failures, source.name) };
}
