import assert from 'node:assert/strict';
import { provisionsOf } from '../server/core/provisions/provisions.ts';
import { strengthTable } from '../server/core/provisions/table.ts';
import { bodyFrom } from './support/bodies.ts';

/** A text and its provisions, each as `strength subject`. */
function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(
    provisionsOf(bodyFrom(text)).map(({ strength, subject }) => `${strength} ${subject}`),
    expected,
    text,
  );
}

/** The words that carry strength, and those that weaken it. */
function wordsOf(text: string): (readonly [cue: string, softened: string | undefined])[] {
  return provisionsOf(bodyFrom(text)).map(({ cue, softened }) => [
    text.slice(cue.start, cue.end),
    softened && text.slice(softened.start, softened.end),
  ]);
}

describe('provisions: strength', () => {
  const rows: readonly (readonly [text: string, strength: string])[] = [
    ['Each state shall offer survivors safe housing.', 'mandatory'],
    ['The council must offer survivors safe housing.', 'mandatory'],
    ['A survivor is entitled to safe housing.', 'mandatory'],
    ['A survivor has the right to legal aid.', 'mandatory'],
    ['The parties undertake to offer survivors safe housing.', 'mandatory'],
    ['The council should offer survivors safe housing.', 'recommended'],
    ['The council may offer survivors safe housing.', 'discretionary'],
    ['Each state shall consider offering survivors safe housing.', 'discretionary'],
    ['Each state shall endeavour to offer survivors safe housing.', 'discretionary'],
    ['Councils are encouraged to offer survivors safe housing.', 'discretionary'],
    ['Each state shall give due consideration to the needs of survivors.', 'discretionary'],
    ['Each state shall take into account the needs of survivors.', 'mandatory'],
    ['The council shall not refuse survivors safe housing.', 'prohibited'],
    ['No council may refuse survivors safe housing.', 'prohibited'],
    ['The council must not refuse survivors safe housing.', 'prohibited'],
  ];
  for (const [text, strength] of rows) it(`${strength}: ${text}`, () => check(text, [`${strength} protection`]));

  it('reads crimes and penalties as statutes word them', () => {
    check('Whoever holds back a passport shall be fined.', ['mandatory criminalisation']);
    check('It shall be unlawful to hold a worker by threats of prosecution.', ['prohibited criminalisation']);
    check('A person who threatens a worker is guilty of a misdemeanour.', ['mandatory criminalisation']);
    check('Forced labour is punishable by imprisonment of ten years.', ['mandatory criminalisation']);
  });

  it('takes the promise of a plan for its strongest form, and what it will only try for a weak one', () => {
    check('We will publish guidance on wages. We should learn from unions. We will consider a helpline for survivors.', [
      'mandatory institutions',
      'recommended labour',
      'discretionary protection',
    ]);
  });

  it('makes two of a sentence with two strengths, and one of a sentence that says one twice', () => {
    check('An employer who cheats shall pay wages twice and may be barred from public contracts.', [
      'mandatory labour',
      'discretionary labour',
    ]);
    check('The council shall house survivors and shall pay for legal aid.', ['mandatory protection']);
  });
});

describe('provisions: what weakens', () => {
  it('weakens the duty before its words, right after them, and at the end', () => {
    check('Where appropriate, each state shall protect survivors.', ['discretionary protection']);
    check('Each state shall, as appropriate, cooperate with its neighbours.', ['discretionary cooperation']);
    check('Each state shall strengthen, to the extent possible, its border checks.', ['discretionary borders']);
    check('The court shall appoint a guardian for each child, where possible.', ['discretionary protection']);
  });

  it('leaves the duty whole where only its object is weakened', () => {
    check('Each state shall adopt measures to prevent, to the extent possible, trafficking.', ['mandatory prevention']);
    check('Each state shall provide shelter, including, where appropriate, with the help of unions.', ['mandatory protection']);
    check('Survivors shall be given legal aid and, where possible, counselling.', ['mandatory protection']);
  });

  it('notes a limit of means, which leaves no choice whether to act', () => {
    assert.deepEqual(wordsOf('Each state shall, within available means, provide shelter.'), [['shall', 'within available means']]);
    check('Each state shall, within available means, provide shelter.', ['mandatory protection']);
  });

  it('says which words carry the strength and which weaken it', () => {
    assert.deepEqual(wordsOf('In appropriate cases, each state shall consider issuing a residence permit.'), [
      ['shall consider', 'In appropriate cases'],
    ]);
  });
});

