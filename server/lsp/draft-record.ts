import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Compiled, CounterFrame, Finding, Prose, Span } from '../core/index.ts';
import { anchorOf } from '../core/review/anchor.ts';
import { shortLine } from '../export/clean.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { rangesIn, type ToRange } from './positions.ts';
import type { DraftFinding, DraftRecord, FindingState } from './protocol.ts';
import { remarkOn, shownFindings } from './shown.ts';

/** Everything that a client's views show of a draft, findings of the baseline and those set aside included. */
export function recordOf(checked: Checked, document: TextDocument, compiled: Compiled, client: Client): DraftRecord {
  const { analysis, prose } = checked;
  const placeOf = placesIn(prose());
  const toRange = rangesIn(document, client.encoding);
  const toRecord = (finding: Finding, state: FindingState): DraftFinding => ({
    anchor: anchorOf(finding, checked.source.text),
    ...aboutCode(finding.code, compiled),
    ...whereIs(finding, toRange, placeOf),
    severity: finding.severity,
    message: finding.message,
    state,
    ...(finding.decision && { decision: finding.decision }),
  });
  const shown = shownFindings(checked).map((one) => ({
    ...toRecord(one.finding, one.isBaselined ? 'baselined' : 'open'),
    ...(remarkOn(one) && { reason: remarkOn(one) }),
    ...(one.isRepeat && { isRepeat: true as const }),
  }));
  const hidden = checked.settings.baselined === 'hidden' ? analysis.baselined : [];
  return {
    uri: document.uri,
    words: analysis.words,
    findings: [
      ...shown,
      ...hidden.map((finding) => toRecord(finding, 'baselined')),
      ...analysis.suppressed.map(({ finding, reason }) => ({ ...toRecord(finding, 'set-aside'), reason })),
    ],
    counter: analysis.counter.map((one) => ({ ...aboutCode(one.code, compiled), ...whereIs(one, toRange, placeOf) })),
    stale: analysis.stale.length,
  };
}

function aboutCode(code: string, { codes }: Compiled) {
  const about = codes.get(code);
  const family = code.split('/')[0]!;
  return { code, title: about?.title ?? code, family, familyTitle: about?.familyTitle ?? family };
}

function whereIs({ span, text }: Finding | CounterFrame, toRange: ToRange, placeOf: (offset: number) => string) {
  return { range: toRange(span), text: shortLine(text), place: placeOf(span.start) };
}

/** A function from offsets to the heading they stand under; empty before the first. */
function placesIn({ blocks, masked }: Prose): (offset: number) => string {
  const headings: Span[] = blocks.filter(({ kind }) => kind === 'heading').map(({ span }) => span);
  return (offset) => {
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (headings[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const heading = headings[low - 1];
    return heading ? shortLine(masked.slice(heading.start, heading.end)) : '';
  };
}
