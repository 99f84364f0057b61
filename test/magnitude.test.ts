import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinLexicons } from '../lexicons/files.ts';
import { analyze, compile } from '../server/core/index.ts';
import { figures } from '../server/core/rules/figures.ts';

/** The built-in lexicons with no entry but the one that holds the coded rule. */
const lexicons = builtinLexicons();
const compiled = compile({
  ...lexicons,
  families: lexicons.families
    .filter(({ family }) => family === 'evidence')
    .map((file) => {
      const code = file.codes['unsourced-magnitude']!;
      return { ...file, codes: { 'unsourced-magnitude': { ...code, entries: code.entries.filter(({ rule }) => rule === 'magnitude') } } };
    }),
});

/** The figures found in a text about trafficking. */
function check(text: string, expected: readonly string[]): void {
  const { findings, problems } = analyze({ name: 'draft', format: 'plain', text }, compiled);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    findings.map((finding) => finding.text),
    expected,
  );
}

const found: Readonly<Record<string, readonly string[]>> = {
  'Some 300,000 people live in forced labour here.': ['Some 300,000 people'],
  'Up to two million women and girls were trafficked.': ['Up to two million women and girls'],
  'Tens of thousands of workers are exploited.': ['Tens of thousands of workers'],
  'The number of people in forced labour may reach 40,000.': ['number of people in forced labour may reach 40,000'],
  'Estimates put the number of victims of forced labour in the valley at 40,000.': [
    'number of victims of forced labour in the valley at 40,000',
  ],
  'Nine out of ten victims of trafficking stay hidden.': ['Nine out of ten victims'],
  'One migrant worker in five has been trafficked.': ['One migrant worker in five'],
  'A third of all nail bars use trafficked labour.': ['A third of all nail bars'],
  '80 per cent of trafficked persons are women.': ['80 per cent of trafficked persons are women'],
  'Every forty seconds a person is trafficked.': ['Every forty seconds'],
  'Trafficking has doubled since then.': ['doubled'],
  'There are ten times more enslaved people than before.': ['ten times more'],
  'Trafficking yields a profit of $30 billion.': ['30 billion'],
  'A trafficker earns 90,000 dollars a year from one victim.': ['earns 90,000 dollars a year from one victim'],
  'Trafficking is a 30-billion-euro industry.': ['a 30-billion-euro'],
  'Trafficking costs lives. It yields upwards of 20 billion euros a year.': ['upwards of 20 billion euros a year'],
  'Some 12 000 persons work in forced labour.': ['Some 12 000 persons'],
  'Trafficking is close by: there are thirty-five thousand like her.': ['thirty-five thousand like her'],
};

const passed: readonly string[] = [
  'The court heard 40 cases of trafficking.',
  'The ministry granted 120 visas to victims of trafficking.',
  'The fund for trafficked persons received $3 million.',
  'Trafficking is punished by a fine of up to $500,000.',
  'The number of inspectors who look for forced labour has doubled.',
  'According to Eurostat, 7,000 people were trafficked.',
  'UNODC estimates that 50,000 people were trafficked.',
  'Some 300,000 people live in forced labour (Doe 2019).',
  'Some 300,000 people live in forced labour [12].',
  'In a survey of 400 workers on forced labour, 60 per cent of respondents had paid a fee.',
  'Exploited workers earn 200 dollars a month.',
  'Up to 4,000 migrant women are vulnerable to trafficking there.',
  'The register of the unit lists 1,906 presumed victims of trafficking.',
  'We found that 300,000 people lived in forced labour.',
  'The towns doubled patrols, because trafficking goes on at night.',
  'The shelter for trafficked persons is open every day.',
  'Wheat prices doubled, and 300,000 people live in the town.',
];

/** A share of those whom the sentence before counts by a named source, or as an office's cases. */
const sourced: readonly string[] = [
  'According to the Home Office, 150 people were trafficked. 60% of victims of trafficking were women.',
  'Last year 150 victims of trafficking were identified. 60% of victims were women.',
];

/** Those of the lexicon. */
const examples = lexicons.families.flatMap(({ codes }) =>
  Object.values(codes).flatMap(({ entries }) => entries.flatMap((entry) => [...entry.examples.flagged, ...entry.examples.clean])),
);

describe('magnitude', () => {
  for (const [text, expected] of Object.entries(found)) it(`reads ${text}`, () => check(text, expected));
  for (const text of passed) it(`passes over ${text}`, () => check(text, []));
  for (const text of sourced) it(`sees the source before: ${text}`, () => check(text, []));

  it('finds the sign of each form in whatever the form matches', () => {
    const words =
      'some|about|one|three|in|out of|every|each|a|half|a third|of|the|majority|people|victims|girl|per cent|%|$|dollars|euros|million|thousand|tens|hundreds|12,000|1 500|20000|7|35|figure|number|for|average|age|year|annually|day|doubled|twice|times|more|as many|rose|by|fold|fivefold|countries|over|earn|bn|like her|trafficked|cases|nail bar|only|a year'.split(
        '|',
      );
    const texts = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '-', '')), { minLength: 2, maxLength: 14 });
    const known = [...Object.keys(found), ...passed, ...sourced, ...examples, 'Only 1 per cent of victims are ever found.'];
    const matched = new Set<number>();
    for (const text of [...known, ...fc.sample(texts, { seed: 5, numRuns: 6000 }).map((parts) => parts.flat().join(''))])
      for (const [place, { form, signs }] of figures.entries())
        for (const { index } of text.matchAll(form)) {
          matched.add(place);
          for (const sign of signs) assert.match(text.slice(index), sign);
        }
    assert.deepEqual(
      [...figures.keys()].filter((place) => !matched.has(place)),
      [],
      'each form has matched something',
    );
  });

  it('lets no source cover a figure that is no share', () =>
    check('According to the Home Office, 150 people were trafficked. In truth 90,000 people are trafficked.', ['90,000 people']));
});
