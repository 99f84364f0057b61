import type { AgencyRole, AgencyUse, LedgerRow } from '../../core/index.ts';
import { shortLine } from '../clean.ts';
import { bounded } from './bounded.ts';
import { chartOfCounts } from './chart.ts';
import type { Draft } from './draft.ts';
import { groupBy } from './group.ts';
import { cell, details, heading, note, number, paragraph } from './pieces.ts';
import type { Piece } from './types.ts';
import { capitalised } from './wording.ts';

export const roleNames: Readonly<Record<AgencyRole, string>> = {
  acts: 'Acts',
  'acted-on': 'Acted on',
  nominalised: 'In a noun',
  other: 'Otherwise',
};

const order = Object.keys(roleNames) as readonly AgencyRole[];
const MOST_VERBS = 8;
const MOST_USES = 3;

/** Who acts and who is acted on, by groups of persons, with examples by verb. */
export function ledgerPieces(draft: Draft): readonly Piece[] {
  const { overview } = draft.checked;
  if (!overview) return [];
  const title = heading(3, 'Who acts and who is acted on', `${draft.id}-agency`);
  const rows = overview.ledger.filter(({ uses }) => uses.length > 0);
  if (rows.length === 0) return [title, paragraph('No group of persons is named whose part in a sentence could be told.')];
  return [
    title,
    paragraph('How each group of persons stands in the sentences that name it.'),
    note(
      'Acts: they do what the verb says (workers report). Acted on: it is done to them (victims are identified). In a noun: what is done to them has become a thing (the protection of victims). Otherwise: the group is named in another part of the sentence. A sentence can be misread: the passages show what was counted.',
    ),
    ...chartOfCounts({
      kind: 'stacked',
      isTabled: true,
      title: 'Who acts and who is acted on',
      unit: 'mentions',
      categories: rows.map((row) => capitalised(row.title)),
      series: order.map((role) => ({ name: roleNames[role], values: rows.map(({ counts }) => counts[role]) })),
    }),
    {
      kind: 'table',
      caption: 'Mentions of persons by their part in the sentence',
      head: ['Group', ...order.map((role) => roleNames[role]), 'All'],
      rows: rows.map(({ title: name, counts }) => [
        cell(capitalised(name)),
        ...order.map((role) => number(counts[role])),
        number(order.reduce((sum, role) => sum + counts[role], 0)),
      ]),
    },
    ...rows.map((row) => groupDetails(row, draft)),
  ];
}

function groupDetails({ title, uses }: LedgerRow, draft: Draft): Piece {
  return details(
    `${capitalised(title)}: examples by verb`,
    order.flatMap((role) => {
      const own = uses.filter((use) => use.role === role);
      if (own.length === 0) return [];
      return [heading(4, `${roleNames[role]} (${own.length})`), ...verbPieces(own, draft)];
    }),
  );
}

function verbPieces(uses: readonly AgencyUse[], draft: Draft): readonly Piece[] {
  const verbs = [...groupBy(uses, ({ verb }) => verb ?? '')].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const shown = verbs
    .slice(0, MOST_VERBS)
    .flatMap(([verb, own]) => [
      ...(verb === '' ? [] : [paragraph(`${capitalised(shortLine(verb))} (${own.length})`)]),
      ...bounded(own, (use) => usePiece(use, draft), { most: MOST_USES }),
    ]);
  const rest = verbs.slice(MOST_VERBS).map(([verb, own]) => `${shortLine(verb) || 'no verb'} (${own.length})`);
  return rest.length === 0 ? shown : [...shown, note(`Also: ${rest.slice(0, 40).join(', ')}${rest.length > 40 ? '…' : ''}.`)];
}

function usePiece({ span, sentence, agent }: AgencyUse, { quote, at }: Draft): Piece {
  const around = { start: Math.min(sentence.start, span.start), end: Math.max(sentence.end, span.end) };
  const marks = [{ span }, ...(agent ? [{ span: agent, tone: 'hint' as const }] : [])];
  return { ...quote(around, marks), passage: span, place: at(span.start) };
}
