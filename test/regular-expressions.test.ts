import assert from 'node:assert/strict';
import { reasonFor } from '../scripts/expressions/bounded.ts';
import { collectAll, collectMade, collectWritten } from '../scripts/expressions/collect.ts';
import { judge, nameOf } from '../scripts/expressions/judge.ts';
import linear from '../scripts/expressions/linear.json' with { type: 'json' };

/** Built from words of the caller, which it escapes and joins: `describe.ts` looks for a term in a sentence. */
const OF_WORDS = 'server/core/describe.ts';

describe('regular expressions', () => {
  const all = collectAll();
  const known = new Set(linear);

  it('are found wherever code makes them', () => {
    const { literals, makings } = collectWritten();
    const made = new Set(collectMade(makings).map(({ at }) => at.split(':')[0]));
    assert.deepEqual(
      [...new Set(makings.map(({ file }) => file))].filter((file) => !made.has(file)),
      [OF_WORDS],
    );
    assert.ok(literals.length > 800, `${literals.length} literals`);
  });

  it('take linear time, or texts of a known length', async () => {
    const found: string[] = [];
    for (const expression of all) {
      if (known.has(nameOf(expression)) || reasonFor(expression) !== undefined) continue;
      const suspicion = await judge(expression);
      const repair = suspicion
        ? 'rewrite it, or say in scripts/expressions/bounded.ts why its input is short'
        : 'run "npm run expressions"';
      found.push(`${expression.at} /${expression.source}/: ${suspicion?.complexity ?? 'is linear and not written down'}; ${repair}`);
    }
    assert.deepEqual(found, []);
  });

  it('that are written down as linear are still in the code', () => {
    const present = new Set(all.map(nameOf));
    assert.deepEqual(
      linear.filter((name) => !present.has(name)),
      [],
      'run "npm run expressions"',
    );
  });

  for (const source of ['(a+)+b', '\\s+$', '(?:also|\\w+so)*!', 'a.*b.*c$'])
    it(`that are slow would be found: ${source}`, async () => {
      assert.ok(await judge({ at: 'here', source, flags: '' }));
    });
});
