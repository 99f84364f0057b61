import assert from 'node:assert/strict';
import { builtinLexicons } from '../lexicons/files.ts';
import { createExaminer, defaultSettings } from '../server/core/index.ts';
import { run } from './cli-process.ts';
import { builtin } from './support/engine.ts';

describe('what is shipped', () => {
  it('finds what its source finds, with the plan that was packed when it was built', async function () {
    this.timeout(120_000);
    const texts = builtinLexicons()
      .families.flatMap(({ codes }) => Object.values(codes).flatMap(({ entries }) => entries.flatMap(({ examples }) => examples.flagged)))
      .map((text) => text.replace(/[{}]/g, ''));
    const input = texts.map((text, id) => JSON.stringify({ id, text })).join('\n');
    const { stdout } = run(['stream'], { input });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; findings: { entry: string; start: number }[]; counter: unknown[] });
    assert.equal(answers.length, texts.length);
    const examine = createExaminer(builtin());
    for (const { id, findings, counter } of answers) {
      const analysis = await examine({ name: String(id), format: 'plain', text: texts[id]! }, defaultSettings);
      assert.deepEqual(
        findings.map(({ entry, start }) => [entry, start]),
        analysis.findings.map(({ entry, span }) => [entry, span.start]),
        texts[id],
      );
      assert.equal(counter.length, analysis.counter.length, texts[id]);
    }
  });
});
