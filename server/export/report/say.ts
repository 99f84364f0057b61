import type { CheckStatus, ProvisionSubject } from '../../core/index.ts';
import { cleanLine } from '../clean.ts';
import { countByTitle } from '../counts.ts';
import { counted } from '../tally.ts';
import { codeAnchor } from './codes.ts';
import type { Draft } from './draft.ts';
import { familyCounts } from './families.ts';
import { groupBy } from './group.ts';
import { measureName } from './measure-names.ts';
import { list, paragraph, strong, toAnchor } from './pieces.ts';
import type { Piece } from './types.ts';
import { capitalised, firstSentence, joined } from './wording.ts';
import { wordingsOf } from './wordings.ts';

/** The parts of a draft's summary, each a few sentences in plain words, or nothing where there is nothing to say. */

const MOST_CODES = 3;
const MOST_ABSENT = 4;

export function sayFindings({ checked, view: { compiled } }: Draft): readonly Piece[] {
  const findings = wordingsOf(checked);
  const { baselined } = checked.analysis;
  if (findings.length === 0)
    return [said('Findings', `No ${baselined.length === 0 ? '' : 'new '}wording was found that an entry describes.`)];
  const families = familyCounts(
    findings.map(({ code }) => code),
    compiled,
  ).map(({ title, count }) => `${title.toLowerCase()} (${count})`);
  const codes = [...groupBy(findings, ({ code }) => code)]
    .flatMap(([code, own]) => {
      const about = compiled.codes.get(code);
      return about ? [{ code, about, count: own.length }] : [];
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CODES);
  return [
    said('Findings', `Wording that published critiques discuss was found in ${counted(findings.length, 'place')}: ${joined(families)}.`),
    ...(codes.length === 0 ? [] : mostOften(codes)),
  ];
}

export function sayCounter({ checked: { analysis }, view: { compiled } }: Draft): readonly Piece[] {
  const { counter } = analysis;
  if (counter.length === 0)
    return [said('What it already does well', 'No wording was found that the critiques propose; it may be said in other words.')];
  const codes = countByTitle(counter, compiled).map(([title, count]) => `${title.toLowerCase()} (${count})`);
  return [
    said('What it already does well', `It says what the critiques propose in ${counted(counter.length, 'place')}: ${joined(codes)}.`),
  ];
}

/** The measures that are raised speak for themselves; of the others it is enough to know which they are. */
export function sayMeasures({ checked: { overview }, titleOf }: Draft): readonly Piece[] {
  const measures = overview?.measures ?? [];
  if (measures.length === 0) return [];
  const raised = measures.filter(({ outcome }) => outcome === 'raised');
  const balanced = measures.filter(({ outcome }) => outcome === 'balanced').map(({ code }) => measureName(code, { titleOf }).toLowerCase());
  const open = measures.length - raised.length - balanced.length;
  const rest = [
    raised.length === 0 && balanced.length > 0 && 'No measure is beyond its threshold.',
    balanced.length > 0 && `Within their thresholds: ${joined(balanced)}.`,
    open > 0 &&
      `${counted(open, 'measure was', 'measures were')} not judged, because the draft is short, says little of what is counted, or has another subject.`,
  ].filter(Boolean);
  return [
    said('What it names and leaves out', rest.length === 0 ? 'These measures are beyond their thresholds:' : rest.join(' ')),
    ...(raised.length > 0 ? [list(raised.map(({ message }) => paragraph(cleanLine(message))))] : []),
  ];
}

/** How far what is promised to people binds, beside what is laid down about offences and borders. */
export function sayProvisions({ checked: { overview } }: Draft): readonly Piece[] {
  const provisions = overview?.provisions ?? [];
  const share = (subjects: readonly ProvisionSubject[], what: string) => {
    const own = provisions.filter(({ subject }) => subjects.includes(subject));
    const open = own.filter(({ strength }) => strength === 'discretionary').length;
    if (own.length === 0) return [];
    return [`of ${counted(own.length, 'provision')} on ${what}, ${open === 0 ? 'none is' : open === 1 ? '1 is' : `${open} are`} left open`];
  };
  const parts = [...share(['protection'], 'protection and assistance'), ...share(['criminalisation', 'borders'], 'offences and borders')];
  return parts.length === 0 ? [] : [said('What binds', `${capitalised(parts.join('; '))}.`)];
}

export function sayRecommendations({ checked: { overview } }: Draft): readonly Piece[] {
  const all = overview?.recommendations ?? [];
  if (all.length === 0) return [];
  const titles = (status: CheckStatus) => all.filter((one) => one.status === status).map(({ title }) => `“${cleanLine(title)}”`);
  const absent = titles('absent');
  const rest = absent.length - MOST_ABSENT;
  const told = [...absent.slice(0, MOST_ABSENT), ...(rest > 0 ? [`${rest} more`] : [])];
  const sentences = [
    `Of ${counted(all.length, 'recommendation')} of the critiques, words for ${titles('present').length} were found, and in part for ${titles('partly').length}.`,
    absent.length > 0 && `Not found: ${joined(told)}.`,
  ];
  return [said('Recommendations', sentences.filter(Boolean).join(' '))];
}

type Found = { readonly code: string; readonly about: { readonly title: string; readonly critique: string }; readonly count: number };

function mostOften(codes: readonly Found[]): readonly Piece[] {
  const items = codes.map(({ code, about, count }) =>
    paragraph(toAnchor(about.title, codeAnchor(code)), ` (${count}). ${firstSentence(about.critique)}`),
  );
  return [paragraph(codes.length === 1 ? 'The code that was found:' : 'The codes that were found most often:'), list(items)];
}

function said(about: string, text: string): Piece {
  return paragraph(strong(`${about}.`), ` ${text}`);
}
