import type { Estimates, LabelEstimate } from '../../core/sampling/estimate.ts';
import type { Needed } from '../../core/sampling/needed.ts';
import { counted } from '../tally.ts';

/** What readers of the figures must know, a sentence each. */
export function notesOf({ covered, frame, rule, labels, strata }: Estimates): readonly string[] {
  const silent = strata.filter(({ answered }) => answered === 0);
  const lost =
    covered < frame
      ? [
          `The figures speak of ${covered.toLocaleString('en')} of ${counted(frame, 'sentence')}: of ${counted(silent.length, 'stratum', 'strata')} there is no answer.`,
        ]
      : [];
  return [...lost, ...labels.flatMap((label) => labelNotes(label, rule.width, rule.method))];
}

function labelNotes(one: LabelEstimate, width: number, method: string): string[] {
  const { label, missed, missedSeen, needed, known, answered } = one;
  if (known === 0 && missedSeen === 0) return [];
  const unseen =
    missedSeen === 0 && missed.high >= 1
      ? [`${label}: no missed sentence was seen; up to ${Math.floor(missed.high).toLocaleString('en')} may be there.`]
      : [];
  const few =
    missedSeen > 0 && missedSeen < 5 && method === 'wilson'
      ? [`${label}: recall rests on ${counted(missedSeen, 'missed sentence')}; --interval exact gives bounds that hold for any number.`]
      : [];
  const blind = known > 0 && answered === 0 ? [`${label}: of the ${counted(known, 'sentence')} with it none was answered.`] : [];
  return [
    ...blind,
    ...unseen,
    ...few,
    ...wishes(label, 'precision', needed.precision, width),
    ...wishes(label, 'recall', needed.recall, width),
  ];
}

function wishes(label: string, share: string, needed: Needed | undefined, width: number): string[] {
  if (!needed || needed.more === 0) return [];
  const where = needed.where === 'nothing found' ? 'from where nothing was found' : 'from all strata alike';
  return [`${label}: ${share} within ±${width} takes about ${counted(needed.more, 'more sentence')} ${where}.`];
}

/** How the figures were made, with the sources. */
export function methodOf({ rule: { level, method, rounds } }: Estimates): readonly string[] {
  const share = method === 'exact' ? 'Clopper and Pearson 1934' : 'Wilson 1927';
  return [
    `Stratified random sample without replacement; intervals of ${level} per cent; finite populations corrected (Cochran 1977, chapter 5).`,
    `Precision: ratio of weighted sums (Särndal, Swensson and Wretman 1992, section 5.6); interval ${share} at the effective number of sentences (Korn and Graubard 1998).`,
    `Missed sentences: expanded by stratum to what the program left unmarked (Cochran 1977, section 5A.9); intervals by stratum ${share}, added after Zou, Huang and Zhang 2009.`,
    'Recall and F1: ratio of the two totals; interval after Donner and Zou 2012; standard errors by linearisation.',
    `Check: rescaled bootstrap (Rao, Wu and Yue 1992), percentiles of ${rounds.toLocaleString('en')} rounds.`,
  ];
}
