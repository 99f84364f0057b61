import type { Agreement } from '../../core/agreement/types.ts';
import { counted } from '../tally.ts';
import type { Compared } from './subject.ts';

/** What the units are, how many, and who saw which. */
export function unitNote({ unit, unitsOf, units, documents, sources, alone }: Agreement): string {
  const owner = unitsOf === 'Counterframe' ? 'as Counterframe divides texts' : `the rows of ${unitsOf}`;
  const what = unit === 'span' ? counted(units, 'character') : `${counted(units, unit)}${unit === 'document' ? '' : `, ${owner}`}`;
  const left =
    alone === 0
      ? ''
      : ` ${counted(alone, 'document that', 'documents that')} fewer than two coders saw ${alone === 1 ? 'is' : 'are'} left out.`;
  return `Units: ${what}, in ${counted(documents.length, 'document')} of ${counted(sources, 'source')} that at least two coders saw.${left}`;
}

/** What a reader of the figures has to know of how they were made. */
export function methodNotes({ agreement, left }: Compared): readonly string[] {
  const { unit, judges, rounds, seed, sources } = agreement;
  return [
    ...(unit === 'span' ? spanNotes : unitNotes(unit)),
    'Precision, recall and F1 take the first coder for right; of several others they are taken together. Families have a row where several of their codes were used; "mean" is of the codes whose figure has a value.',
    'What a coder did not see is missing, not a "no". A figure without a value is shown as –, with the reason.',
    ...(rounds > 0
      ? [
          `Intervals: percentile bootstrap, 95%, ${counted(rounds, 'round')}, seed ${seed}; whole sources are drawn with replacement (${sources} of ${sources}), since units of one source are alike.`,
        ]
      : ['Intervals were not asked for.']),
    ...(left > 0
      ? [`${counted(left, 'coding')} of counter-frames ${left === 1 ? 'was' : 'were'} left out: --counter compares them too.`]
      : []),
    ...judges.flatMap(({ name, whole, outside, wide }) => [
      ...(whole > 0 ? [`${name}: ${counted(whole, 'coding')} of whole documents left out: --unit document compares them.`] : []),
      ...(wide > 0 && unit === 'span'
        ? [`${name}: ${counted(wide, 'coding')} without words of ${wide === 1 ? 'its' : 'their'} own on a whole sentence.`]
        : []),
      ...(outside > 0 ? [`${name}: ${counted(outside, 'coding')} outside of the units that were compared left out.`] : []),
    ]),
  ];
}

const spanNotes = [
  'By code, each stretch of text has the code or not; by family and for all codes, each code is a value, and words on which several codes stand have a value of their own. uα: where units are and which value they have; |uα: what is a unit and what is not; cuα: the values where units of two coders meet; (k)uα: one value there (Krippendorff, Mathet, Bouvry and Widlöcher 2016).',
  'Agreement is the share of characters to which two coders gave the same. A span counts for precision and recall where it meets a span of the same code; for exact F1 where both begin and end at the same place. Characters are UTF-16 units.',
];

function unitNotes(unit: string): readonly string[] {
  return [
    `A ${unit} can have several codes. Each code is a decision of its own, yes or no: a coder set it where a coding of that code overlaps the ${unit}. "All codes" pools these decisions; a family, and "any code", are decisions whether at least one of the codes was set.`,
  ];
}
