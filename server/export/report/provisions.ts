import type { Provision, ProvisionSubject, Strength } from '../../core/index.ts';
import { type StrengthRow, strengthTable } from '../../core/provisions/table.ts';
import { counted } from '../tally.ts';
import { MOST_PASSAGES } from './bounded.ts';
import { chartOfCounts } from './chart.ts';
import type { Draft } from './draft.ts';
import { cell, details, heading, note, number, paragraph, toPassage } from './pieces.ts';
import type { Cell, Piece } from './types.ts';
import { joined } from './wording.ts';

export const subjectNames: Readonly<Record<ProvisionSubject, string>> = {
  criminalisation: 'Offences and penalties',
  borders: 'Borders and removal',
  protection: 'Protection and assistance',
  prevention: 'Prevention',
  labour: 'Rights at work',
  cooperation: 'Cooperation',
  institutions: 'Institutions',
  other: 'Other',
};

export const strengthNames: Readonly<Record<Strength, string>> = {
  mandatory: 'Binding',
  recommended: 'Recommended',
  discretionary: 'Left open',
  prohibited: 'Forbidden',
};

/** What kind of words carry each strength. */
const strengthWords =
  'Binding: shall, must. Recommended: should. Left open: may, shall consider, shall … where appropriate. Forbidden: shall not.';

const order = Object.keys(strengthNames) as readonly Strength[];

/** How strongly the provisions bind, by what they are about, with the provisions side by side. */
export function provisionPieces(draft: Draft): readonly Piece[] {
  const { overview } = draft.checked;
  if (!overview) return [];
  const title = heading(3, 'How strongly provisions bind', `${draft.id}-provisions`);
  const { provisions } = overview;
  if (provisions.length === 0) return [title, paragraph('No provisions were found: no sentence that asks, allows or forbids something.')];
  const rows = strengthTable(provisions).rows.filter(({ total }) => total > 0);
  return [
    title,
    paragraph(
      `${counted(provisions.length, 'provision')} that ${provisions.length === 1 ? 'asks, allows or forbids' : 'ask, allow or forbid'} something.`,
    ),
    note(strengthWords),
    ...chartOfCounts({
      kind: 'stacked',
      isTabled: true,
      title: 'Strength of provisions by subject',
      unit: 'provisions',
      categories: rows.map(({ subject }) => subjectNames[subject]),
      series: order.map((strength) => ({ name: strengthNames[strength], values: rows.map(({ cells }) => cells[strength].length) })),
    }),
    {
      kind: 'table',
      caption: 'Provisions by subject and strength',
      head: ['Subject', ...order.map((strength) => strengthNames[strength]), 'All'],
      rows: rows.map(({ subject, cells, total }) => [
        cell(subjectNames[subject]),
        ...order.map((strength) => number(cells[strength].length)),
        number(total),
      ]),
    },
    ...rows.map((row) => details(`${subjectNames[row.subject]}: the provisions (${row.total})`, sideBySide(row, draft))),
  ];
}

/** The provisions of one subject side by side, those of each strength in a column of their own. */
function sideBySide({ subject, cells }: StrengthRow, draft: Draft): readonly Piece[] {
  const columns = order.map((strength) => ({ strength, provisions: cells[strength] })).filter(({ provisions }) => provisions.length > 0);
  const most = Math.min(MOST_PASSAGES, Math.max(...columns.map(({ provisions }) => provisions.length)));
  const table: Piece = {
    kind: 'table',
    caption: `${subjectNames[subject]}: provisions by strength`,
    head: ['No.', ...columns.map(({ strength, provisions }) => `${strengthNames[strength]} (${provisions.length})`)],
    rows: Array.from({ length: most }, (_, row) => [
      cell(String(row + 1)),
      ...columns.map(({ provisions }) => (provisions[row] ? provisionCell(provisions[row], draft) : cell(''))),
    ]),
  };
  const rest = columns.filter(({ provisions }) => provisions.length > most);
  const more = rest.map(
    ({ strength, provisions }) => `${counted(provisions.length - most, 'more provision')} in “${strengthNames[strength]}”`,
  );
  return more.length === 0 ? [table] : [table, note(`And ${joined(more)}.`)];
}

/** An item is shown after the lead-ins that it continues. */
function provisionCell({ span, lead, cue, softened, place }: Provision, { quote, at }: Draft): Cell {
  const marks = [{ span: cue }, ...(softened ? [{ span: softened, tone: 'hint' as const }] : [])];
  const words = [...lead, span].map((part) => quote(part, marks).text);
  return {
    text: [toPassage(place ?? at(span.start), span), ': ', ...words.flatMap((text, index) => (index === 0 ? text : [' ', ...text]))],
  };
}
