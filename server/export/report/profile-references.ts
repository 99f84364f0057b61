import type { Profile, Reference } from '../../core/index.ts';
import { totalOf } from '../../core/profile/rates.ts';
import { COMPARED_FROM } from '../../core/profile/standing.ts';
import { chart } from './chart.ts';
import { cell, details, heading, note, number, paragraph } from './pieces.ts';
import { drawn, rateText } from './rates.ts';
import type { Piece } from './types.ts';
import { capitalised } from './wording.ts';

const DRAFT = 'This draft';

/** A draft among instruments: all families at a glance, and a small chart of each. */
export function referencePieces(profile: Profile, references: readonly Reference[]): readonly Piece[] {
  if (references.length === 0) return [];
  const title = heading(4, 'Among well-known instruments');
  if (profile.words < COMPARED_FROM)
    return [title, paragraph(`A draft of fewer than ${COMPARED_FROM} words is not compared: a single finding would weigh too much.`)];
  const families = profile.findings.filter(({ isPart, name }) => !isPart && references.some((one) => rateIn(one, name) !== undefined));
  if (families.length === 0) return [];
  return [
    title,
    paragraph(
      `The same was counted in ${references.length} instruments that other texts quote or have to follow. They show what is usual, not what is right: the critiques are about several of them.`,
    ),
    ...chart({
      kind: 'bars',
      title: 'Findings by family, beside the instruments',
      unit: 'findings per 1,000 words',
      categories: families.map((family) => family.title),
      series: [
        { name: DRAFT, values: families.map(({ perThousand }) => drawn(perThousand)) },
        { name: 'Middle of the instruments', values: families.map(({ name }) => drawn(middleOf(references, name))) },
      ],
    }),
    details(
      'Each family beside each instrument',
      families.flatMap((family) => familyChart(family.title, family.name, profile, references)),
    ),
    details('The instruments', [referenceTable(references)]),
    note('Instruments differ in kind: a convention, a statute and guidance for officials are written for different readers.'),
  ];
}

/** From the most to the least, so that a reader sees between which two the draft stands. */
function familyChart(title: string, name: string, profile: Profile, references: readonly Reference[]): readonly Piece[] {
  const known = references.flatMap((one) => {
    const rate = rateIn(one, name);
    return rate === undefined ? [] : [{ label: one.name, rate }];
  });
  const rows = [{ label: DRAFT, rate: rateIn(profile, name) ?? 0 }, ...known].sort((a, b) => b.rate - a.rate);
  return chart({
    kind: 'bars',
    title,
    unit: 'findings per 1,000 words',
    categories: rows.map(({ label }) => label),
    series: [{ name: title, values: rows.map(({ rate }) => drawn(rate)) }],
  });
}

function referenceTable(references: readonly Reference[]): Piece {
  return {
    kind: 'table',
    caption: 'The instruments, and where the text that was counted is from',
    head: ['Instrument', 'Title', 'Kind', 'Year', 'Words', 'Findings', 'Per 1,000 words', 'Text from'],
    rows: references.map(({ name, title, kind, year, words, findings, source }) => {
      const total = totalOf(findings, words);
      return [
        cell(name),
        cell(title),
        cell(capitalised(kind)),
        number(year),
        number(words),
        number(total.count),
        number(rateText(total)),
        cell(source),
      ];
    }),
  };
}

/** Half of the instruments have less, half more. */
function middleOf(references: readonly Reference[], name: string): number {
  const rates = references.flatMap((one) => rateIn(one, name) ?? []).sort((a, b) => a - b);
  const half = rates.length >> 1;
  return rates.length === 0 ? 0 : rates.length % 2 === 1 ? rates[half]! : (rates[half - 1]! + rates[half]!) / 2;
}

function rateIn({ findings }: Pick<Profile, 'findings'>, name: string): number | undefined {
  return findings.find((rate) => rate.name === name)?.perThousand;
}
