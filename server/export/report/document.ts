import { referencesFor } from '../../core/index.ts';
import { citationText } from '../citation.ts';
import { cleanLine } from '../clean.ts';
import type { Checked, View } from '../exporter.ts';
import { isUnread } from '../tally.ts';
import { asidePieces } from './aside.ts';
import { baselinedPieces } from './baselined.ts';
import { counterPieces } from './counters.ts';
import { type Draft, draftOf, type ReportOptions } from './draft.ts';
import { findingPieces } from './findings.ts';
import { ledgerPieces } from './ledger.ts';
import { measurePieces } from './measures.ts';
import { heading, paragraph } from './pieces.ts';
import { problemPieces } from './problems.ts';
import { profilePieces } from './profile.ts';
import { provenancePieces } from './provenance.ts';
import { provisionPieces } from './provisions.ts';
import { recommendationPieces } from './recommendations.ts';
import { summaryPieces } from './summary.ts';
import type { Piece } from './types.ts';

/** The report of one document: the view of the whole first where there is one, then the findings in their places. */
export function reportPieces(checked: Checked, view: View, options?: ReportOptions): readonly Piece[] {
  const draft = draftOf(checked, view, options);
  const title = heading(2, cleanLine(checked.path), draft.id);
  if (isUnread(checked)) return [title, paragraph('This document could not be read.'), ...problemPieces(draft)];
  return [
    title,
    ...summaryPieces(draft),
    ...problemPieces(draft),
    ...measurePieces(draft),
    ...provisionPieces(draft),
    ...ledgerPieces(draft),
    ...wholePieces(draft),
    ...findingPieces(draft),
    ...counterPieces(draft),
    ...baselinedPieces(draft),
    ...asidePieces(draft),
    ...provenancePieces(draft),
  ];
}

function wholePieces({ checked: { overview }, view: { compiled }, quote, id }: Draft): readonly Piece[] {
  if (!overview) return [];
  return [
    ...recommendationPieces(
      overview.recommendations,
      (span) => quote(span),
      (source) => citationText(source, compiled),
      `${id}-recommendations`,
    ),
    ...profilePieces(overview, referencesFor(compiled), `${id}-profile`),
  ];
}
