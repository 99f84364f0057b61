import type { Citation, Span } from '../types.ts';

export type CheckStatus = 'present' | 'partly' | 'absent';

/** One thing that a recommendation needs; `passages` are the sentences that meet it, `words` what was looked for. */
export type CheckedNeed = { readonly title: string; readonly passages: readonly Span[]; readonly words: readonly string[] };

/** What a draft says to a recommendation of the sources: present when every need is met, partly when some are. */
export type CheckedRecommendation = {
  readonly checklist: string;
  readonly checklistTitle: string;
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly source: Citation;
  readonly status: CheckStatus;
  readonly needs: readonly CheckedNeed[];
};
