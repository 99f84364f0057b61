import { type Analysis, type Anchor, review, type Source } from '../core/index.ts';
import { anchorText } from '../core/review/anchor.ts';
import { levelOf } from '../core/settings.ts';
import { recordsOf } from '../project/project.ts';
import type { Engine } from './engine.ts';
import { absolute } from './project.ts';

/** An analysis as the baseline and the decisions of the project leave it. The source's name is its path. */
export function applyRecords(analysis: Analysis, source: Source, engine: Engine): Analysis {
  const reviewed = review(analysis, anchorText(source), recordsOf(absolute(source.name), engine.project), engine.settings);
  return { ...reviewed, stale: reviewed.stale.filter(({ anchor }) => isLookedFor(anchor, engine)) };
}

/** Whether a run could find what a record names: its code is on, and some lexicon of the run has the code's family. */
export function isLookedFor({ code }: Pick<Anchor, 'code'>, { compiled, settings }: Engine): boolean {
  const family = code.split('/')[0];
  return levelOf(code, 'hint', settings.severities) !== 'off' && [...compiled.codes.values()].some((known) => known.family === family);
}
