import { counted } from '../tally.ts';
import type { Draft } from './draft.ts';
import { findingItem } from './finding.ts';
import { type Passage, passagesOf } from './passages.ts';
import { heading, list, paragraph } from './pieces.ts';
import type { Piece } from './types.ts';
import { wordingsOf } from './wordings.ts';

/** The findings in their sentences, under the headings of the draft. */
export function findingPieces(draft: Draft): readonly Piece[] {
  const findings = wordingsOf(draft.checked);
  const { baselined } = draft.checked.analysis;
  const title = heading(3, 'Findings', `${draft.id}-findings`);
  if (findings.length === 0)
    return [title, paragraph(`No ${baselined.length === 0 ? '' : 'new '}wording was found that the critiques discuss.`)];
  const passages = passagesOf(findings, draft.prose);
  return [
    title,
    paragraph(`${counted(findings.length, 'finding')} in ${counted(passages.length, 'passage')}, in the order of the draft.`),
    ...passages.flatMap((passage, index) => [...headingOf(passage, passages[index - 1]), ...passagePieces(passage, draft)]),
  ];
}

/** The headings above a passage where they are others than those of the passage before. */
function headingOf({ headings }: Passage, before: Passage | undefined): readonly Piece[] {
  const own = headings.join(' › ');
  if (before ? before.headings.join(' › ') === own : own === '') return [];
  return [heading(4, own === '' ? 'Before the first heading' : own)];
}

function passagePieces({ span, marks, findings }: Passage, draft: Draft): readonly Piece[] {
  const quotation = { ...draft.quote(span, marks), place: draft.at(findings[0]!.finding.span.start) };
  return [quotation, list(findings.map((reported) => findingItem(reported, draft)))];
}
