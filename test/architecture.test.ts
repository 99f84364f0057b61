import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The way of a draft: a module may import from its own line and from lines above it. */
const flow = [
  [
    'types.ts',
    'provisions/types.ts',
    'lazily.ts',
    'search.ts',
    'random.ts',
    'coding/code-points.ts',
    'append.ts',
    'yaml-limits.ts',
    'digest.ts',
    'flat.ts',
    'steps.ts',
    'kept.ts',
  ],
  ['pieces/'],
  ['failure/'],
  ['language.ts'],
  ['match/tokens.ts'],
  ['lexicon/', 'codes.ts'],
  ['match/'],
  ['rules/'],
  ['plan.ts', 'plan-entry.ts', 'plan-pack.ts', 'topics/plan.ts', 'topics/topics.ts', 'topics/selected.ts', 'checklist/compile.ts'],
  ['compile.ts'],
  ['catalogue.ts'],
  ['settings.ts'],
  ['config.ts'],
  ['read/'],
  ['segment/'],
  ['outline/'],
  ['sections.ts', 'subject.ts'],
  ['terms/'],
  ['find/'],
  ['topics/'],
  ['words.ts', 'body.ts'],
  ['provisions/'],
  ['scope/'],
  ['stance/'],
  ['describe.ts'],
  ['refine/'],
  ['sentence.ts'],
  ['memory.ts'],
  ['inherit.ts'],
  ['outcomes.ts'],
  ['analyze.ts'],
  ['moved.ts', 'long.ts'],
  ['examine.ts'],
  ['review/'],
  ['ledger/'],
  ['checklist/'],
  ['profile/'],
  ['overview/'],
  ['compare/'],
  ['evaluate/'],
  ['coding/'],
  ['agreement/'],
  ['sampling/'],
  ['concordance/'],
  ['index.ts'],
];

describe('architecture', () => {
  for (const file of sourceFiles('server/core')) {
    it(`${file} imports nothing that comes later`, () => {
      for (const imported of importsOf(file).filter((name) => name.startsWith('.'))) {
        const target = relative(join(root, 'server/core'), join(root, dirname(file), imported));
        assert.ok(placeOf(target) <= placeOf(relative('server/core', file)), `${target} comes later in the flow`);
      }
    });
  }

  const walls: readonly (readonly [string, RegExp, (file: string) => boolean])[] = [
    ['vscode stays in client', /^vscode$/, (file) => file.startsWith('client/')],
    ['vscode-languageclient stays in client', /^vscode-languageclient/, (file) => file.startsWith('client/')],
    ['vscode-languageserver stays in server/lsp', /^vscode-languageserver/, (file) => file.startsWith('server/lsp/')],
    ['the protocol of assistants stays in server/mcp', /^@modelcontextprotocol\//, (file) => file.startsWith('server/mcp/')],
    ['what assistants are told is put together without Node', /^node:/, (file) => !file.startsWith('server/assist/')],
    ['pdf.js stays in the importer of PDFs', /^unpdf/, (file) => file.startsWith('server/import/pdf/')],
    ['compromise stays in one file', /^compromise/, (file) => file === 'server/core/find/compromise.ts'],
    ['the core knows no Node', /^node:/, (file) => !file.startsWith('server/core/')],
    ['the exporters know no Node', /^node:/, (file) => !file.startsWith('server/export/')],
    ['the importers know no Node', /^node:/, (file) => !file.startsWith('server/import/')],
    ['the project knows no Node', /^node:/, (file) => !file.startsWith('server/project/')],
    [
      'tables are read where they come from, streamed or whole',
      /^csv-parse/,
      (file) => ['server/corpus/csv.ts', 'server/exchange/csv/table.ts', 'server/exchange/sample/read-sheet.ts'].includes(file),
    ],
    [
      'formats of codings know no Node but its hashes',
      /^node:/,
      (file) => !file.startsWith('server/exchange/') || file === 'server/exchange/guid.ts',
    ],
    ['the dictionaries know no Node', /^node:/, (file) => !file.startsWith('server/dictionary/')],
    ['nothing opens a connection', /^(node:)?(http|https|net|tls|dgram|http2|dns|inspector)$|^(undici|axios|node-fetch|ws)$/, () => false],
  ];
  for (const [title, name, allowed] of walls) {
    it(title, () => {
      const offenders = everyFile().filter((file) => !allowed(file) && importsOf(file).some((imported) => name.test(imported)));
      assert.deepEqual(offenders, []);
    });
  }

  it('calls no network function', () => {
    const offenders = everyFile().filter((file) =>
      /\b(fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource)/.test(readFileSync(join(root, file), 'utf8')),
    );
    assert.deepEqual(offenders, []);
  });

  it('covers every module of the core', () => {
    assert.deepEqual(
      sourceFiles('server/core').filter((file) => placeOf(relative('server/core', file)) < 0),
      [],
    );
  });
});

function everyFile(): string[] {
  return ['client', 'server', 'lexicons'].flatMap(sourceFiles);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

function placeOf(module: string): number {
  const exact = flow.findIndex((line) => line.includes(module));
  return exact >= 0 ? exact : flow.findIndex((line) => line.some((name) => name.endsWith('/') && module.startsWith(name)));
}
