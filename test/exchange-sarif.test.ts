import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log } from 'sarif';
import { sarif } from '../server/exchange/sarif/sarif.ts';
import { codedOf, corpora, machine, textIn, textOf, work, written } from './support/exchange.ts';

const schemaFile = join(import.meta.dirname, '../../shared/schemas/sarif-schema-2.1.0.json');

describe('SARIF of a corpus', () => {
  it('is valid against the schema of the standard, whatever the corpus', async function () {
    if (!existsSync(schemaFile)) {
      console.log('      (skipped: the schema is not there)');
      return this.skip();
    }
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
    const people = { ...work, title: '', codebook: [], coder: { name: 'Ada', isMachine: false } };
    await fc.assert(
      fc.asyncProperty(corpora, fc.constantFrom(work, people), async (documents, about) => {
        validate(JSON.parse(textIn(await written(sarif, documents, about), 'codings.sarif')));
        assert.deepEqual(validate.errors ?? [], []);
      }),
      { seed: 51, numRuns: 60 },
    );
    validate(JSON.parse(textIn(await written(sarif, []), 'codings.sarif')));
    assert.deepEqual(validate.errors ?? [], []);
  });

  it('has one run with a result for each coding: its place, its coder, its rule', async () => {
    const text = 'A line.\nOfficers rescued workers.';
    const found = {
      entry: 'agency/rescue/rescue-persons',
      isCounter: false,
      severity: 'warning',
      message: 'Words [of](rescue).',
      sentence: { start: 8, end: 33 },
      place: 'Article 2',
    } as const;
    const codings = [
      { document: 'b/a #1.txt', coder: machine.name, code: 'scope/whole' },
      { document: 'b/a #1.txt', coder: machine.name, code: 'agency/rescue', span: { start: 17, end: 24 }, found },
      { document: 'b/a #1.txt', coder: 'Ada', code: 'agency/rescue', span: { start: 17, end: 24 }, note: 'yes' },
    ];
    const documents = [
      codedOf(textOf('b/a #1.txt', text), codings),
      { ...codedOf(textOf('c.txt', ''), []), problems: [{ where: 'c.txt', message: 'is empty.' }] },
    ];
    const log: Log = JSON.parse(textIn(await written(sarif, documents), 'codings.sarif'));
    assert.equal(log.runs.length, 1);
    const [{ tool, results, artifacts, invocations }] = log.runs as [Log['runs'][number]];
    assert.deepEqual([tool.driver.name, tool.driver.version, tool.driver.rules!.length], ['Counterframe', '1.2.3', 3]);
    assert.deepEqual(
      artifacts!.map(({ location }) => location!.uri),
      ['b/a%20%231.txt', 'c.txt'],
    );
    assert.equal(invocations![0]!.toolExecutionNotifications![0]!.message.text, 'is empty.');
    assert.deepEqual(
      results!.map(({ ruleId, ruleIndex, level, properties, message }) => [ruleId, ruleIndex, level, properties!.coder, message.text]),
      [
        ['scope/whole', undefined, 'none', machine.name, 'scope/whole'],
        ['agency/rescue', 0, 'warning', machine.name, 'Words [of] (rescue).'],
        ['agency/rescue', 0, 'none', 'Ada', 'yes'],
      ],
    );
    const { physicalLocation, logicalLocations } = results![1]!.locations![0]!;
    assert.deepEqual(physicalLocation!.region, {
      startLine: 2,
      startColumn: 10,
      endLine: 2,
      endColumn: 17,
      charOffset: 17,
      charLength: 7,
      snippet: { text: 'rescued' },
    });
    assert.deepEqual(logicalLocations, [{ fullyQualifiedName: 'Article 2' }]);
    const names = results!.map(({ partialFingerprints }) => partialFingerprints!['counterframeCoding/v1']);
    assert.equal(new Set(names).size, 3);
  });
});
