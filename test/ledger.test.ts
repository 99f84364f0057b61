import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadTagger, type Tagger } from '../server/core/index.ts';
import { LONGEST, wordsOf } from '../server/core/ledger/sentence-words.ts';
import { verbsOf } from '../server/core/ledger/verbs-of.ts';
import { builtin } from './support/engine.ts';
import { ledgerFor, percent, readLine, scoreOf, shown, usesOf } from './support/ledger.ts';

const lines = readFileSync(join(import.meta.dirname, 'fixtures/ledger/written.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' => '));

/** Ways of saying it that must hold, each with all its mentions. */
const constructions: readonly string[] = [
  'Victims were rescued by the police. => trafficked-persons acted-on rescue by the police; police acts rescue',
  'Victims were rescued. => trafficked-persons acted-on rescue',
  'Women rescued from the house were heard. => women acted-on hear',
  'Workers who left lost their wages. => workers acted-on lose',
  'The victims whom the police found were tired. => trafficked-persons acted-on find by the police; police acts find',
  'Police and prosecutors identify victims. => police acts identify; prosecutors acts identify; trafficked-persons acted-on identify by Police and prosecutors',
  'Steps are taken to protect victims. => trafficked-persons acted-on protect',
  'Victims shall be given shelter. => trafficked-persons acted-on give',
  'Victims may apply for shelter. => trafficked-persons acts apply',
  'Victims suffer harm. => trafficked-persons acted-on suffer',
  'Workers are vulnerable. => workers other be',
  'The protection of victims is a duty. => trafficked-persons nominalised protection',
  'Victim identification is a duty. => trafficked-persons nominalised identification',
  'The workers’ passports are kept. => workers other',
  'The head must, by the end of each year, report to the minister on wages. => state other',
  'Responding to the storm, many governments—with help from others—have opened shelters. => state other',
  'They kept his photograph and police record, his papers and his name. => police other',
  'It will work with the voluntary sector to ensure we share all our rooms. => ngos other',
  'The shelter helps families seeking refuge. => migrants acted-on help by The shelter',
  'Border Force staff questioned migrants. => police acts question; migrants acted-on question by Border Force staff',
];

describe('ledger', () => {
  let tagger: Tagger;
  before(async () => {
    tagger = await loadTagger();
    builtin();
  });

  for (const line of constructions) {
    it(`reads ${line}`, () => {
      const { text } = readLine(line);
      assert.equal(
        usesOf(text, tagger)
          .map((use) => shown(use, text))
          .join('; '),
        line.slice(text.length + 4),
      );
    });
  }

  it('keeps a second verb of a mention apart from its role', () => {
    const [use] = usesOf('The law allows workers to change jobs.', tagger);
    assert.deepEqual([use?.role, use?.verb, use?.also], ['acted-on', 'allow', { role: 'acts', verb: 'change' }]);
    const [, second] = usesOf('Police found workers who lived in a shed.', tagger);
    assert.deepEqual([second?.role, second?.verb, second?.also], ['acted-on', 'find', { role: 'acts', verb: 'live' }]);
  });

  it('finds the verb and its subject in the lead-in of an item', () => {
    const text =
      'Each State Party shall:\n\n(a) protect victims of trafficking;\n(b) permit migrants to remain; and\n(c) train police officers.\n';
    assert.deepEqual(
      usesOf(text, tagger).map((use) => shown(use, text)),
      [
        'state acts protect',
        'trafficked-persons acted-on protect by Each State Party',
        'migrants acted-on permit by Each State Party',
        'police acted-on train by Each State Party',
      ],
    );
  });

  it('lists verbs by how often they are used, then by name', () => {
    const text = 'Police rescue women. Police train women. Police rescue women who work. The law lets women work.';
    const row = ledgerFor(text, tagger).find(({ group }) => group === 'group.women')!;
    const { does, undergoes, nouns } = verbsOf(row);
    const told = (list: typeof does): string[] => list.map(({ verb, uses }) => `${verb} ${uses.length}`);
    assert.deepEqual([told(does), told(undergoes), told(nouns)], [['work 2'], ['rescue 2', 'let 1', 'train 1'], []]);
  });

  it('reads no roles in a sentence that is too long to be prose', () => {
    const text = `Victims leave ${'and leave '.repeat(LONGEST / 8)}.`;
    const read = (end: number) => wordsOf({ span: { start: 0, end }, lead: [], block: 0 }, text, [], tagger);
    assert.equal(read(LONGEST + 1), undefined);
    assert.equal(read(20)?.length, 4);
  });

  it('agrees with a reader on sentences written for it', () => {
    const pairs = lines.flatMap((line) => {
      const { text, labels } = readLine(line);
      const uses = usesOf(text, tagger);
      return labels.map((label, index) => [label, uses.length === labels.length ? uses[index] : undefined] as const);
    });
    const agents = lines.flatMap((line) => {
      const { text, labels } = readLine(line);
      const found = usesOf(text, tagger).map((use) => shown(use, text));
      return labels.flatMap(({ group, role, verb, agent }, index) =>
        role === 'acted-on' ? [found[index] === `${group} ${role} ${verb}${agent ? ` by ${agent}` : ''}`] : [],
      );
    });
    const score = scoreOf(pairs);
    const right = agents.filter(Boolean).length;
    console.log(
      `      roles ${percent(score.roles, score.of)}, verbs ${percent(score.verbs, score.ofVerbs)}, agents ${percent(right, agents.length)}`,
    );
    assert.ok(lines.length >= 150, 'there are 150 sentences');
    assert.ok(score.roles / score.of > 0.96 && score.verbs / score.ofVerbs > 0.96 && right / agents.length > 0.9);
  });

  describe('properties', () => {
    const words = fc.constantFrom(
      ...'victims women police the of by to was were shall who that and , ; : — (a) trafficked rescued by identifying employers’ State Party protection be \n \n\n - 12 😀 “ ” \ud800 \u0000 ﬁ not have migrant workers'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    );

    it('hold for any text: spans in it, one role a mention, counts of the uses, the same each time', () => {
      fc.assert(
        fc.property(texts, (text) => {
          const ledger = ledgerFor(text, tagger);
          assert.deepEqual(ledgerFor(text, tagger), ledger);
          const places = ledger.flatMap(({ uses }) => uses.map(({ span }) => span.start));
          assert.equal(new Set(places).size, places.length);
          for (const { counts, uses, group } of ledger) {
            assert.equal(counts.acts + counts['acted-on'] + counts.nominalised + counts.other, uses.length);
            for (const role of ['acts', 'acted-on', 'nominalised', 'other'] as const)
              assert.equal(uses.filter((use) => use.role === role).length, counts[role]);
            for (const { span, agent, sentence, group: own, role, verb } of uses) {
              assert.equal(own, group);
              assert.ok(role === 'other' || verb);
              assert.ok(sentence.start <= span.start && span.end <= sentence.end);
              for (const one of [span, sentence, agent ?? span]) assert.ok(0 <= one.start && one.start < one.end && one.end <= text.length);
            }
          }
        }),
        { seed: 6, numRuns: 300 },
      );
    });
  });
});
