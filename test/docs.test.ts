import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { catalogue } from '../scripts/generate/code-page.ts';
import { codePages } from '../scripts/generate/codes.ts';
import { schemaFiles } from '../scripts/generate/schemas.ts';
import { LONGEST_TEXT, PAGE } from '../server/assist/check.ts';
import { parseBaseline } from '../server/core/review/baseline.ts';
import { parseDecisions } from '../server/core/review/decisions.ts';
import { fixtures, withFiles } from './cli-process.ts';
import { lexicons } from './export-view.ts';
import { consoleBlocks, shell } from './support/console.ts';
import { guid, project, selection, source, usual } from './support/refi.ts';

const root = join(import.meta.dirname, '..');
const guide = readFileSync(join(root, 'docs/cli.md'), 'utf8');
const editors = readFileSync(join(root, 'docs/editors.md'), 'utf8');
const guides = ['cli.md', 'agreement.md', 'compare.md', 'concordance.md', 'corpus.md', 'exchange.md', 'qda.md', 'review.md'].map(
  (name) => ({
    name,
    text: readFileSync(join(root, 'docs', name), 'utf8'),
  }),
);

const decisions = [
  {
    quote: 'rescued fourteen trafficked workers',
    before: 'Officers',
    after: '.',
    status: 'to-discuss',
    reason: 'freed, or detained?',
    by: 'Ada',
    on: '2026-01-02',
  },
  { quote: 'saved the victims', status: 'accepted' },
];

