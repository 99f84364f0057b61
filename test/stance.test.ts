import assert from 'node:assert/strict';
import { analyzeText, prepare } from './support/engine.ts';

type Row = readonly [text: string, code: string, expected: 'found' | 'withheld', stance?: string];

const rows: readonly Row[] = [
  ['No trafficked worker shall be deported.', 'coercion/return', 'withheld', 'negation'],
  ['Trafficked workers have no recourse to public funds, and officers will deport them.', 'coercion/return', 'found'],
  ['A trafficked worker who does not report the offence shall be deported.', 'coercion/return', 'found'],
  ['The council calls for an end to deporting trafficked workers.', 'coercion/return', 'withheld', 'negation'],
  ['Stop deporting trafficked workers.', 'coercion/return', 'withheld', 'negation'],
  ['Officers will carry out raids on brothels to stop trafficking.', 'enforcement/raids', 'found'],
  ['Trafficked women were held in closed shelters against their will.', 'coercion/detention', 'withheld', 'criticism'],
];

const study = [
  'This article examines anti-trafficking policy and its critics.',
  'Scholars argue that the rescue paradigm and its rhetoric do more harm than good.',
  'Interviewees describe stigma, police harassment and the loss of their income.',
  'Trafficked women are deported after a few weeks.',
].join(' ');

describe('stances', () => {
  before(prepare);

  for (const [text, code, expected, stance] of rows)
    it(`${text} (${code} is ${expected})`, () => {
      const { findings, withheld } = analyzeText(text, 'plain');
      assert.equal(
        findings.some((finding) => finding.code === code),
        expected === 'found',
        JSON.stringify(withheld),
      );
      if (stance)
        assert.ok(
          withheld.some((match) => match.code === code && match.stance === stance),
          JSON.stringify(withheld),
        );
    });

  it('leave alone what a study tells of, and say so', () => {
    const { findings, withheld } = analyzeText(study, 'plain');
    assert.deepEqual(
      findings.map(({ code }) => code),
      [],
    );
    const told = withheld.find(({ code }) => code === 'coercion/return');
    assert.match(told!.reason, /studies or criticises/);
  });

  it('hear a study that gives orders', () => {
    const { findings } = analyzeText(study.replace('are deported', 'shall be deported'), 'plain');
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['coercion/return'],
    );
  });
});
