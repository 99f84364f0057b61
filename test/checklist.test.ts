import assert from 'node:assert/strict';
import { builtinLexicons } from '../lexicons/files.ts';
import { bodyOf } from '../server/core/body.ts';
import { checkRecommendations } from '../server/core/checklist/checklist.ts';
import type { CheckedRecommendation } from '../server/core/checklist/types.ts';
import {
  type Analysis,
  analyze,
  compile,
  defaultSettings,
  type Format,
  type LexiconText,
  loadLexicons,
  overviewOf,
  read,
  type Source,
} from '../server/core/index.ts';
import { segment } from '../server/core/segment/segment.ts';
import { builtin } from './support/engine.ts';

const { checklists, works } = builtinLexicons();

describe('recommendations check', () => {
  it('lists every recommendation, in the order of the files', () => {
    const expected = checklists.flatMap(({ checklist, recommendations }) => recommendations.map(({ id }) => `${checklist}/${id}`));
    assert.deepEqual(
      checked('Nothing is said.').map(({ checklist, id }) => `${checklist}/${id}`),
      expected,
    );
    assert.deepEqual(
      checklists.map(({ checklist, recommendations }) => [checklist, recommendations.length]),
      [
        ['brysk-2011', 16],
        ['shamir-workers', 16],
        ['womens-commission-2007', 11],
      ],
    );
  });

  it('calls everything absent in a draft that says nothing, with the words that were looked for', () => {
    for (const { status, needs } of checked('The garden is open on Sundays.')) {
      assert.equal(status, 'absent');
      for (const { words, passages } of needs) assert.ok(words.length > 0 && passages.length === 0);
    }
  });

  const rows: readonly (readonly [text: string, id: string, status: CheckedRecommendation['status']])[] = [
    ['The agency shall collect data on trafficked persons. The data shall be disaggregated by sex, age and sector.', 'data', 'present'],
    ['The agency shall collect data on trafficked persons.', 'data', 'partly'],
    ['Personal data of the staff are protected.', 'data', 'absent'],
    ['The agency has failed to collect data on trafficked persons.', 'data', 'absent'],
    ['The law shall not extend to forced labour.', 'all-forms', 'absent'],
    ['The law covers forced labour. It applies to all forms of trafficking.', 'all-forms', 'present'],
    ['Teams raise awareness of trafficking in villages and schools.', 'awareness', 'present'],
    ['Does the ministry raise awareness of trafficking in schools?', 'awareness', 'absent'],
    ['A trafficked person may remain in the country on humanitarian grounds.', 'temporary-stay', 'present'],
    ['A victim of trafficking may remain in the country if she cooperates with the police.', 'temporary-stay', 'absent'],
    ['Officials shall identify victims of trafficking together with support organisations.', 'recognition', 'present'],
    ['Trafficked persons are issued a residence permit, which is renewable.', 'residence', 'present'],
    ['All trafficked persons shall receive shelter. Presumed victims shall also receive shelter.', 'benefits-for-all', 'present'],
    ['Victims of trafficking shall receive shelter if they testify against the trafficker.', 'benefits-for-all', 'absent'],
    ['The act mentions benefits for farmers.', 'benefits-for-all', 'absent'],
    ['Trafficked persons receive emergency medical care. Their care is not conditional on cooperation.', 'benefits-first', 'present'],
    ['Medical care for trafficked persons is conditional on cooperation with the police.', 'benefits-first', 'absent'],
    ['The ministry shall fund shelters. It gives core funding.', 'unrestricted-funding', 'present'],
    ['The ministry shall fund shelters.', 'unrestricted-funding', 'partly'],
    ['Each unaccompanied child who was trafficked has a legal guardian and special care.', 'children', 'present'],
    ['The plan takes a human rights based approach. Trafficked persons have the right to compensation.', 'rights-based', 'present'],
    ['Labour inspectors visit farms. Workers may go to labour courts.', 'inspection', 'present'],
    ['No labour inspectors visit the farms.', 'inspection', 'absent'],
    ['Migrant workers may change employer at any time.', 'free-employer', 'present'],
    ['Consent to the exploitation is irrelevant where force was used.', 'past-consent', 'present'],
    ['Trafficking cases are ranked by level of harm.', 'by-harm', 'present'],
  ];
  for (const [text, id, status] of rows) {
    it(`finds ${id} ${status} in: ${text}`, () => assert.equal(find(checked(text), id).status, status));
  }

  it('leaves help that is free of conditions standing, although the sentence says “not”', () => {
    const text = 'Assistance to victims of trafficking shall not be made conditional on their testimony.';
    assert.deepEqual(passagesOf(text, find(checked(text), 'no-conditions')), [[text], []]);
  });

  it('reads an item with its lead-in, and gives the item as the passage', () => {
    const items = '\n\n(a) shelter for trafficked persons;\n(b) advice on the weather.\n';
    const text = `The State shall ensure, before any certificate is given:${items}`;
    const { status, needs } = find(checked(text), 'benefits-for-all');
    assert.equal(status, 'present');
    for (const { passages } of needs)
      assert.deepEqual(
        passages.map(({ start, end }) => text.slice(start, end)),
        ['shelter for trafficked persons;'],
      );
    assert.equal(find(checked(`The ministry knows of:${items}`), 'benefits-for-all').status, 'absent');
  });

  it('takes a negation in the lead-in as one of the item', () => {
    const items = '\n\n(a) visits of labour inspectors;\n(b) training of cooks.\n';
    assert.equal(find(checked(`The ministry shall provide for:${items}`), 'inspection').status, 'partly');
    assert.equal(find(checked(`The ministry shall not provide for:${items}`), 'inspection').status, 'absent');
  });

  it('does not take a heading for what the draft says', () => {
    assert.equal(find(checked('# Labour inspectors visit farms\n\nThe plan begins in May.\n', 'markdown'), 'inspection').status, 'absent');
  });

  it('gives whole sentences within the text, in order and without repetition', () => {
    const text = 'Labour inspectors visit farms, and labour inspectors visit ships. The sun shines. The office has labour inspectors.';
    assert.deepEqual(passagesOf(text, find(checked(text), 'inspection'))[0], [
      'Labour inspectors visit farms, and labour inspectors visit ships.',
      'The office has labour inspectors.',
    ]);
  });

  it('says the same each time, and what the baseline hides still counts', () => {
    const text = 'A victim of trafficking may remain in the country if she cooperates with the police.';
    const source: Source = { name: 'draft', format: 'plain', text };
    const analysis = analyze(source, builtin());
    assert.ok(analysis.findings.some(({ code }) => code === 'conditionality/cooperation'));
    const hidden = { ...analysis, findings: [], baselined: analysis.findings };
    const first = check(source, analysis);
    assert.deepEqual(first, check(source, analysis));
    assert.deepEqual(first, check(source, hidden));
  });

  it('is a part of the overview', async () => {
    const source: Source = { name: 'draft', format: 'plain', text: 'Labour inspectors visit farms.' };
    const analysis = analyze(source, builtin());
    const { recommendations } = await overviewOf(source, analysis, builtin(), defaultSettings);
    assert.deepEqual(recommendations, check(source, analysis));
  });

  it('takes drafts of any size and kind', () => {
    for (const text of ['', '?', '\n\n', 'not '.repeat(2000), 'help for trafficked persons not '.repeat(500)]) assert.ok(checked(text));
  });

  it('cites works of the bibliography, with a place', () => {
    for (const { recommendations } of checklists)
      for (const { source } of recommendations) assert.ok(source.at && works.some(({ id }) => id === source.work));
  });
});

