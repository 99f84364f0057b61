import type { Measure } from '../../core/index.ts';
import { cleanLine } from '../clean.ts';
import { countByTitle } from '../counts.ts';
import { counted } from '../tally.ts';
import type { Draft } from './draft.ts';
import { familyCounts } from './families.ts';
import { groupBy } from './group.ts';
import { firstSentence, joined } from './wording.ts';

/** The parts of a draft's summary, each a few sentences in plain words, or empty where there is nothing to say. */

const MOST_CODES = 3;
const MOST_ABSENT = 4;
const MOST_RAISED = 4;

export function sayFindings({ checked: { analysis }, view: { compiled } }: Draft): readonly string[] {
  const { findings, baselined } = analysis;
  if (findings.length === 0) return [`No ${baselined.length === 0 ? '' : 'new '}wording was found that an entry describes.`];
  const families = familyCounts(
    findings.map(({ code }) => code),
    compiled,
  ).map(({ title, count }) => `${title.toLowerCase()} (${count})`);
  const codes = [...groupBy(findings, ({ code }) => code)]
    .map(([code, own]) => ({ about: compiled.codes.get(code), count: own.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CODES);
  const most = codes.flatMap(({ about, count }) => (about ? `${about.title} (${count}). ${firstSentence(about.critique)}` : []));
  return [
    `Wording that published critiques discuss was found in ${counted(findings.length, 'place')}: ${joined(families)}.`,
    ...(most.length === 0 ? [] : [`${most.length === 1 ? 'The code' : 'The codes'} most often found: ${most.join(' ')}`]),
  ];
}

export function sayCounter({ checked: { analysis }, view: { compiled } }: Draft): string {
  const { counter } = analysis;
  if (counter.length === 0) return 'No wording was found that the critiques propose.';
  const codes = countByTitle(counter, compiled).map(([title, count]) => `${title.toLowerCase()} (${count})`);
  return `The draft already says what the critiques propose in ${counted(counter.length, 'place')}: ${joined(codes)}.`;
}

/** The measures that are raised speak for themselves; of the others it is enough to know how many there are. */
export function sayMeasures({ checked: { overview }, titleOf }: Draft): readonly string[] {
  const measures = overview?.measures ?? [];
  if (measures.length === 0) return [];
  const raised = measures.filter(({ outcome }) => outcome === 'raised');
  const balanced = measures.filter(({ outcome }) => outcome === 'balanced');
  const open = measures.length - raised.length - balanced.length;
  const names = (some: readonly Measure[]) => joined(some.map(({ code }) => titleOf(code).toLowerCase()));
  const whole = [
    balanced.length > 0 && `Within their thresholds: ${names(balanced)}.`,
    open > 0 &&
      `${counted(open, 'measure was', 'measures were')} not judged, because the draft is short, says little of what is counted, or has another subject.`,
  ];
  const rest = raised.length - MOST_RAISED;
  return [
    raised
      .slice(0, MOST_RAISED)
      .map(({ message }) => cleanLine(message))
      .join(' ') + (rest > 0 ? ` ${counted(rest, 'more measure asks', 'more measures ask')} for a look.` : ''),
    whole.filter(Boolean).join(' '),
  ];
}

/** How far what is promised to people binds, beside what is laid down about offences and borders. */
export function sayProvisions({ checked: { overview } }: Draft): string {
  const provisions = overview?.provisions ?? [];
  const share = (subjects: readonly string[], what: string) => {
    const own = provisions.filter(({ subject }) => subjects.includes(subject));
    const open = own.filter(({ strength }) => strength === 'discretionary').length;
    return own.length === 0
      ? undefined
      : `of ${counted(own.length, 'provision')} on ${what} ${open === 0 ? 'none is' : open === 1 ? '1 is' : `${open} are`} left open`;
  };
  const parts = [share(['protection'], 'protection and assistance'), share(['criminalisation', 'borders'], 'offences and borders')];
  const said = parts.filter((part) => part !== undefined).join('; ');
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

export function sayRecommendations({ checked: { overview } }: Draft): string {
  const all = overview?.recommendations ?? [];
  if (all.length === 0) return '';
  const titles = (status: string) => all.filter((one) => one.status === status).map(({ title }) => cleanLine(title));
  const absent = titles('absent');
  const rest = absent.length - MOST_ABSENT;
  const told = [...absent.slice(0, MOST_ABSENT), ...(rest > 0 ? [`${rest} more`] : [])];
  return [
    `Of ${counted(all.length, 'recommendation')} of the critiques, ${titles('present').length} are taken up, ${titles('partly').length} in part.`,
    absent.length > 0 && `Not found: ${joined(told)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
