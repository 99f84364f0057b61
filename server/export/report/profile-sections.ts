import { FEW_WORDS, type SectionProfile } from '../../core/index.ts';
import { totalOf } from '../../core/profile/rates.ts';
import { shortLine } from '../clean.ts';
import { counted } from '../tally.ts';
import { chart } from './chart.ts';
import { details, heading, note, number, toPassage } from './pieces.ts';
import { distinct, drawn, rateCell } from './rates.ts';
import type { Piece } from './types.ts';

/** More sections than these are drawn by nobody and read by nobody: the table has them all. */
const MOST_DRAWN = 30;
const LONGEST = 60;

/** The profiles of sections as a table, and a small chart of each family in which sections can be held side by side. */
export function sectionPieces(sections: readonly SectionProfile[]): readonly Piece[] {
  if (sections.length < 2) return [];
  const long = sections.filter(({ words }) => words >= FEW_WORDS);
  const drawnOnes = longest(long);
  return [
    heading(4, 'Section by section'),
    sectionTable(sections),
    ...shortNote(sections.length - long.length),
    ...(long.length > drawnOnes.length ? [note(`The charts show the ${MOST_DRAWN} longest of ${long.length} sections.`)] : []),
    ...(drawnOnes.length < 2 ? [] : [details('Charts of the sections', familyCharts(drawnOnes))]),
  ];
}

function sectionTable(sections: readonly SectionProfile[]): Piece {
  const [first] = sections;
  return {
    kind: 'table',
    caption: 'Findings by section',
    isSortable: true,
    head: ['Section', 'Words', 'Findings', 'Per 1,000 words', ...first!.findings.map(({ title }) => title), 'Counter-frames'],
    rows: sections.map(({ label, span, words, findings, counter }) => {
      const total = totalOf(findings, words);
      const section = { text: [toPassage(shortLine(label, LONGEST), { start: span.start, end: span.start })] };
      return [
        section,
        number(words),
        number(total.count),
        rateCell(total, { words }),
        ...findings.map(({ count }) => number(count)),
        number(totalOf(counter, words).count),
      ];
    }),
  };
}

/** One chart for each family that is found, each with the same sections in the same order. */
function familyCharts(sections: readonly SectionProfile[]): readonly Piece[] {
  return sections[0]!.findings.flatMap(({ name, title }, at) =>
    chart({
      kind: 'bars',
      title,
      unit: 'findings per 1,000 words',
      categories: distinct(sections.map(({ label }) => shortLine(label, LONGEST))),
      series: [{ name, values: sections.map(({ findings }) => drawn(findings[at]!.perThousand)) }],
    }),
  );
}

function shortNote(short: number): readonly Piece[] {
  if (short === 0) return [];
  return [
    note(`${counted(short, 'section has', 'sections have')} fewer than ${FEW_WORDS} words: no rate is given, since it would mislead.`),
  ];
}

/** The longest sections, in the order of the draft. */
function longest(sections: readonly SectionProfile[]): readonly SectionProfile[] {
  if (sections.length <= MOST_DRAWN) return sections;
  const kept = new Set([...sections].sort((a, b) => b.words - a.words).slice(0, MOST_DRAWN));
  return sections.filter((section) => kept.has(section));
}
