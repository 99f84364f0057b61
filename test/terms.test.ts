import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../server/core/read/read.ts';
import { defaultSettings } from '../server/core/settings.ts';
import { definitionsOf } from '../server/core/terms/definitions.ts';
import { termNotes } from '../server/core/terms/notes.ts';
import { usesOf } from '../server/core/terms/uses.ts';
import type { Format } from '../server/core/types.ts';
import { termText } from '../server/lsp/term-diagnostics.ts';
import { english } from '../server/lsp/words/en.ts';
import { builtin } from './support/engine.ts';

const proseOf = (text: string, format: Format = 'plain') => read({ name: 'draft', format, text });

function checkDefinitions(text: string, expected: readonly string[], format?: Format): void {
  const definitions = definitionsOf(proseOf(text, format));
  assert.deepEqual(
    definitions.map(({ term }) => term),
    expected,
  );
  for (const { term, span } of definitions) assert.equal(text.slice(span.start, span.end).replace(/\s+/g, ' '), term);
}

const defined: readonly (readonly [string, readonly string[], Format?])[] = [
  ['“victim” means a person who was harmed.', ['victim']],
  ['"Victim" means a person, and "fund" means money.', ['Victim']],
  ["The term 'severe forms of trafficking' means what section 3 says.", ['severe forms of trafficking']],
  ['a) ``Trafficking in persons" shall mean the recruitment of persons;', ['Trafficking in persons']],
  ['The money (hereinafter referred to as “the Fund”) is spent.', ['Fund']],
  ['The Labour Office (the “Office”) and the Court (“the Court”) agree.', ['Office', 'Court']],
  ['In this Act, trafficked person includes a person who was held.', ['trafficked person']],
  ['“Child” shall mean any person under eighteen.', ['Child']],
  ['For the purposes of this Act, the terms “worker” and “employee” have the same meaning.', ['worker', 'employee']],
  ['In this Act—\n\n“victim,” in relation to an offence, means a person.\n\n“fund” is a sum of money.', ['victim', 'fund']],
  ['As used in this chapter, the following terms mean:\n\n(1) "Child", any person under eighteen;', ['Child']],
  ['Interpretation\n\nThe following definitions apply in this Act.\n\nforced labour means work under threat.', ['forced labour']],
  ['Glossary\n\nUnaccompanied child: a child on their own.\n\nThe rest is prose.', ['Unaccompanied child']],
  ['“support provider (‘SP’)” means a body that helps.', ['support provider']],
  ['## Definitions\n\n- **Victim**: a person who was harmed.\n- *Fund:* money.\n', ['Victim', 'Fund'], 'markdown'],
  ['**Trafficked person** means a person who was held.\n', ['Trafficked person'], 'markdown'],
];

const notDefined: readonly (readonly [string, Format?])[] = [
  ['Officers call everybody a “victim”, which means little to them.'],
  ['For many officers “victim” means helplessness.'],
  ['The word “rescue” is a loaded one, and “raid” is another.'],
  ['They said “this means war” and left (“without a word”).'],
  ['This means that the worker may stay. It includes rent.'],
  ['## Rent\n\n**We propose:** pay the rent.\n\n**Note**: it is due.\n', 'markdown'],
  ['## Definitions\n\n**Note**: what follows is a draft.\n', 'markdown'],
  ['Definitions\n\nThe request must include the name of the worker.'],
];

describe('definitions', () => {
  for (const [text, terms, format] of defined) it(`are found: ${text.slice(0, 60)}`, () => checkDefinitions(text, terms, format));
  for (const [text, format] of notDefined) it(`are not: ${text.slice(0, 60)}`, () => checkDefinitions(text, [], format));

  it('of a section alone are local', () => {
    const text = 'In this section, “victim” means a worker. In this Act, “fund” means money.';
    const local = definitionsOf(proseOf(text)).map(({ term, isLocal }) => [term, isLocal]);
    assert.deepEqual(local, [
      ['victim', true],
      ['fund', false],
    ]);
  });
});

describe('uses of terms', () => {
  it('are found in any number and case, the longest first, definitions left out', () => {
    const text =
      '“Victim” means a person.\n\n“Victim of trafficking” means one held.\n\nA victim’s wage. VICTIMS rest. Victims of\ntrafficking stay. Victimhood.';
    const prose = proseOf(text);
    const uses = usesOf(prose, definitionsOf(prose)).map(({ span, definitions }) => [
      text.slice(span.start, span.end),
      definitions[0]!.term,
    ]);
    assert.deepEqual(uses, [
      ['victim’s', 'Victim'],
      ['VICTIMS', 'Victim'],
      ['Victims of\ntrafficking', 'Victim of trafficking'],
    ]);
  });
});

const act = (defining: string, ...more: string[]): string =>
  ['Article 1', 'Definitions', defining, 'Article 2', 'Help', 'Trafficking in persons is an offence under this law.', ...more].join('\n\n');
