import type { FindingChange, Provision } from '../../core/index.ts';
import { cleanLine, shortLine, uncommanding } from '../clean.ts';
import { strengthNames, subjectNames } from '../report/provisions.ts';
import { counted } from '../tally.ts';
import { type MeasureRow, measureRows } from './measures.ts';
import { difference, type RateRow, rateRows } from './rates.ts';
import { lineOf, type ShowSides, sidesOf } from './sides.ts';
import { type Compared, changesOf, type Places, placesOf, shownOf, whereIs } from './subject.ts';
import { movesOf, placeOf, sayFindings, sayMove, saySentences } from './wording.ts';

const LONGEST = 200;

/** The comparison for a terminal: what changed, finding by finding; what was kept, by code. */
export function comparisonText(compared: Compared): string {
  const places = placesOf(compared);
  const sides = sidesOf(compared.before.source, compared.now.source);
  const { before, now } = compared;
  const parts = [
    [`${cleanLine(before.path)} → ${cleanLine(now.path)}`, saySentences(compared)],
    section('Added', changesOf(compared, 'added'), (change) => linesOf(change, places, sides)),
    section('Removed', changesOf(compared, 'removed'), (change) => linesOf(change, places, sides)),
    section('Another code', changesOf(compared, 'recoded'), (change) => linesOf(change, places, sides)),
    section('Reworded', changesOf(compared, 'reworded'), (change) => linesOf(change, places, sides)),
    keptLines(compared),
    provisionLines(compared, places),
    measureLines(compared),
    profileLines(compared),
    [sayFindings(compared)],
  ];
  const text = parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return uncommanding(`${text}\n`);
}

function section<Item>(title: string, items: readonly Item[], render: (item: Item) => readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${title} (${items.length})`, ...items.flatMap(render)];
}

function linesOf(change: FindingChange, places: Places, sides: ShowSides): readonly string[] {
  const { code, severity, message } = shownOf(change);
  const was = change.kind === 'recoded' ? `${change.before.code} → ` : '';
  const own = change.before && whereIs(change.before, places.before);
  const other = change.now && whereIs(change.now, places.now);
  const where = [other ?? own, other !== undefined && own !== undefined && own !== other && `before ${own}`].filter(Boolean);
  return [
    `  ${where.join(', ')}  ${severity}  ${cleanLine(message)}  ${was}${code}`,
    ...readsOf(change, sides).map((line) => `      ${line}`),
  ];
}

function readsOf({ passages, kind }: FindingChange, sides: ShowSides): readonly string[] {
  if (passages.isSame) return ['the sentence is the same; what stands around it, or a comment, is not'];
  const { before, now } = sides(passages);
  return [
    ...(before.length > 0 && kind !== 'removed' ? [`read: “${shortLine(lineOf(before), LONGEST)}”`] : []),
    ...(now.length > 0 && kind === 'removed' ? [`now reads: “${shortLine(lineOf(now), LONGEST)}”`] : []),
    ...(now.length > 0 && kind !== 'removed' && before.length > 0 ? [`now:  “${shortLine(lineOf(now), LONGEST)}”`] : []),
  ];
}

function keptLines(compared: Compared): readonly string[] {
  const kept = changesOf(compared, 'kept');
  const codes = new Map<string, number>();
  for (const change of kept) codes.set(shownOf(change).code, (codes.get(shownOf(change).code) ?? 0) + 1);
  const moved = kept.filter(({ passages }) => passages.isMoved).length;
  const title = moved === 0 ? 'Kept' : `Kept, ${moved} of them in a sentence that moved`;
  return kept.length === 0
    ? []
    : [
        `${title} (${kept.length})`,
        `  ${[...codes]
          .sort()
          .map(([code, count]) => `${code} ${count}`)
          .join(' · ')}`,
      ];
}

function provisionLines(compared: Compared, places: Places): readonly string[] {
  const { added, removed, matched } = compared.comparison.provisions;
  if (added.length + removed.length + matched.length === 0) return [];
  const moves = movesOf(compared).map((move) => `  ${sayMove(move, places)}`);
  return [
    'Provisions',
    ...(moves.length > 0 ? moves : ['  No provision that is in both went from one strength to another.']),
    ...section('  Only in the new version', added, (one) => [`    ${placeOf(one, places.now)}  ${kindOf(one)}`]),
    ...section('  Only in the old version', removed, (one) => [`    ${placeOf(one, places.before)}  ${kindOf(one)}`]),
  ];
}

function kindOf({ strength, subject }: Provision): string {
  return `${strengthNames[strength]}, ${subjectNames[subject].toLowerCase()}`;
}

function measureLines(compared: Compared): readonly string[] {
  const rows = measureRows(compared);
  return rows.length === 0 ? [] : ['Measures of the whole draft', ...rows.flatMap(linesOfMeasure)];
}

function linesOfMeasure({ title, before, now }: MeasureRow): readonly string[] {
  if (before === now) return [`  ${title}, in both: ${now}`];
  return [`  ${title}`, `      before: ${before}`, `      now:    ${now}`];
}

function profileLines(compared: Compared): readonly string[] {
  const all = [...rateRows(compared, 'findings'), ...rateRows(compared, 'counter')];
  if (all.length === 0) return [];
  const width = Math.max(...all.map(({ title }) => title.length));
  const rate = ({ count, perThousand }: RateRow['now']) => `${String(count).padStart(5)} (${perThousand.toFixed(1)})`.padEnd(14);
  return [
    `Profile: how many there are, and how many in 1,000 words (${counted(compared.before.words, 'word')} before, ${counted(compared.now.words, 'word')} now)`,
    ...all.map(({ title, before, now }) => `  ${title.padEnd(width)} ${rate(before)} →${rate(now)} ${difference(before.count, now.count)}`),
  ];
}
