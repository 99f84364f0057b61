import type { Digests } from '../../core/index.ts';
import type { View } from '../exporter.ts';
import { counted } from '../tally.ts';
import { cell, code, heading, paragraph } from './pieces.ts';
import type { Cell, Piece } from './types.ts';

/** How the findings came about, and what they cannot say. */
export function methodPieces({ version, compiled, settings, baseline }: View, digests?: Digests): readonly Piece[] {
  const levels = Object.entries(settings.severities).map(([name, level]) => `${name}: ${level}`);
  const facts: readonly (readonly [string, Cell])[] = [
    ['Version', cell(`Counterframe ${version}`)],
    ...(digests ? [['Lexicons, SHA-256', cell(code(digests.lexicons))] as const] : []),
    ['Languages checked', cell(settings.languages.join(', '))],
    ['Sections left out', cell(settings.excludeSections.join(', ') || 'none')],
    ['Subject', cell(settings.subject === 'always' ? 'every document is taken to be about it' : 'told from the words of each document')],
    ['Tracked changes', cell(trackedChanges[settings.trackedChanges])],
    ['Baseline', cell(baseline ? 'findings that were there when it was written are listed apart' : 'none')],
    ['Severities changed in the settings', cell(levels.join(', ') || 'none')],
  ];
  return [
    heading(2, 'Method and limits', 'method'),
    paragraph(
      `Counterframe ${version} compares the sentences of a text with ${counted(compiled.entries.length, 'entry', 'entries')} under ${counted(compiled.codes.size, 'code')}. Each code rests on published critiques, which it cites. The text stayed on this machine.`,
    ),
    paragraph(
      'A match that is quoted, part of a name or title, negated, criticised by the writer, about children, or about another subject is left out; the reasons are listed with each document.',
    ),
    paragraph(
      'Measures of a whole document count how often it names things, and look at what its provisions ask of whom. Each shows its counts, the passages behind them, and the threshold with its reason. A document that is short or about another subject is not measured.',
    ),
    paragraph(
      'It finds wording and not meaning. It misses framings that no entry describes, and it can show a sentence that means something else: read each finding in its place. Counts depend on the length and kind of a text, and they do not rank drafts or writers. The page on accuracy in the documentation says how often findings agreed with those of people who read the same passages.',
    ),
    {
      kind: 'table',
      caption: 'Settings of this report',
      head: ['Setting', 'Value'],
      rows: facts.map(([name, value]) => [cell(name), value]),
    },
  ];
}

const trackedChanges: Readonly<Record<'accepted' | 'original' | 'marked', string>> = {
  accepted: 'read as if all were accepted',
  original: 'read as if all were rejected',
  marked: 'deleted words are shown and not checked',
};
