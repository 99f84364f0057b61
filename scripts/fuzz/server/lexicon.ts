import { type Lexicons, loadLexicons } from '../../../server/core/index.ts';

const examples = { flagged: ['a', 'b'], clean: ['c', 'd'] };

function code(entries: readonly object[]): object {
  return {
    title: 'Made up',
    severity: 'warning',
    message: '“{text}” is flagged.',
    critique: 'Why it matters.',
    ask: 'Is it so?',
    sources: [{ work: 'w' }],
    instead: ['say it otherwise'],
    entries: entries.map((entry) => ({ subject: 'own', examples, ...entry })),
  };
}

/** A few entries of each kind, so that a server starts at once: a phrase, a construction, one for the tagger, one with fixes. */
export function fewLexicons(): Lexicons {
  const codes = {
    rescue: code([
      { id: 'phrase', patterns: ['rescue <0-4> worker', 'victim of <0-2> trafficking'] },
      { id: 'roles', roles: { who: 'criminal', whom: '(victim|worker)' } },
      { id: 'tagged', patterns: ['lure'], grammar: { match: 'Verb' } },
      { id: 'fixed', patterns: ['modern slavery'], replace: ['exploitation'], safe: true },
    ]),
  };
  const works = [{ id: 'w', type: 'book', title: 'A Book' }];
  const { lexicons, problems } = loadLexicons([
    { name: 'agency.yaml', text: JSON.stringify({ family: 'agency', title: 'Agency', codes }) },
    { name: 'works.json', text: JSON.stringify(works) },
  ]);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return lexicons;
}
