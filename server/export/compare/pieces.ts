import type { FindingChange, Severity } from '../../core/index.ts';
import { cleanLine, shortLine } from '../clean.ts';
import { heading, paragraph } from '../report/pieces.ts';
import type { Cell, Inline, Piece } from '../report/types.ts';
import { counted } from '../tally.ts';
import { measureRows } from './measures.ts';
import { provisionPieces } from './provision-pieces.ts';
import { difference, rateRows } from './rates.ts';
import { type ShowSides, sidesOf } from './sides.ts';
import { type Compared, changesOf, kinds, type Places, placesOf, shownOf, whereIs } from './subject.ts';
import { movesOf, sayFindings, sayMove, saySentences } from './wording.ts';

/** The comparison as the pieces of a report, whatever it will be written as. */
export function comparisonPieces(compared: Compared): readonly Piece[] {
  const places = placesOf(compared);
  const sides = sidesOf(compared.before.source, compared.now.source);
  return [
    heading(2, 'Summary', 'summary'),
    paragraph(sayFindings(compared)),
    ...movesOf(compared).map((move) => paragraph(sayMove(move, places))),
    paragraph(saySentences(compared)),
    ...versionPieces(compared),
    ...codePieces(compared),
    ...sections.flatMap(({ kind, title, about }) => changePieces(compared, kind, title, about, places, sides)),
    ...provisionPieces(compared, places),
    ...measurePieces(compared),
    ...profilePieces(compared),
    ...methodPieces(),
  ];
}

const sections = [
  { kind: 'added', title: 'Added', about: 'Findings that only the new version has.' },
  {
    kind: 'removed',
    title: 'Removed',
    about: 'Findings that only the old version has, with what stands there now where the sentence is still there.',
  },
  { kind: 'recoded', title: 'Another code', about: 'Other words stand there now, and they have another code.' },
  { kind: 'reworded', title: 'Reworded', about: 'The sentence changed, and has a finding of the same code.' },
  { kind: 'kept', title: 'Kept', about: 'The same words in the same sentence, wherever it stands now.' },
] as const;

const levels: Readonly<Record<Severity, string>> = { warning: 'Warning', information: 'Information', hint: 'Hint' };

function versionPieces({ before, now }: Compared): readonly Piece[] {
  const row = (name: string, { path, source, words }: Compared['now']): readonly Cell[] => {
    const { reading } = source.layout ?? {};
    return [
      { text: [name] },
      { text: [cleanLine(path), ...(reading === undefined ? [] : [` (read ${cleanLine(reading)})`])] },
      { text: [counted(words, 'word')], isNumber: true },
    ];
  };
  return [{ kind: 'table', caption: 'Versions', head: ['', 'Draft', 'Words'], rows: [row('Before', before), row('Now', now)] }];
}

function codePieces(compared: Compared): readonly Piece[] {
  const { findings } = compared.comparison;
  if (findings.length === 0) return [];
  const codes = [...new Set(findings.flatMap(({ before, now }) => [before?.code, now?.code].filter((code) => code !== undefined)))].sort();
  const rows = codes.map((code): readonly Cell[] => {
    const own = findings.filter(({ before, now }) => (now ?? before).code === code);
    const before = findings.filter((change) => change.before?.code === code).length;
    const now = findings.filter((change) => change.now?.code === code).length;
    return [
      { text: [titleOf(code, compared), ' ', { kind: 'code', text: code }] },
      ...[before, now, ...kinds.map((kind) => own.filter((change) => change.kind === kind).length)].map(numberCell),
    ];
  });
  const head = ['Code', 'Before', 'Now', 'Added', 'Removed', 'Another code', 'Reworded', 'Kept'];
  return [{ kind: 'table', caption: 'Findings by code', head, rows, isSortable: true }];
}

function changePieces(
  compared: Compared,
  kind: FindingChange['kind'],
  title: string,
  about: string,
  places: Places,
  sides: ShowSides,
): readonly Piece[] {
  const changes = changesOf(compared, kind);
  if (changes.length === 0) return [];
  const pieces = changes.flatMap((change) => findingPieces(change, compared, places, sides));
  const heading: Piece = { kind: 'heading', level: 2, text: `${title} (${changes.length})`, anchor: kind };
  const note: Piece = { kind: 'paragraph', text: [about], isNote: true };
  return kind === 'kept' ? [heading, note, { kind: 'details', summary: 'The findings', pieces }] : [heading, note, ...pieces];
}

