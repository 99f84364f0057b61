import type { Overview, Profile, Rate, Reference } from '../../core/index.ts';
import { totalOf } from '../../core/profile/rates.ts';
import { compareWithReferences, FEW_WORDS, type Standing } from '../../core/profile/standing.ts';
import { counted } from '../tally.ts';
import { cell, heading, note, number, paragraph } from './pieces.ts';
import { referencePieces } from './profile-references.ts';
import { sectionPieces } from './profile-sections.ts';
import { rateCell, rateText } from './rates.ts';
import type { Piece } from './types.ts';
import { joined } from './wording.ts';

type Shown = Pick<Overview, 'profile' | 'sections'>;

/** How often each family of findings and each counter-frame stands in a draft, among instruments, and section by section. */
export function profilePieces({ profile, sections }: Shown, references: readonly Reference[], anchor?: string): readonly Piece[] {
  const title = heading(3, 'Framing profile', anchor);
  if (profile.words === 0) return [title, paragraph('The draft has no words that were checked.')];
  const standings = compareWithReferences(profile, references);
  return [
    title,
    paragraph(inWords(profile)),
    note(
      'Counts are shown for every 1,000 words, so that long and short texts can be held side by side. All findings count, those that were set aside too. A higher number is not a worse text: a law has to name offences.',
    ),
    rateTable('Findings by family', 'Family', profile.findings, profile, standings.findings),
    rateTable('Counter-frames: wording that the critiques propose', 'Counter-frame', profile.counter, profile, standings.counter),
    ...partNote(profile.findings),
    ...referencePieces(profile, references),
    ...sectionPieces(sections),
  ];
}

function inWords({ words, findings, counter }: Profile): string {
  const total = totalOf(findings, words);
  const most = [...findings].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const first = most.slice(0, 2).map(({ title, count }) => `“${title}” (${count})`);
  const read = `In the ${counted(words, 'word')} that were checked there ${total.count === 1 ? 'is' : 'are'} ${counted(total.count, 'finding')}`;
  const rate = words < FEW_WORDS || total.count === 0 ? '' : ` (${rateText(total)} for every 1,000 words)`;
  const families =
    most.length === 0
      ? ''
      : `, ${most.length > 2 ? 'most often' : 'all'} of the ${first.length === 1 ? 'family' : 'families'} ${joined(first)}`;
  const proposed = totalOf(counter, words).count;
  return `${read}${rate}${families}. Wording that the critiques propose was found ${proposed === 0 ? 'nowhere' : `in ${counted(proposed, 'place')}`}.`;
}

function rateTable(caption: string, first: string, rates: readonly Rate[], profile: Profile, standings: readonly Standing[]): Piece {
  const places = new Map(standings.map(({ name, text }) => [name, text]));
  const hasPlaces = places.size > 0;
  const rowOf = (title: string, rate: Pick<Rate, 'count' | 'perThousand'>, place = '') => [
    cell(title),
    number(rate.count),
    rateCell(rate, profile),
    ...(hasPlaces ? [cell(place)] : []),
  ];
  return {
    kind: 'table',
    caption,
    head: [first, 'Number', 'Per 1,000 words', ...(hasPlaces ? ['Among the instruments'] : [])],
    rows: [...rates.map((rate) => rowOf(rate.title, rate, places.get(rate.name))), rowOf('All', totalOf(rates, profile.words))],
  };
}

function partNote(rates: readonly Rate[]): readonly Piece[] {
  const parts = rates.filter(({ isPart }) => isPart).map(({ title }) => title.toLowerCase());
  if (parts.length === 0) return [];
  return [note(`The settings switch off some codes of ${joined(parts)}: fewer are counted than there could be.`)];
}
