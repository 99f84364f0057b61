import { type Failure, failureProblems, guarded } from '../failure/guarded.ts';
import { selects } from '../lexicon/selects.ts';
import { levelOf, type Settings } from '../settings.ts';
import type { Analysis, Anchor, Decision, Finding, Stale } from '../types.ts';
import { anchorKey, anchorsOf, matchAnchors } from './anchor.ts';
import type { Recorded } from './decisions.ts';

/** What people wrote down about one draft: the findings it started with, and decisions, those about all drafts included. */
export type Records = { readonly baseline: readonly Anchor[]; readonly decisions: readonly Recorded[] };

export const noRecords: Records = { baseline: [], decisions: [] };

type AboutOne = Recorded & { readonly quote: string };

/**
 * An analysis as the readers of the draft left it: findings carry the decisions about them, those set aside are
 * suppressed, those of the baseline stand apart, and records that fit nothing any more are named. `text` is the text
 * that was analysed; lines about codes that are switched off are not stale.
 */
export function review(analysis: Analysis, text: string, records: Records, settings: Settings): Analysis {
  if (records.baseline.length === 0 && records.decisions.length === 0) return analysis;
  const failures: Failure[] = [];
  const reviewed = guarded(
    'baseline and decisions',
    () => reviewWith(analysis, text, records, settings),
    () => analysis,
    failures,
  );
  return failures.length === 0 ? reviewed : { ...analysis, problems: [...analysis.problems, ...failureProblems(failures, '')] };
}

function reviewWith(analysis: Analysis, text: string, { baseline, decisions }: Records, { severities }: Settings): Analysis {
  const single = decisions.filter(isAboutOne).map(anchored);
  const decided = matchAnchors([...analysis.findings, ...analysis.suppressed.map(({ finding }) => finding)], text, single);
  const findings = analysis.findings.map((finding, index) => {
    const decision = single[decided[index] ?? -1] ?? decisions.find((one) => !isAboutOne(one) && selects(one.code, finding.code));
    return decision ? { ...finding, decision: partOf(decision) } : finding;
  });
  const aside = findings.filter(isSetAside);
  const suppressed = [
    ...analysis.suppressed,
    ...aside.map((finding) => ({ finding, reason: finding.decision?.reason ?? '', by: 'decision' as const })),
  ];
  const open = findings.filter((finding) => !isSetAside(finding));
  const everything = [...open, ...suppressed.map(({ finding }) => finding)];
  const known = matchAnchors(everything, text, baseline);
  const isOld = (finding: Finding, index: number) => known[index] !== undefined && finding.decision === undefined;
  const isOn = ({ anchor }: Stale) => levelOf(anchor.code, 'hint', severities) !== 'off';
  return {
    ...analysis,
    findings: open.filter((finding, index) => !isOld(finding, index)),
    baselined: open.filter(isOld),
    suppressed: suppressed.sort((a, b) => a.finding.span.start - b.finding.span.start),
    stale: [...staleOf(single, decided, 'decisions'), ...staleOf(baseline, known, 'baseline')].filter(isOn),
  };
}

/** The names of all findings that decisions can be about, as decisions name them. */
export function anchorsIn({ findings, baselined, suppressed }: Analysis, text: string): ReadonlyMap<Finding, Anchor> {
  const aside = suppressed.flatMap(({ finding, by }) => (by === 'decision' ? [finding] : []));
  const all = [...findings, ...baselined, ...aside].sort((a, b) => a.span.start - b.span.start);
  const anchors = anchorsOf(all, text);
  return new Map(all.map((finding, index) => [finding, anchors[index]!]));
}

/** The decision that holds about the finding that an anchor names: one about it alone, else one about its code. */
export function decisionAbout(anchor: Anchor, analysis: Analysis, text: string, decisions: readonly Recorded[]): Recorded | undefined {
  const all = anchorsIn(analysis, text);
  const at = [...all.values()].findIndex((one) => anchorKey(one) === anchorKey(anchor));
  const single = decisions.filter(isAboutOne);
  const matched = matchAnchors([...all.keys()], text, single.map(anchored))[at];
  return single[matched ?? -1] ?? decisions.find((one) => !isAboutOne(one) && selects(one.code, anchor.code));
}

function anchored(decision: AboutOne): Recorded & Anchor {
  return { ...decision, before: decision.before ?? '', after: decision.after ?? '' };
}

function isAboutOne(decision: Recorded): decision is AboutOne {
  return decision.quote !== undefined;
}

function isSetAside({ decision }: Finding): boolean {
  return decision?.status === 'set-aside';
}

function partOf({ status, reason, by, on }: Recorded): Decision {
  return { status, reason, by, on };
}

function staleOf(
  anchors: readonly (Anchor | (Anchor & Recorded))[],
  matched: readonly (number | undefined)[],
  from: Stale['from'],
): Stale[] {
  const used = new Set(matched);
  return anchors
    .filter((_, index) => !used.has(index))
    .map((anchor) => {
      const { code, quote, before, after, nth } = anchor;
      return {
        from,
        anchor: { code, quote, before, after, ...(nth !== undefined && { nth }) },
        ...('status' in anchor && { decision: partOf(anchor) }),
      };
    });
}
