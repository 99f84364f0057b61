import type { CheckedRecommendation, CheckStatus, Measure, MeasureOutcome, ProvisionSubject } from '../../core/index.ts';
import { cleanLine } from '../clean.ts';
import { countByTitle } from '../counts.ts';
import { counted } from '../tally.ts';
import { codeAnchor } from './codes.ts';
import type { Draft } from './draft.ts';
import { familyCounts } from './families.ts';
import { groupBy } from './group.ts';
import { measureName, sectionOf } from './measure-names.ts';
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
    return [said('Findings', `No ${baselined.length === 0 ? '' : 'new '}wording was found that the critiques discuss.`)];
  const families = familyCounts(
    findings.map(({ code }) => code),
    compiled,
  ).map(({ title, count }) => `“${title}” (${count})`);
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
    return [said('What it already does well', 'No wording was found that the critiques propose. The draft may say it in other words.')];
  const codes = countByTitle(counter, compiled).map(([title, count]) => `“${title}” (${count})`);
  return [
    said(
      'What it already does well',
      `Wording that the critiques propose was found in ${counted(counter.length, 'place')}: ${joined(codes)}.`,
    ),
  ];
}

/** What is raised is said with its question, so that a reader can act on it; of the other measures it is enough to know which they are. */
export function sayMeasures(draft: Draft): readonly Piece[] {
  const {
    checked: { overview },
    view: { compiled },
  } = draft;
  const measures = overview?.measures ?? [];
  if (measures.length === 0) return [];
  const raised = measures.filter(({ outcome }) => outcome === 'raised');
  const ofRaised = new Set(raised.map(({ code }) => code));
  const others = measures.filter(({ code }) => !ofRaised.has(code));
  const balanced = namesOf(others, draft, (outcome) => outcome === 'balanced');
  const open = namesOf(others, draft, (outcome) => outcome !== 'balanced');
  const rest = [
    balanced.length > 0 && `Nothing stands out in: ${balanced.join('; ')}.`,
    open.length > 0 && `Not judged (too short, too little to count, or another subject): ${open.join('; ')}.`,
  ].filter(Boolean);
  return [
    said('What it names and leaves out', raised.length === 0 ? 'Nothing to look at.' : `${counted(raised.length, 'thing')} to look at:`),
    ...(raised.length === 0 ? [] : [list(raised.map((one) => paragraph(inShort(one, draft), ...askOf(one.code, compiled))))]),
    ...(rest.length === 0 ? [] : [paragraph(rest.join(' '))]),
  ];
}

function namesOf(measures: readonly Measure[], draft: Draft, isOne: (outcome: MeasureOutcome) => boolean): readonly string[] {
  return [...new Set(measures.filter(({ outcome }) => isOne(outcome)).map(({ code }) => measureName(code, draft).toLowerCase()))];
}

/** What stands out and the first numbers behind it; the section about measures has the rest. */
function inShort(measure: Measure, draft: Draft): string {
  const message = cleanLine(measure.message);
  const first = firstSentence(message);
  const section = sectionOf(measure, draft);
  const where = section === undefined ? '' : `${capitalised(section)}:`;
  return [where, first, firstSentence(message.slice(first.length))].filter(Boolean).join(' ');
}

function askOf(code: string, { codes }: Draft['view']['compiled']) {
  const ask = codes.get(code)?.ask;
  return ask === undefined ? [] : [' ', strong('Question to ask:'), ` ${ask}`];
}

/** How far what is promised to people binds, beside what is laid down about offences and borders. */
export function sayProvisions({ checked: { overview } }: Draft): readonly Piece[] {
  const provisions = overview?.provisions ?? [];
  const share = (subjects: readonly ProvisionSubject[], what: string) => {
    const own = provisions.filter(({ subject }) => subjects.includes(subject));
    const binding = own.filter(({ strength }) => strength === 'mandatory' || strength === 'prohibited').length;
    if (own.length === 0) return [];
    if (own.length === 1) return [`the only provision on ${what} ${binding === 1 ? 'binds' : 'does not bind'}`];
    return [`of ${own.length} provisions on ${what}, ${binding === 0 ? 'none' : binding} ${binding > 1 ? 'bind' : 'binds'}`];
  };
  const parts = [...share(['protection'], 'protection and assistance'), ...share(['criminalisation', 'borders'], 'offences and borders')];
  return parts.length === 0 ? [] : [said('What binds (shall, must, shall not)', `${capitalised(parts.join('; '))}.`)];
}

export function sayRecommendations({ checked: { overview } }: Draft): readonly Piece[] {
  const all = overview?.recommendations ?? [];
  if (all.length === 0) return [];
  const count = (status: CheckStatus) => all.filter((one) => one.status === status).length;
  const absent = inTurn(all.filter(({ status }) => status === 'absent')).map(({ title }) => `“${cleanLine(title)}”`);
  const rest = absent.length - MOST_ABSENT;
  const told = [...absent.slice(0, MOST_ABSENT), ...(rest > 0 ? [`${rest} more`] : [])];
  const sentences = [
    `Of ${counted(all.length, 'recommendation')} of the critiques, the draft names ${count('present') || 'none'}, and ${count('partly') || 'none'} in part.`,
    absent.length > 0 && `Not found, though it may be said in other words: ${joined(told)}.`,
  ];
  return [said('Recommendations', sentences.filter(Boolean).join(' '))];
}

/** One of each checklist in turn, so that the first few are not those of one alone. */
function inTurn(all: readonly CheckedRecommendation[]): readonly CheckedRecommendation[] {
  const lists = [...groupBy(all, ({ checklist }) => checklist).values()];
  const most = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

type Found = { readonly code: string; readonly about: { readonly title: string; readonly critique: string }; readonly count: number };

function mostOften(codes: readonly Found[]): readonly Piece[] {
  const items = codes.map(({ code, about, count }) =>
    paragraph(toAnchor(about.title, codeAnchor(code)), ` (${count}). ${firstSentence(about.critique)}`),
  );
  return [paragraph(codes.length === 1 ? 'Namely:' : 'Most often:'), list(items)];
}

function said(about: string, text: string): Piece {
  return paragraph(strong(`${about}.`), ` ${text}`);
}
