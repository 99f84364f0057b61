import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Compiled, CounterFrame, Finding } from '../core/index.ts';
import { placeOf } from '../core/outline/place.ts';
import { anchorOf, anchorText } from '../core/review/anchor.ts';
import { cleanLine, shortLine } from '../export/clean.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { rangesIn, type ToRange } from './positions.ts';
import type { DraftFinding, DraftRecord, FindingState } from './protocol.ts';
import { remarkOn, shownFindings } from './shown.ts';

/** Everything that a client's views show of a draft, findings of the baseline and those set aside included. */
export function recordOf(checked: Checked, document: TextDocument, compiled: Compiled, client: Client): DraftRecord {
  const { analysis, draft } = checked;
  const outline = draft.outline();
  const place = (offset: number) => cleanLine(placeOf(outline, offset) ?? '');
  const toRange = rangesIn(document, client.encoding);
  const toRecord = (finding: Finding, state: FindingState): DraftFinding => ({
    anchor: checked.anchors().get(finding) ?? anchorOf(finding, anchorText(checked.source)),
    ...aboutCode(finding.code, compiled),
    ...whereIs(finding, toRange, place),
    severity: finding.severity,
    message: cleanLine(finding.message),
    state,
    ...(finding.decision && { decision: finding.decision }),
  });
  const shown = shownFindings(checked).map((one) => {
    const reason = remarkOn(one, client.words);
    return {
      ...toRecord(one.finding, one.isBaselined ? 'baselined' : 'open'),
      ...(reason && { reason }),
    };
  });
  const hidden = checked.settings.baselined === 'hidden' ? analysis.baselined : [];
  return {
    uri: checked.source.name,
    words: analysis.words,
    findings: inOrder([
      ...shown,
      ...hidden.map((finding) => toRecord(finding, 'baselined')),
      ...analysis.suppressed.map(({ finding, reason }) => ({ ...toRecord(finding, 'set-aside'), reason: cleanLine(reason) })),
    ]),
    counter: analysis.counter.map((one) => ({ ...aboutCode(one.code, compiled), ...whereIs(one, toRange, place) })),
    stale: analysis.stale.length,
    ...(checked.source.layout?.reading !== undefined && { reading: checked.source.layout.reading }),
    ...(!checked.settings.enable && { isOff: true as const }),
  };
}

function aboutCode(code: string, { codes }: Compiled) {
  const about = codes.get(code);
  const family = code.split('/')[0]!;
  return { code, title: cleanLine(about?.title ?? code), family, familyTitle: cleanLine(about?.familyTitle ?? family) };
}

function whereIs({ span, text }: Finding | CounterFrame, toRange: ToRange, place: (offset: number) => string) {
  return { range: toRange(span), text: shortLine(text), place: place(span.start) };
}

function inOrder(findings: readonly DraftFinding[]): readonly DraftFinding[] {
  return [...findings].sort(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character);
}