describe('provisions: items', () => {
  const list =
    'Article 4\nSupport\n\nEach state shall provide:\n\n(a) safe housing;\n\n(b) training for labour inspectors; and\n\n(c) where appropriate, return tickets.';

  it('counts each item and not its lead-in', () => {
    check(list, ['mandatory protection', 'mandatory institutions', 'discretionary other']);
  });

  it('cites the place', () => {
    assert.deepEqual(
      provisionsOf(bodyFrom(list)).map(({ place }) => place),
      ['Article 4(a)', 'Article 4(b)', 'Article 4(c)'],
    );
  });

  it('counts a rule once where its items are conditions', () => {
    check('The office shall issue a residence permit if:\n\n(a) the worker asks for it; and\n\n(b) the employer was fined.', [
      'mandatory protection',
    ]);
  });

  it('lets a lead-in that says what is to be done decide', () => {
    check('Each state shall establish as criminal offences:\n\n(a) forging travel documents; and\n\n(b) holding them back.', [
      'mandatory criminalisation',
      'mandatory criminalisation',
    ]);
  });

  it('lets an item have a strength of its own', () => {
    check('The board shall work as follows:\n\n(a) it shall publish wages paid; and\n\n(b) no member may take fees from an employer.', [
      'mandatory labour',
      'prohibited labour',
    ]);
  });
});

describe('provisions: what is none', () => {
  const none: readonly string[] = [
    '“Wages” shall mean all that is paid for work.',
    'The term worker has the same meaning as in the labour code and shall include trainees.',
    'This article shall be without prejudice to better protection.',
    'Nothing in this Protocol shall affect the rights of refugees.',
    'This Convention shall enter into force in June.',
    'A state may denounce this Convention after five years.',
    'Victims may not recognise themselves in that word.',
    'Callers may be afraid of the police.',
    'Traffickers may use debt to hold people.',
    'Such measures as may be necessary are listed below.',
    'What should an inspector ask first?',
    'Should a strike break out, wages are still owed.',
    'Recognising that survivors must be heard,',
    'The minister said that the state must act.',
    '# Victims must be heard',
    'The plan was made against their will on 4 May 2020.',
    'No later than June the office publishes its report.',
  ];
  for (const text of none) it(text, () => assert.deepEqual(provisionsOf(bodyFrom(text, text.startsWith('#') ? 'markdown' : 'plain')), []));

  it('passes over what guidance tells of crime and what may happen', () => {
    check('Staff should listen first. They should offer an interpreter. Signs may vary. A person who does so commits an offence.', [
      'recommended other',
      'recommended protection',
    ]);
  });
});

describe('provisions: subjects', () => {
  const rows: readonly (readonly [text: string, subject: string])[] = [
    ['Each state shall prosecute those who hold workers.', 'criminalisation'],
    ['The court shall order the forfeiture of the profits.', 'criminalisation'],
    ['Each state shall check the passports of travellers at its borders.', 'borders'],
    ['The state of origin shall facilitate the return of the victim.', 'borders'],
    ['Each state shall protect victims without detention.', 'protection'],
    ['Without prejudice to criminal law, the fund shall pay compensation.', 'protection'],
    ['If the offender is convicted, the fund shall provide housing to the victim.', 'protection'],
    ['Schools shall raise awareness of debt bondage.', 'prevention'],
    ['Labour inspectors shall check wages on farms.', 'labour'],
    ['Recruiters shall repay recruitment fees.', 'labour'],
    ['The parties shall exchange information on routes.', 'cooperation'],
    ['The minister shall appoint a coordinator.', 'institutions'],
    ['Each force shall train its officers in the identification of victims.', 'institutions'],
    ['Training shall be provided to police.', 'institutions'],
    ['The record shall be kept dry.', 'other'],
  ];
  for (const [text, subject] of rows) it(`${subject}: ${text}`, () => check(text, [`mandatory ${subject}`]));

  it('falls back on the heading of its article', () => {
    check('Plan\n\nArticle 1\n\nHousing for survivors\n\nThe council shall act within a week.', ['mandatory protection']);
  });
});

