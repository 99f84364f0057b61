import type { Finding } from '../core/index.ts';
import type { Repeat } from '../core/review/repeats.ts';
import { whoDecided } from '../export/decision.ts';
import type { Checked } from './analyses.ts';
import type { Words } from './words/types.ts';

/** A finding as the editor shows it. `repeat` is set for uses of a running name; `isRepeat` for all but the first in a section. */
export type Shown = {
  readonly finding: Finding;
  readonly repeat?: Repeat;
  readonly isRepeat: boolean;
  readonly isBaselined: boolean;
};

/** The findings that the editor shows, in order: those of the analysis, and the baseline's unless they are hidden. */
export function shownFindings({ analysis, repeats, settings }: Checked): readonly Shown[] {
  const uses = repeats();
  const open = analysis.findings.map((finding, index): Shown => {
    const repeat = uses[index];
    return { finding, ...(repeat && { repeat }), isRepeat: repeat !== undefined && repeat.first !== index, isBaselined: false };
  });
  if (settings.baselined === 'hidden' || analysis.baselined.length === 0) return open;
  const old = analysis.baselined.map((finding): Shown => ({ finding, isRepeat: false, isBaselined: true }));
  return [...open, ...old].sort((a, b) => a.finding.span.start - b.finding.span.start);
}

/** What is to be said of a finding besides its message: further uses, a decision, the baseline; or nothing. */
export function remarkOn({ finding: { decision }, repeat, isRepeat, isBaselined }: Shown, { remarks }: Words): string {
  if (isBaselined) return remarks.baselined;
  if (decision) return decisionText(decision, remarks);
  if (!repeat) return '';
  if (isRepeat) return remarks.furtherUse;
  return remarks.uses(repeat.inSection, repeat.inDraft);
}

function decisionText({ status, reason, by, on }: NonNullable<Finding['decision']>, remarks: Words['remarks']): string {
  const what = remarks.status[status];
  const who = whoDecided({ by, on });
  return `${what}${reason ? `: ${reason}` : ''}${who ? ` (${who})` : ''}.`;
}