const trafficked = '(a) “trafficked person” means a person who was subjected to trafficking;';
const long = 'A trafficker is fined by a court. The labour office pays wages that were withheld from workers. '.repeat(25);

/** Notes as `code words: message`. */
function notesOf(text: string): readonly string[] {
  return termNotes(proseOf(text), builtin(), defaultSettings).map((note) => {
    const { code, span } = note;
    const words = text.slice(span.start, span.end);
    const message = termText(note, english);
    assert.ok(message.includes(`“${words}”`));
    return `${code} ${words}: ${message}`;
  });
}

describe('notes about terms', () => {
  it('name the first use of an undefined word for the people concerned, once, and lead to the definition', () => {
    const text = act(
      trafficked,
      'A trafficked person may stay. The victim may work, and the victim’s family may stay.',
      'Victims are paid.',
    );
    assert.deepEqual(notesOf(text), [
      'terms/undefined victim: This draft defines “trafficked person” (Article 1(a)) and says “victim” here and in 2 more places, which it does not define. Readers may take them for different people.',
    ]);
    const [note] = termNotes(proseOf(text), builtin(), defaultSettings);
    assert.ok(note?.code === 'terms/undefined');
    assert.deepEqual(
      note.related.map(({ span }) => text.slice(span.start, span.end)),
      ['trafficked person'],
    );
  });

  it('are one for each such word', () => {
    const notes = notesOf(act(trafficked, 'A survivor may stay.', 'Trafficked persons, a victim or survivors may work.'));
    assert.deepEqual(
      notes.map((note) => note.split(':')[0]),
      ['terms/undefined survivor', 'terms/undefined victim'],
    );
  });

  const silent: Readonly<Record<string, string>> = {
    'both terms are defined': act(`${trafficked}\n\n(b) “victim” means a trafficked person with a certificate.`, 'A victim may stay.'),
    'nothing is defined': act('(a) A trafficked person is a victim.', 'A survivor may stay.'),
    'a shorter form of the term is used': act(
      '“victim of trafficking” means a person held.',
      'The victim may stay. A presumed victim may too.',
    ),
    'the word is quoted': act(trafficked, 'A trafficked person may stay. The form says “victim”.'),
    'the word is part of a name': act(
      trafficked,
      'The Office for Victims of Crime, the Victims of Trafficking Act and the Crime Victims’ Rights Act apply to a trafficked person.',
    ),
    'the word stands before a noun': act(
      trafficked,
      'A trafficked person may give a victim impact statement or ask victim services; it is victim-centred.',
    ),
    'other people are meant': act(
      trafficked,
      'A trafficked person, crime victims, victims of a crime, survivors of floods and domestic violence victims are helped.',
    ),
    'the title of a law has it': act(
      trafficked,
      'Directive 2011/36 on preventing trafficking and protecting its victims helps a trafficked person.',
    ),
    'it stands in a heading only': act(trafficked, 'Article 3', 'Rights of victims', 'A trafficked person may stay.'),
    'the definition is of one section': act('In this article, “trafficked person” means a person held.', 'The victim may stay.'),
    'the definition itself has the word': act(
      '(a) “trafficked person” means:\n\n(i) a victim of trafficking; or\n\n(ii) a survivor of forced labour.',
      'A trafficked person may stay.',
    ),
    'only some are defined': act('“child victim” means a child who was held.', 'A survivor may stay.'),
    'the draft is about something else':
      '“Victim” means a person whose boat was lost.\n\nA survivor may ask for a boat. The harbour pays for it.',
    'the draft is little more than definitions': act(trafficked, 'A worker may stay.'),
  };
  for (const [why, text] of Object.entries(silent)) it(`are none where ${why}`, () => assert.deepEqual(notesOf(text), []));

  it('name a term that is never used again', () => {
    assert.match(notesOf(act(trafficked, long)).join(), /^terms\/unused trafficked person: This draft defines “trafficked person” here/);
    assert.deepEqual(notesOf(act(trafficked, long, 'Trafficked persons may stay.')), []);
  });

  const pieces = [
    '“victim” means ',
    '"',
    '‘',
    '’',
    '“',
    '”',
    '``',
    'victims ',
    'survivor ',
    'of ',
    'the term ',
    '(the “',
    ')',
    'In this Act, ',
    'Definitions\n\n',
  ];
  const more = [
    '**',
    'Victim: ',
    '- ',
    '\n\n',
    '(a) ',
    'trafficked person ',
    'trafficking ',
    ', ',
    '. ',
    '# ',
    '😀',
    '\ud800',
    '\0',
    'includes ',
    'hereinafter ',
  ];

  it('of any text stand inside it', () => {
    const anyText = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.constantFrom<Format>('plain', 'markdown'), (text, format) => {
        const prose = proseOf(text, format);
        const definitions = definitionsOf(prose);
        const notes = termNotes(prose, builtin(), { ...defaultSettings, subject: 'always' });
        for (const { span } of [...definitions, ...usesOf(prose, definitions), ...notes])
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
      }),
      { seed: 22, numRuns: 400 },
    );
  });
});
