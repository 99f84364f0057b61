import type { DecisionStatus } from '../../core/index.ts';
import type { View } from '../exporter.ts';
import { counted, inBaseline } from '../tally.ts';
import { chartOfCounts } from './chart.ts';
import { familyCounts } from './families.ts';
import { type AnchorOf, folderPieces } from './folder.ts';
import { heading, note, paragraph } from './pieces.ts';
import type { Row } from './rows.ts';
import type { Piece } from './types.ts';

/** What stands before the documents of a report: for several the run in plain words, the families, and the documents. */
export function frontPieces(rows: readonly Row[], view: View): readonly Piece[] {
  if (rows.length === 1) return [];
  return [
    heading(2, 'Summary', 'summary'),
    ...runPieces(rows),
    ...familyPieces(rows, view),
    ...(rows.length > 0
      ? folderPieces(
          rows.map(({ folder }) => folder),
          anchorIn(rows),
        )
      : []),
  ];
}

function runPieces(rows: readonly Row[]): readonly Piece[] {
  const total = (count: (row: Row) => number) => rows.reduce((sum, row) => sum + count(row), 0);
  const findings = total(({ codes }) => codes.length);
  const counter = total((row) => row.counter);
  const setAside = total((row) => row.setAside);
  const leftOut = total((row) => row.leftOut);
  const baselined = total((row) => row.baselined);
  const unread = rows.filter((row) => row.isUnread).length;
  const read = rows.length - unread;
  const words = total((row) => row.words);
  const sentences = [
    `${counted(read, 'document')} with ${counted(words, 'word')} ${read === 1 ? 'was' : 'were'} read.`,
    unread > 0 && `${counted(unread, 'document')} could not be read.`,
    findings === 0
      ? `No ${baselined === 0 ? '' : 'new '}wording was found that the critiques discuss.`
      : `Wording that published critiques discuss was found in ${counted(findings, 'place')}.`,
    decidedOf(rows),
    baselined > 0 && `${inBaseline(baselined, findings > 0)}.`,
    counter === 0 ? 'No wording that they propose was found.' : `Wording that they propose was found in ${counted(counter, 'place')}.`,
    setAside > 0 && `${counted(setAside, 'finding was', 'findings were')} set aside by readers of the text, with reasons.`,
    leftOut > 0 &&
      `Counterframe itself left out ${counted(leftOut, 'more passage')}, because the words are quoted, negated, part of a name or the like.`,
  ];
  return [
    paragraph(sentences.filter(Boolean).join(' ')),
    note('A finding is a reason to read a sentence again. It says nothing about a draft as a whole or about who wrote it.'),
  ];
}

/** E.g. "Of these, 2 are to be reworded and 1 is to be discussed." */
export function decidedOf(rows: readonly Pick<Row, 'decided'>[]): string {
  const count = (status: DecisionStatus) => rows.reduce((sum, { decided }) => sum + decided.filter((own) => own === status).length, 0);
  const parts = [
    [count('accepted'), 'is to be reworded', 'are to be reworded'] as const,
    [count('to-discuss'), 'is to be discussed', 'are to be discussed'] as const,
  ].filter(([number]) => number > 0);
  return parts.length === 0 ? '' : `Of these, ${parts.map(([number, one, several]) => counted(number, one, several)).join(' and ')}.`;
}

function familyPieces(rows: readonly Row[], { compiled }: View): readonly Piece[] {
  const counts = familyCounts(
    rows.flatMap(({ codes }) => codes),
    compiled,
  );
  return chartOfCounts({
    kind: 'bars',
    title: 'Findings by family, all documents',
    unit: 'findings',
    categories: counts.map(({ title }) => title),
    series: [{ name: 'Findings', values: counts.map(({ count }) => count) }],
  });
}

function anchorIn(rows: readonly Row[]): AnchorOf {
  const ids = new Map(rows.map(({ folder, id }) => [folder, id]));
  return (row) => ids.get(row);
}
