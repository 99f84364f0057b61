import { bodyOf } from '../body.ts';
import { checkRecommendations } from '../checklist/checklist.ts';
import type { CheckedRecommendation } from '../checklist/types.ts';
import type { Compiled } from '../compile.ts';
import { loadTagger } from '../find/compromise.ts';
import { ledgerOf } from '../ledger/ledger.ts';
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
import { isAboutSubject } from '../subject.ts';
import type { Analysis, Measure, Source } from '../types.ts';
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
};

/** Looks at a whole draft that was analysed. Loads the tagger, for the ledger. */
export async function overviewOf(source: Source, analysis: Analysis, compiled: Compiled, settings: Settings): Promise<Overview> {
  const prose = proseOf(source);
  const skipped = skippedBlocks(prose, settings);
  const body = bodyOf({
    prose,
    compiled,
    settings,
    sentences: segment(prose).filter(({ block }) => !skipped.has(block)),
    words: analysis.words,
    isAboutSubject: settings.subject === 'always' || isAboutSubject(prose, compiled),
  });
  const provisions = provisionsOf(body);
  return {
    words: analysis.words,
    isAboutSubject: body.isAboutSubject,
    measures: measuresOf(body, () => provisions),
    provisions,
    ledger: ledgerOf(body, await loadTagger()),
    recommendations: checkRecommendations(body, analysis),
    profile: profileOf(body, analysis),
    sections: sectionProfilesOf(body, analysis),
    digests: await digestsOf(source, compiled, settings),
  };
}