describe('checklists of users', () => {
  const topics = `topics:
  own.lamp:
    title: lamps
    patterns: [lamp]
    examples:
      flagged: ["A {lamp}.", "Two {lamps}."]
      clean: [A house., A tree.]
`;
  const list = (need: string) => `checklist: own
title: Own list
recommendations:
  - id: light
    title: Light
    asks: Give light.
    source: { work: brysk-2011 }
    needs:
      - title: light
        ${need}
        words: [lamp]
`;

  it('are checked after the built-in ones', () => {
    const { compiled, problems } = withOwn(list('topics: [own.lamp]'), topics);
    assert.deepEqual(problems, []);
    assert.equal(compiled.checklists.at(-1)!.recommendations.length, 1);
  });

  for (const [need, message] of [
    ['topics: [own.lamb]', /unknown topic "own\.lamb" in "topics" of need 1\. Did you mean "own\.lamp"/],
    ['topics: [nothing.*]', /unknown topic "nothing\.\*".*define it/],
    ['counter: [counter/voise]', /unknown counter-frame "counter\/voise".*Did you mean "counter\/voice"/],
    ['{ topics: [own.lamp], with: [counter/voise] }', /unknown counter-frame "counter\/voise" in "with"/],
    ['{ topics: [own.lamp], without: [agency/rescu] }', /unknown finding "agency\/rescu" in "without".*Did you mean "agency\/rescue"/],
  ] as const) {
    it(`are told of ${need}`, () => {
      const lines = need.startsWith('{') ? need.slice(2, -2).replace('], ', ']\n        ') : need;
      const { compiled, problems } = withOwn(list(lines), topics);
      assert.deepEqual(
        problems.map(({ where, path }) => [where, path]),
        [['own', 'recommendations[0] (light)']],
      );
      assert.match(problems[0]!.message, message);
      assert.deepEqual(compiled.checklists.at(-1)!.recommendations, []);
    });
  }

  it('are told of a need that nothing can meet, with its line', () => {
    const { problems } = withOwn(list('without: [own.lamp]'), topics);
    assert.match(problems[0]!.message, /give "topics", "counter" or both/);
    assert.ok(problems[0]!.line);
  });

  it('are told of an id that is there twice', () => {
    const one = list('topics: [own.lamp]');
    const { problems } = withOwn(one + one.slice(one.indexOf('  - id')), topics);
    assert.match(problems[0]!.message, /id "light" of another recommendation/);
  });

  function withOwn(...texts: string[]) {
    const builtinSet = builtinLexicons();
    const files: LexiconText[] = texts.map((text, index) => ({ name: `own-${index}.yaml`, text }));
    const own = loadLexicons([{ name: 'works', text: JSON.stringify(builtinSet.works) }, ...files]);
    const compiled = compile({
      ...builtinSet,
      topics: { ...builtinSet.topics, ...own.lexicons.topics },
      checklists: [...builtinSet.checklists, ...own.lexicons.checklists],
    });
    return { compiled, problems: [...own.problems, ...compiled.problems] };
  }
});

it('without checklists nothing is checked', () => {
  const body = { compiled: { ...builtin(), checklists: [] } } as unknown as Parameters<typeof checkRecommendations>[0];
  assert.deepEqual(checkRecommendations(body, { counter: [], findings: [], baselined: [] }), []);
});

function checked(text: string, format: Format = 'plain'): readonly CheckedRecommendation[] {
  const source: Source = { name: 'draft', format, text };
  return check(source, analyze(source, builtin()));
}

function check(source: Source, analysis: Analysis): readonly CheckedRecommendation[] {
  const prose = read(source);
  const given = { prose, compiled: builtin(), settings: defaultSettings, sentences: segment(prose), words: analysis.words };
  return checkRecommendations(bodyOf({ ...given, isAboutSubject: true }), analysis);
}

function find(all: readonly CheckedRecommendation[], id: string): CheckedRecommendation {
  return all.find((one) => one.id === id)!;
}

function passagesOf(text: string, { needs }: CheckedRecommendation): string[][] {
  return needs.map(({ passages }) => passages.map(({ start, end }) => text.slice(start, end)));
}
