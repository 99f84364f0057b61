import fc from 'fast-check';
import type { Format } from '../../server/core/index.ts';

/** A place to change (shares of the length of the text), how many UTF-16 units go there, and what comes in their place. */
export type Edit = { readonly at: number; readonly remove: number; readonly insert: string };

/** What people write, and what reading and segmentation turn on: fences, front matter, lists, lead-ins, comments, definitions. */
const written = [
  ' ',
  'x',
  '. ',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  'modern slavery',
  'Officers rescued the victims. ',
  '“',
  '”',
  '(a) ',
  '(b) shelter if she cooperates;\n',
  '1. ',
  '- item\n',
  '# Heading\n\n',
  'HEADING\n\n',
  'References\n\n',
  'The state shall:\n\n',
  '```\n',
  '~~~\n',
  '---\n',
  '> ',
  '| a | b |\n| - | - |\n',
  '[law]',
  '\n\n[law]: https://example.org\n\n',
  '[^1]',
  '\n\n[^1]: A note.\n\n',
  '<!-- counterframe-ignore rescue: quoted -->',
  '<!--',
  '-->',
  '<div>',
  '12\n',
  'Page 3\n',
  '7 The\n',
  '“Victim” means a person.',
  'http://example.org/a ',
  'HB 12 3\n',
  '\f',
  '\ud83d',
  '\ude00',
  '😀',
  '\u2028',
  'e\u0301',
  '\u00a0',
];

const insert = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...written) }, { weight: 1, arbitrary: fc.constant('') });
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 6 }), fc.nat({ max: 400 })),
  insert,
});

/** A few edits one after the other; an `undo` goes back to the text before the last edit. */
export const someEdits = fc.array(fc.oneof({ weight: 6, arbitrary: edit }, { weight: 1, arbitrary: fc.constant('undo' as const) }), {
  minLength: 1,
  maxLength: 8,
});

export function applied(text: string, { at, remove, insert: words }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + words + text.slice(start + remove);
}

/** The texts that edits lead to, one after the other. */
export function textsAfter(text: string, edits: readonly (Edit | 'undo')[]): readonly string[] {
  const texts = [text];
  for (const one of edits) texts.push(one === 'undo' ? (texts.at(-2) ?? text) : applied(texts.at(-1)!, one));
  return texts;
}

const prose = `Officers rescued the victims of modern slavery in a raid. The police will raid brothels to save women.

“Victim” means any person who was trafficked. Survivors are given shelter.

The state shall provide, where appropriate:

(a) shelter, if the victim cooperates with the police;

(b) “rescue” and rehabilitation of prostituted women;

(c) training for officers who
go on in a second line.

It shall also fight the flood of migrants. No one is detained.`;

const second = `The ministry counts 27 million victims. See [law] and the note[^1], or write to office@example.org.

Employers must not keep passports. Traffickers lure naïve girls.

1. Labour inspectors visit farms.

2. Unions speak for domestic workers, who are exploited.`;

/** A draft of each format, with headings, lists, lead-ins, definitions and comments. */
export const drafts: readonly (readonly [Format, string])[] = [
  ['plain', `ACTION PLAN\n\n${prose}\n\nPART II\n\n${second}\n\n12\n\nReferences\n\nDoe, Modern Slavery.\n`],
  [
    'markdown',
    `---\ntitle: Plan\n---\n\n# Plan\n\n${prose}\n\n<!-- counterframe-ignore-section rescue: told -->\n\n## More\n\n${second}\n\n- modern slavery\n- rescue\n\n> The victims are rescued.\n\n\`\`\`\nmodern slavery\n\`\`\`\n\n[law]: https://example.org\n\n[^1]: Modern slavery, 2019.\n`,
  ],
  ['html', `<h1>Plan</h1>\n${prose.replace(/(.+)/g, '<p>$1</p>')}\n<ul><li>modern slavery</li></ul>\n`],
  ['rst', `Plan\n====\n\n${prose}\n\n${second}\n`],
];