const drafts = {
  'ours/plan.md': 'Officers rescued fourteen trafficked workers.\n',
  'counterframe.decisions.jsonl': decisions
    .map((one) => JSON.stringify({ draft: 'ours/plan.md', code: 'agency/rescue', ...one }))
    .join('\n'),
  'bill.txt': 'Officers rescued fourteen trafficked workers from a remote farm.\n',
  'calls.csv': 'id,text\np1,Officers rescued fourteen trafficked workers from a remote farm.\np2,Officers met at noon.\n',
  'notes.rtf': '{\\rtf1}\n',
  'coded.jsonl': [
    { id: '1', text: 'Officers rescued fourteen trafficked workers.', codes: [{ code: 'agency/rescue', words: 'rescued' }] },
    { id: '2', text: 'Trafficked people were plucked out.', codes: [{ code: 'agency/rescue' }] },
    { id: '3', kind: 'control', text: 'The fire crews met at noon.' },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n'),
  'drafts/plan.md': '# Plan\n\nThe fund shall not rescue trafficked workers.\n',
};

const samples = Object.fromEntries(
  readdirSync(join(root, 'samples')).map((name) => [`samples/${name}`, readFileSync(join(root, 'samples', name), 'utf8')]),
);

/** A project whose offsets count each CRLF line end as one sign. */
const study = Buffer.from(
  project(`${usual}${source(selection(10, 14, 'care'))}`, { [`sources/${guid(9)}.txt`]: 'A plan\r\nWe care.\r\n' }),
);

describe('docs', () => {
  for (const { name, text } of guides) {
    for (const { command, expected } of consoleBlocks(text)) {
      it(`${name}: ${command}`, () => {
        withFiles({ ...drafts, ...samples, 'study.qdpx': study }, (folder) => assert.match(shell(command, folder), expected));
      });
    }
  }

  for (const page of [
    'README.md',
    'CONTRIBUTING.md',
    'ARCHITECTURE.md',
    ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
  ].filter(isPage))
    it(`${page} links to files that are there`, () => {
      const text = readFileSync(join(root, page), 'utf8');
      const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
        .map(([, target]) => target!)
        .filter((target) => !/^[a-z]+:/.test(target));
      for (const target of targets) assert.ok(existsSync(join(root, dirname(page), target)), target);
    });

  it('vscode.md names every setting and no other', () => {
    const page = readFileSync(join(root, 'docs/vscode.md'), 'utf8');
    const { properties } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes.configuration;
    const named = [...page.matchAll(/^\| `(counterframe\.[a-zA-Z.]+)` \|/gm)].map(([, name]) => name!);
    assert.deepEqual([...named, 'counterframe.trace.server'].sort(), Object.keys(properties).sort());
  });

  it('review.md shows decisions and a baseline that can be read', () => {
    const { text } = guides.find(({ name }) => name === 'review.md')!;
    const [, lines] = /```json\n([\s\S]*?)```/.exec(text)!;
    const { recorded, problems } = parseDecisions(lines!, 'review.md');
    assert.deepEqual([recorded.length, problems], [3, []]);
    const [baseline] = /^ {4}\{ "version"[\s\S]*?\} \}$/m.exec(text)!;
    assert.deepEqual(parseBaseline(baseline, 'review.md').problems, []);
  });

  it('cli.md shows settings that are valid', () => {
    const [, settings] = /```yaml\n([\s\S]*?)```/.exec(guide)!;
    assertValid('settings', parse(settings!));
  });

  it('editors.md shows settings that are valid', () => {
    const [, options] = /```json\n([\s\S]*?)```/.exec(editors)!;
    assertValid('settings', JSON.parse(options!).settings);
    assert.equal(editors.split('enforcement/*').length - 1, 4, 'each setup shows where settings go');
  });

  it('assistants.md names every tool and the limits as they are, and a configuration that can be read', () => {
    const page = readFileSync(join(root, 'docs/assistants.md'), 'utf8');
    const [, configuration] = /```json\n([\s\S]*?)```/.exec(page)!;
    assert.deepEqual(JSON.parse(configuration!).mcpServers.counterframe.args.slice(0, 2), ['counterframe', 'mcp']);
    const tools = readdirSync(join(root, 'server/mcp/tools')).filter((name) => name !== 'tool.ts');
    for (const name of tools) assert.ok(page.includes(`\`${name.replace('.ts', '').replaceAll('-', '_')}\``), name);
    assert.ok(page.includes(LONGEST_TEXT.toLocaleString('en')) && page.includes(`They hold ${PAGE} findings`));
  });

  it('the schemas accept the lexicons of the tests and refuse others', () => {
    for (const name of ['wording.yaml', 'good.yaml']) assertValid('lexicon', parse(readFileSync(join(fixtures, name), 'utf8')));
    assertValid('vocabulary', { vocabulary: { 'a.b': ['word'] } });
    assert.throws(() => assertValid('lexicon', { family: 'Not An Id', title: 'x', codes: {} }));
    assert.throws(() => assertValid('settings', { severities: { 'a/b': 'loud' } }));
  });

  const measured = {
    codes: { 'wording/fight': { hit: 3, extra: 1, missed: 0 } },
    entries: { 'wording/fight/fight-exploitation': { fired: 4, right: 3 } },
  };
  const pages = codePages(lexicons, measured);
  const page = pages.find(({ path }) => path === 'docs/codes/wording-fight.md')!.text;

  it('a code has a page with everything that the lexicon says', () => {
    const parts = [
      '<!-- Generated',
      '# A fight\n',
      '`wording/fight`',
      'default severity: warning',
      '“…” names the policy as a fight.',
      'What is done, and for whom?',
      '- say what is done',
      '- Doe, Jo (2001). A Made-Up Book. Here: 2.1.',
      '- We **fight exploitation**.',
      '- They fight fires.',
      'precision of 0.75 and a recall of 1.00',
      'It fired 4 times on the coded sentences and was right 3 times.',
      'counterframe-ignore wording/fight: ',
    ];
    for (const part of parts) assert.ok(page.includes(part), part);
  });

  it('pages have one sentence a line', () => {
    assert.ok(page.includes('Words of war name an enemy.\nThey leave out what is done and for whom.\n'));
  });

  it('the catalogue links to every page', () => {
    const text = catalogue(lexicons.families);
    for (const { path } of pages.slice(1)) assert.ok(text.includes(`](${path.replace('docs/codes/', '')})`), path);
  });
});

function assertValid(name: string, value: unknown): void {
  const schema = schemaFiles().find(({ path }) => path === `docs/schemas/${name}.json`)!;
  const validate = new Ajv({ strict: false }).compile(JSON.parse(schema.text));
  validate(value);
  assert.deepEqual(validate.errors ?? [], []);
}

function isPage(name: string): boolean {
  return name.endsWith('.md');
}
