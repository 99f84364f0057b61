import { anchorKey } from '../core/review/anchor.ts';
import type { Recorded } from '../core/review/decisions.ts';
import type { Checked } from '../export/exporter.ts';
import type { ReadingOptions } from './documents.ts';
import type { Engine } from './engine.ts';
import { surveyDrafts } from './survey.ts';

/** A decision; `stale` says, where its draft was looked into, whether it fits nothing any more. */
export type Judged = Recorded & { readonly stale?: boolean };

/**
 * The decisions about the drafts that are named (or about all, where none is), compared with these drafts. What holds for
 * a whole draft is stale when the draft is gone; what holds for all drafts never is.
 */
export async function judgeDecisions(
  recorded: readonly Recorded[],
  folder: string,
  names: readonly string[],
  engine: Engine,
  options: ReadingOptions,
): Promise<{ readonly rows: readonly Judged[]; readonly isWhole: boolean }> {
  const staleIn = new Map<string, ReadonlySet<string>>();
  const visit = (draft: string, { analysis }: Checked) => {
    const own = analysis.stale.filter(({ from }) => from === 'decisions');
    staleIn.set(draft, new Set(own.map(({ anchor }) => anchorKey(anchor))));
  };
  const drafts = new Set(recorded.flatMap(({ draft }) => draft ?? []));
  const { gone, isWhole } = await surveyDrafts(names, { folder, drafts }, engine, visit, options);
  const rows = recorded.flatMap((decision): Judged[] => {
    const { draft, code, quote, before = '', after = '' } = decision;
    if (draft === undefined) return [decision];
    if (gone.has(draft)) return [{ ...decision, stale: true }];
    const stale = staleIn.get(draft);
    if (!stale) return names.length === 0 ? [decision] : [];
    return [{ ...decision, stale: quote !== undefined && stale.has(anchorKey({ code, quote, before, after })) }];
  });
  return { rows, isWhole };
}
