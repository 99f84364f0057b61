import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { packEntry, unpackEntry } from '../server/cli/cache/entry.ts';
import { prepareFolder } from '../server/cli/cache/folder.ts';
import { type Circumstances, createKeys } from '../server/cli/cache/key.ts';
import { openStore, tidy } from '../server/cli/cache/store.ts';
import { createExaminer, defaultSettings, type Format, overviewOf } from '../server/core/index.ts';
import { exportChecked } from './export-checked.ts';
import { exporters } from './exporters.ts';
import { builtin } from './support/engine.ts';

const KEY = 'ab'.repeat(32);
const DAY = 86_400_000;

const pieces = [
  'Victims must be rescued by the police.',
  'We combat the scourge of trafficking.',
  '# Rescue and rehabilitation\n\n',
  '<p>The State shall deport illegal migrants.</p>',
  '\n\n- (a) flows of migrants;\n- (b) children\n',
  '<!-- counterframe-ignore agency/rescue: quoted law -->',
  '<!-- counterframe-ignore -->',
  '\ud800 lone, \u202e turned, e\u0301 and “quoted” rescue of victims',
  '<bill><section><text>Prostituted women are exploited.',
  '\r\n',
];

describe('an entry of the cache', () => {
  const formats: readonly Format[] = ['plain', 'markdown', 'html', 'xml', 'document'];

  it('gives back what was found, so that every format writes the same', async () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...formats), async (draft, format) => {
        const layout = { blocks: [], hidden: [], notes: [], directives: [], pages: [{ start: 0, label: 'i' }] };
        const source = { name: 'in/draft.x', format, text: draft, ...(format === 'document' && { layout }) };
        const compiled = builtin();
        const analysis = await createExaminer(compiled)(source, defaultSettings);
        const examined = { analysis, overview: await overviewOf(source, analysis, compiled, defaultSettings) };
        const kept = unpackEntry(KEY, packEntry(KEY, source, examined), 'in/draft.x')!;
        const found = { path: 'in/draft.x', source: kept.source ?? source, analysis: kept.analysis, overview: kept.overview };
        for (const exporter of exporters.filter(({ isBinary }) => !isBinary)) {
          const fresh = await exportChecked(exporter, { path: 'in/draft.x', source, ...examined });
          assert.equal(await exportChecked(exporter, found), fresh, exporter.name);
        }
      }),
      { seed: 7, numRuns: 25 },
    );
  }).timeout(120_000);

  it('is undefined for any other text, and never throws', () => {
    const whole = packEntry(KEY, { name: 'a.txt', format: 'plain', text: 'a' }, { analysis: { problems: [] } as never });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }), (at, sign) => {
        const changed = whole.slice(0, at) + sign + whole.slice(at + 1);
        assert.equal(unpackEntry(KEY, changed, 'a.txt') === undefined, changed !== whole);
      }),
      { seed: 7, numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => unpackEntry(KEY, text, 'a.txt') === undefined),
      { seed: 7 },
    );
  });
});

describe('the key of a document', () => {
  const usual: Circumstances = {
    version: '1.0.0',
    lexicons: 'l',
    settings: defaultSettings,
    reading: { changes: 'accepted' },
    overview: false,
  };
  const bytes = new TextEncoder().encode('text');
  const keyOf = (path: string, changes: Partial<Circumstances> = {}, of = bytes) => createKeys({ ...usual, ...changes })(path, of);

  it('is the same for the same text elsewhere', () => assert.equal(keyOf('a.txt'), keyOf('in/B.TXT')));

  const others: readonly (readonly [string, string])[] = [
    ['words', keyOf('a.txt', {}, new TextEncoder().encode('Text'))],
    ['kind of file', keyOf('a.md')],
    ['version', keyOf('a.txt', { version: '1.0.1' })],
    ['lexicons', keyOf('a.txt', { lexicons: 'm' })],
    ['settings', keyOf('a.txt', { settings: { ...defaultSettings, subject: 'always' } })],
    ['reading', keyOf('a.txt', { reading: { changes: 'marked' } })],
    ['view of the whole', keyOf('a.txt', { overview: true })],
  ];
  for (const [name, key] of others) it(`is another for other ${name}`, () => assert.notEqual(key, keyOf('a.txt')));
});

describe('the store of the cache', () => {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'counterframe-')), 'cache');
    assert.equal(prepareFolder(folder), undefined);
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  const fileOf = (key: string) => join(folder, key[0]!, `${key.slice(1)}.json`);
  const use = (key: string, days: number) => utimesSync(fileOf(key), new Date(Date.now() - days * DAY), new Date(Date.now() - days * DAY));

  it('reads what was written, and nothing where nothing is', () => {
    const store = openStore(folder);
    assert.equal(store.read('a1'), undefined);
    store.write('a1', 'one');
    store.write('a1', 'two');
    assert.equal(store.read('a1'), 'two');
  });

  it('removes what was read longest ago beyond its size, and what is too old', () => {
    const store = openStore(folder);
    for (const [key, days] of [
      ['a1', 3],
      ['a2', 1],
      ['a3', 2],
      ['b1', 90],
    ] as const) {
      store.write(key, 'x'.repeat(100));
      use(key, days);
    }
    tidy(folder, { bytes: 16 * 250, days: 60 });
    assert.deepEqual(
      ['a1', 'a2', 'a3', 'b1'].filter((key) => existsSync(fileOf(key))),
      ['a2', 'a3'],
    );
  });

  it('counts reading as use', () => {
    const store = openStore(folder);
    store.write('a1', 'x');
    use('a1', 90);
    store.read('a1');
    tidy(folder);
    assert.equal(readFileSync(fileOf('a1'), 'utf8'), 'x');
  });

  it('removes what a run left that was killed', () => {
    const left = join(folder, 'a', 'left.tmp');
    writeFileSync(left, 'half');
    utimesSync(left, 0, new Date(Date.now() - 2 * DAY));
    tidy(folder);
    assert.ok(!existsSync(left));
  });

  it('goes without where it cannot write', () => {
    rmSync(join(folder, 'a'), { recursive: true });
    const store = openStore(folder);
    store.write('a1', 'x');
    assert.equal(store.read('a1'), undefined);
    tidy(folder);
  });
});