function findingPieces(change: FindingChange, compared: Compared, places: Places, sides: ShowSides): readonly Piece[] {
  const finding = shownOf(change);
  const was = change.kind === 'recoded' ? ` (before: ${titleOf(change.before.code, compared)})` : '';
  const head: readonly Inline[] = [
    { kind: 'strong', text: titleOf(finding.code, compared) },
    `${was} · ${levels[finding.severity]} · `,
    { kind: 'code', text: finding.code },
    change.passages.isMoved ? ' · moved' : '',
  ];
  if (change.kind === 'kept')
    return [{ kind: 'paragraph', text: [...head, ` · ${whereOf(change, places)}: “${shortLine(finding.text)}”`] }];
  const { before, now } = sides(change.passages);
  const isAround = change.passages.isSame && (change.kind === 'added' || change.kind === 'removed');
  return [
    { kind: 'paragraph', text: head },
    { kind: 'paragraph', text: [cleanLine(finding.message)] },
    {
      kind: 'table',
      caption: whereOf(change, places),
      head: ['Before', 'Now'],
      isSideBySide: true,
      rows: [[{ text: before.length > 0 ? before : ['–'] }, { text: now.length > 0 ? now : ['–'] }]],
    },
    ...(isAround
      ? [
          {
            kind: 'paragraph' as const,
            text: ['The sentence is the same; what stands around it, or a comment, is not.'],
            isNote: true as const,
          },
        ]
      : []),
  ];
}

function whereOf({ before, now }: FindingChange, places: Places): string {
  const own = before && whereIs(before, places.before);
  const other = now && whereIs(now, places.now);
  if (own === undefined || other === undefined) return own === undefined ? `Now: ${other}` : `Before: ${own}`;
  return own === other ? own : `Before: ${own}; now: ${other}`;
}

function measurePieces(compared: Compared): readonly Piece[] {
  const rows = measureRows(compared);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Measures of the whole draft', anchor: 'measures' },
    {
      kind: 'table',
      caption: 'What both versions name and leave out',
      head: ['Measure', 'Before', 'Now'],
      rows: rows.map(({ title, before, now }) => [{ text: [title] }, { text: [before] }, { text: [now] }]),
    },
  ];
}

function profilePieces(compared: Compared): readonly Piece[] {
  const tables = (['findings', 'counter'] as const).flatMap((kind): Piece[] => {
    const rows = rateRows(compared, kind);
    if (rows.length === 0) return [];
    return [
      {
        kind: 'table',
        caption: kind === 'findings' ? 'Families of findings' : 'Counter-frames',
        head: ['', 'Before', 'Now', 'Difference', 'Before, per 1,000 words', 'Now, per 1,000 words'],
        rows: rows.map(({ title, before, now }) => [
          { text: [title] },
          numberCell(before.count),
          numberCell(now.count),
          { text: [difference(before.count, now.count)], isNumber: true },
          { text: [before.perThousand.toFixed(1)], isNumber: true },
          { text: [now.perThousand.toFixed(1)], isNumber: true },
        ]),
      },
    ];
  });
  return tables.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Profile', anchor: 'profile' }, ...tables];
}

function methodPieces(): readonly Piece[] {
  return [
    { kind: 'heading', level: 2, text: 'Method and limits', anchor: 'method' },
    {
      kind: 'paragraph',
      text: [
        'The sentences of both versions were matched by their words: white space, marks, capitals and the numbers of places do not count, and a sentence is found again where it was moved. What changed is matched by likeness, so that a sentence which was written anew can count as one taken out and one put in.',
      ],
    },
    {
      kind: 'paragraph',
      text: [
        'The baseline and decisions are not applied to either version; comments in the drafts are. A finding is a reason to read a sentence again. Fewer or more of them say nothing about who wrote a version.',
      ],
    },
  ];
}

function titleOf(code: string, { compiled }: Compared): string {
  return compiled.codes.get(code)?.title ?? code;
}

function numberCell(count: number): Cell {
  return { text: [String(count)], isNumber: true };
}
