import type { Count, Measure } from '../../core/index.ts';
import { cleanLine } from '../clean.ts';
import { bounded } from './bounded.ts';
import { chartOfCounts } from './chart.ts';
import { codeAnchor } from './codes.ts';
import type { Draft } from './draft.ts';
import { decisionPiece } from './finding.ts';
import { measureTitle, sayValue } from './measure-names.ts';
import { details, heading, note, paragraph, strong, toAnchor } from './pieces.ts';
import type { Piece } from './types.ts';
import { capitalised, percent } from './wording.ts';

/** The measures of the whole draft: each with its counts, the passages behind them, its threshold and the reason. */
export function measurePieces(draft: Draft): readonly Piece[] {
  const { overview } = draft.checked;
  if (!overview) return [];
  const title = heading(3, 'What the draft names and leaves out', `${draft.id}-measures`);
  if (overview.measures.length === 0) return [title, paragraph('This draft is not measured as a whole.')];
  return [title, ...overview.measures.flatMap((measure) => measurePiece(measure, draft))];
}

function measurePiece(measure: Measure, draft: Draft): readonly Piece[] {
  const { code, counts, outcome, message } = measure;
  return [
    heading(4, measureTitle(measure, draft)),
    paragraph(...(outcome === 'raised' ? [strong('To look at:'), ' '] : []), cleanLine(message)),
    ...decisionsOn(code, draft),
    ...countsChart(measure, draft),
    ...counts.filter(({ passages }) => passages.length > 0).map((count) => countDetails(count, draft)),
    note(...ruleOf(measure, draft)),
  ];
}

function countsChart(measure: Measure, draft: Draft): readonly Piece[] {
  const { counts } = measure;
  if (counts.length < 2) return [];
  return chartOfCounts({
    kind: 'bars',
    title: `${measureTitle(measure, draft)}: passages`,
    unit: 'passages',
    categories: counts.map(({ title }) => capitalised(title)),
    series: [{ name: 'Passages', values: counts.map(({ passages }) => passages.length) }],
  });
}

function countDetails({ title, passages }: Count, { quote, together }: Draft): Piece {
  return details(
    `${capitalised(title)} (${passages.length})`,
    bounded(together(passages), ({ sentence, marks }) => quote(sentence, marks), { of: 'sentence' }),
  );
}

/** What people decided about the finding of a measure. */
function decisionsOn(code: string, { checked: { analysis } }: Draft): readonly Piece[] {
  return analysis.findings.flatMap((finding) => (finding.code === code && finding.decision ? [decisionPiece(finding.decision)] : []));
}

/** The value that is judged, what it is one of, and where the threshold stands and why. */
function ruleOf({ code, value, outcome, of, threshold, reason }: Measure, { view }: Draft) {
  const isJudged = outcome === 'raised' || outcome === 'balanced';
  const share = value === undefined || !isJudged ? '' : `${sayValue(code, percent(value))} ${of.count} ${of.title}. `;
  const about = view.compiled.codes.has(code) ? [' More about ', toAnchor(code, codeAnchor(code)), '.'] : [];
  return [`${share}Threshold: ${percent(threshold)}. ${capitalised(cleanLine(reason)).replace(/\.?$/, '.')}`, ...about];
}
