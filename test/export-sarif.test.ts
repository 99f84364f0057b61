import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { checked, exportAs, hostile, recorded } from './export-view.ts';

const schemaFile = join(import.meta.dirname, '../../shared/schemas/sarif-schema-2.1.0.json');

const documents = [
  checked('a b/ä.txt', 'We fight exploitation.\nThey receive shelter if they report.\n'),
  checked('/home/drafts/b.md', '<!-- counterframe-ignore wording/fight: the name of the fund -->\nWe fight exploitation.\n', 'markdown'),
  checked('/elsewhere/c.txt', 'Plain.'),
  hostile('a\ud800\u0000"\u2028'),
  recorded('d.txt', 'We fight exploitation.\n\nAnd we fight exploitation.\n\nThey fight exploitation.\n'),
];

describe('SARIF', () => {
  it('is valid against the schema of the standard', function () {
    if (!existsSync(schemaFile)) {
      console.log('      (skipped: the schema is not there)');
      return this.skip();
    }
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
    for (const set of [documents, []]) {
      validate(JSON.parse(exportAs('sarif', set)));
      assert.deepEqual(validate.errors ?? [], []);
    }
  });

  const log: Log = JSON.parse(exportAs('sarif', documents));
  const [run] = log.runs;

  it('counts columns in UTF-16 units and names places from the root', () => {
    assert.equal(run!.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run!.artifacts!.slice(0, 3).map(({ location }) => location!.uri),
      ['a%20b/%C3%A4.txt', 'b.md', 'file:///elsewhere/c.txt'],
    );
    const [result] = run!.results!;
    const { region } = result!.locations![0]!.physicalLocation!;
    assert.deepEqual(region, {
      startLine: 1,
      startColumn: 4,
      endLine: 1,
      endColumn: 22,
      charOffset: 3,
      charLength: 18,
      snippet: { text: 'fight exploitation' },
    });
  });

  it('gives rules help, sources and levels', () => {
    const [rule] = run!.tool.driver.rules!;
    assert.equal(rule!.id, 'wording/fight');
    assert.match(rule!.help!.text, /Words of war[\s\S]*What is done[\s\S]*Doe \(2001\), 2\.1/);
    assert.deepEqual(rule!.relationships, [
      { target: { id: 'doe-2001', toolComponent: { name: 'sources', index: 0 } }, kinds: ['relevant'] },
    ]);
    assert.deepEqual(
      run!.tool.driver.rules!.map(({ id }) => id),
      ['wording/fight', 'wording/price', 'wording/soft'],
    );
    assert.deepEqual(
      run!.taxonomies![0]!.taxa!.map(({ id }) => id),
      ['doe-2001'],
    );
  });

  it('offers replacements as fixes', () => {
    assert.deepEqual(run!.results![0]!.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent, { text: 'prevent exploitation' });
  });

  it('keeps suppressed findings, with the reason of the comment', () => {
    const suppressed = run!.results!.filter((result) => result.suppressions);
    assert.deepEqual(suppressed[0]!.suppressions, [{ kind: 'inSource', justification: 'the name of the fund' }]);
  });

  it('tells decisions, and what is new beside the baseline', () => {
    const results = run!.results!.filter((result) => result.locations![0]!.physicalLocation!.artifactLocation!.uri === 'd.txt');
    assert.deepEqual(
      results.map(({ baselineState, suppressions, properties }) => [baselineState, suppressions, properties!.decision?.status]),
      [
        ['new', undefined, 'to-discuss'],
        ['unchanged', undefined, undefined],
        ['new', [{ kind: 'external', justification: 'the name of the fund' }], 'set-aside'],
      ],
    );
    assert.deepEqual(results[0]!.properties!.decision, { status: 'to-discuss', reason: 'ask the authors', by: 'Ada', on: '2026-01-02' });
  });

  it('names no state where there is no baseline', () => {
    const [alone] = JSON.parse(exportAs('sarif', documents.slice(0, 3), { baseline: false })).runs;
    assert.ok(alone.results.every((result: object) => !('baselineState' in result)));
  });

  it('tells problems as notifications', () => {
    assert.equal(run!.invocations![0]!.toolExecutionNotifications!.length, 1);
  });
});