describe('provisions: table', () => {
  it('counts strengths by subject, with the provisions behind them', () => {
    const provisions = provisionsOf(
      bodyFrom(
        'The court shall order a fine. Nobody waits. The council may offer shelter. The council shall not charge survivors for shelter.',
      ),
    );
    const { rows, all } = strengthTable(provisions);
    const protection = rows.find(({ subject }) => subject === 'protection')!;
    assert.deepEqual(
      Object.values(protection.cells).map((cell) => cell.length),
      [0, 0, 1, 1],
    );
    assert.deepEqual([protection.total, protection.mandatory, protection.binding], [2, 0, 0.5]);
    assert.equal(rows.find(({ subject }) => subject === 'borders')!.mandatory, undefined);
    assert.deepEqual(rows.flatMap(({ cells }) => Object.values(cells).flat()).length, all.total);
  });
});

describe('provisions: any text', () => {
  const hostile: readonly (readonly [name: string, text: string])[] = [
    ['one word again and again', 'shall '.repeat(170_000)],
    ['words that soften', 'shall where appropriate, '.repeat(20_000)],
    ['lead-ins in lead-ins', Array.from({ length: 3000 }, (_, index) => `(${index % 26}) the state shall:\n`).join('')],
    ['quotation marks', '“shall” "may" '.repeat(20_000)],
    ['nothing', ''],
    ['odd signs', '\u0000 shall \ud800 may\u2028must not \u202e'.repeat(500)],
  ];
  for (const [name, text] of hostile)
    it(`ends, with spans in the text: ${name}`, () => {
      const provisions = provisionsOf(bodyFrom(text));
      assert.deepEqual(provisionsOf(bodyFrom(text)), provisions);
      for (const { span, cue, softened, evidence } of provisions)
        for (const { start, end } of [span, cue, softened ?? cue, ...evidence]) assert.ok(start >= 0 && start < end && end <= text.length);
    }).timeout(120_000);
});

describe('provisions: imperatives', () => {
  it('reads verbs at the start as recommendations, under a heading that says so', () => {
    const text = '# Recommendations\n\n- Ensure that survivors have safe housing.\n- Consider a helpline for survivors.\n';
    const found = provisionsOf(bodyFrom(text, 'markdown'));
    assert.deepEqual(
      found.map(({ strength }) => strength),
      ['recommended', 'discretionary'],
    );
    assert.deepEqual(wordsOf(`The union makes the following recommendations.\n\nTo reach workers, also publish wages.`), [
      ['publish', undefined],
    ]);
  });

  it('ends with the part that recommends', () => {
    const text = '## Recommendations\n\nEnsure fair wages.\n\n## Contact\n\nProvide your name and address.\n';
    assert.equal(provisionsOf(bodyFrom(text, 'markdown')).length, 1);
  });

  it('reads none elsewhere, and no nouns that look like verbs', () => {
    check('Ensure that survivors have safe housing.', []);
    check('We make the following recommendations.\n\nSupport for survivors has grown. Monitored rents were low.', []);
  });
});

describe('provisions: names and relative clauses', () => {
  it('reads no name as permission', () =>
    check('States shall pay. In June Ms Anna May announced a fund for survivors.', ['mandatory other']));
  it('reads no rule in what nouns are told by', () => check('The council has a course that all employees must complete.', []));
  it('reads no rule in the short title of an act', () => check('This Act may be cited as the Wages Act.', []));
});
