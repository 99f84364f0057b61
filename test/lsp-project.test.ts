import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DraftRecord, Written } from '../server/lsp/protocol.ts';
import { type Editor, pulling, startEditor } from './lsp-client.ts';

const rescue = 'Officers rescued fourteen trafficked workers from a farm.\n';
const shelter = 'Shelter is granted only if the victim of trafficking assists the police.\n';

describe('the project of a draft, in a virtual workspace', () => {
  const folder = 'virtual://host/my%20work';
  const draft = `${folder}/plan.md`;
  const files = new Map<string, string>();
  const bytes = new Map<string, Buffer>();
  const settings = { reviewer: 'Ada', enable: true };
  let editor: Editor;
  before(async () => {
    editor = await startEditor({ folders: [folder], files, bytes, options: { files: true, settings } });
    await editor.open(draft, `${rescue}\n${shelter}`);
  });
  after(() => editor.stop());

  const codes = async () => (await editor.diagnostics(draft)).map(({ code, severity }) => `${code} ${severity}`);
  const ask = <Answer>(method: string, params: object) => editor.connection.sendRequest<Answer>(`counterframe/${method}`, params);
  const changed = (name: string) =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${folder}/${name}`, type: 2 }] });
  const write = async (name: string, text: string) => {
    files.set(`${folder}/${name}`, text);
    await changed(name);
  };
  const record = () => ask<DraftRecord>('draft', { uri: draft });

  it('has settings that go before those of the editor', async () => {
    assert.deepEqual(await codes(), ['agency/rescue 3', 'conditionality/cooperation 2']);
    await write('counterframe.yaml', 'severities:\n  agency/*: hint\n');
    assert.deepEqual(await codes(), ['agency/rescue 4', 'conditionality/cooperation 2']);
    await write('counterframe.yaml', '# no settings\n');
    assert.deepEqual(await codes(), ['agency/rescue 3', 'conditionality/cooperation 2']);
  });

  it('reports a faulty setting at its place, and takes the report back', async () => {
    const own = () => editor.published.filter(({ uri }) => uri === `${folder}/counterframe.yaml`).at(-1)?.diagnostics ?? [];
    await write('counterframe.yaml', 'languages: [en]\nseverities:\n  agency/rescue: loud\n');
    await codes();
    await editor.until(() => own().length === 1);
    assert.equal(own()[0]!.range.start.line, 2);
    assert.match(String(own()[0]!.message), /^severities\.agency\/rescue: .*"warning"/);
    await write('counterframe.yaml', 'languages: [en]\n');
    await codes();
    await editor.until(() => own().length === 0);
  });

  it('lowers a code in counterframe.yaml and keeps the comments there', async () => {
    await write('counterframe.yaml', '# ours\nseverities:\n  evidence/*: off # no figures\n');
    const written = await ask<Written>('setLevel', { uri: draft, code: 'agency/rescue', level: 'hint' });
    assert.equal(written.file, `${folder}/counterframe.yaml`);
    assert.match(files.get(written.file)!, /# ours\nseverities:\n {2}evidence\/\*: off # no figures\n {2}agency\/rescue: hint\n/);
    assert.deepEqual(await codes(), ['agency/rescue 4', 'conditionality/cooperation 2']);
    files.delete(written.file);
    await changed('counterframe.yaml');
    assert.equal(await ask('setLevel', { uri: draft, code: 'agency/rescue', level: 'off' }), null);
  });

  it('writes decisions down, with name and date, and shows them', async () => {
    const { anchor } = (await record()).findings.find(({ code }) => code === 'agency/rescue')!;
    const params = { uri: draft, code: 'agency/rescue', anchor, scope: 'finding' };
    await ask('decide', { ...params, status: 'to-discuss', reason: 'ask the union' });
    const [finding] = await editor.diagnostics(draft);
    assert.match(String(finding!.message), /To discuss: ask the union \(Ada, \d{4}-\d\d-\d\d\)\.$/);
    const line = JSON.parse(files.get(`${folder}/counterframe.decisions.jsonl`)!);
    assert.deepEqual([line.draft, line.code, line.by], ['plan.md', 'agency/rescue', 'Ada']);
    await ask('decide', { ...params, status: 'set-aside', reason: 'title of the operation' });
    assert.deepEqual(await codes(), ['conditionality/cooperation 2']);
    const aside = (await record()).findings.find(({ state }) => state === 'set-aside')!;
    assert.deepEqual([aside.reason, aside.decision?.by], ['title of the operation', 'Ada']);
    await ask('decide', { ...params, status: 'none' });
    assert.equal((await codes()).length, 2);
  });

  it('keeps what somebody else wrote meanwhile', async () => {
    const name = 'counterframe.decisions.jsonl';
    files.set(`${folder}/${name}`, '{"code":"evidence/*","status":"set-aside","reason":"no figures"}\nnot readable\n');
    await ask('decide', { uri: draft, code: 'conditionality/*', scope: 'workspace', status: 'set-aside', reason: 'the statute' });
    const text = files.get(`${folder}/${name}`)!;
    assert.deepEqual(text.trim().split('\n').length, 3);
    assert.match(text, /no figures[\s\S]*not readable|not readable[\s\S]*no figures/);
    assert.deepEqual(await codes(), ['agency/rescue 3']);
    files.delete(`${folder}/${name}`);
    await changed(name);
  });

  it('adopts a baseline, raises only what is new, and prunes', async () => {
    await ask('baseline', { uris: [draft], action: 'adopt' });
    assert.deepEqual(await codes(), ['agency/rescue 4', 'conditionality/cooperation 4']);
    await editor.change(draft, 2, { text: `Police rescued nine trafficked women.\n\n${shelter}` });
    assert.deepEqual(await codes(), ['agency/rescue 3', 'conditionality/cooperation 4']);
    assert.equal((await record()).stale, 1);
    const { count } = await ask<Written>('baseline', { uris: [draft], action: 'prune' });
    assert.equal(count, 1);
    assert.equal((await record()).stale, 0);
    await editor.change(draft, 3, { text: `${rescue}\n${shelter}` });
  });

  it('refuses to write over a baseline that it cannot read', async () => {
    const file = `${folder}/counterframe.baseline.json`;
    await write('counterframe.baseline.json', '{ broken');
    await assert.rejects(ask('baseline', { uris: [draft], action: 'adopt' }), /is not valid JSON/);
    assert.equal(files.get(file), '{ broken');
    files.delete(file);
    await changed('counterframe.baseline.json');
  });

  it('keeps baseline lines of drafts that were not checked and of codes that are off, and drops those of drafts that are gone', async () => {
    const name = 'counterframe.baseline.json';
    const lines = () => JSON.parse(files.get(`${folder}/${name}`)!).drafts as Record<string, { code: string }[]>;
    await ask('baseline', { uris: [draft], action: 'adopt' });
    await write(
      name,
      files
        .get(`${folder}/${name}`)!
        .replace('"plan.md": [', '"gone.md": [\n      {"code":"agency/rescue","quote":"rescued"}\n    ],\n    "plan.md": ['),
    );
    await write('counterframe.yaml', 'severities:\n  agency/*: off\n');
    assert.equal((await record()).stale, 0);
    await ask('baseline', { uris: [draft], action: 'prune' });
    assert.deepEqual([Object.keys(lines()), lines()['plan.md']!.length], [['plan.md'], 2]);
    files.delete(`${folder}/counterframe.yaml`);
    await changed('counterframe.yaml');
    settings.enable = false;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { counterframe: settings } });
    assert.deepEqual([(await record()).stale, (await record()).isOff], [0, true]);
    for (const action of ['adopt', 'prune'] as const)
      await assert.rejects(ask('baseline', { uris: [draft], action }), /nothing was written/);
    assert.equal(lines()['plan.md']!.length, 2);
    settings.enable = true;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { counterframe: settings } });
    files.delete(`${folder}/${name}`);
    await changed(name);
  });

  it('loses nothing when several decisions come at once', async () => {
    const { findings } = await record();
    const decide = ({ code, anchor }: (typeof findings)[number]) =>
      ask('decide', { uri: draft, code, anchor, scope: 'finding', status: 'accepted' });
    await Promise.all(findings.map(decide));
    assert.equal(files.get(`${folder}/counterframe.decisions.jsonl`)!.trim().split('\n').length, findings.length);
  });

  it('takes a decision back though words beside the finding have changed, and says when there is none', async () => {
    await editor.change(draft, 10, { text: `Two officers rescued fourteen trafficked workers from a farm.\n\n${shelter}` });
    const moved = (await record()).findings.find(({ code }) => code === 'agency/rescue')!;
    assert.equal(moved.decision?.status, 'accepted');
    const params = { uri: draft, code: moved.code, anchor: moved.anchor, scope: 'finding', status: 'none' };
    await ask('decide', params);
    assert.equal((await record()).findings.find(({ code }) => code === 'agency/rescue')!.decision, undefined);
    await assert.rejects(ask('decide', params), /no decision to take back/);
    files.delete(`${folder}/counterframe.decisions.jsonl`);
    await changed('counterframe.decisions.jsonl');
  });

  it('leaves alone what it cannot read as UTF-8', async () => {
    const file = `${folder}/counterframe.decisions.jsonl`;
    bytes.set(file, Buffer.from('{"code":"agency/*","status":"set-aside","reason":"Gesetz f\xfcr J\xfcrgen"}\n', 'latin1'));
    const params = { uri: draft, code: 'evidence/*', scope: 'workspace', status: 'set-aside', reason: 'x' };
    await assert.rejects(ask('decide', params), /counterframe\.decisions\.jsonl: is not valid UTF-8/);
    assert.equal(files.has(file), false);
    bytes.delete(file);
  });

  it('reads drafts that are not open, and says what it cannot read', async () => {
    files.set(`${folder}/sub/memo.txt`, shelter);
    const memo = await ask<DraftRecord>('draft', { uri: `${folder}/sub/memo.txt` });
    assert.deepEqual(
      memo.findings.map(({ code }) => code),
      ['conditionality/cooperation'],
    );
    assert.match((await ask<DraftRecord>('draft', { uri: `${folder}/absent.txt` })).problem!, /cannot be read/);
    assert.match((await ask<DraftRecord>('draft', { uri: `${folder}/picture.png` })).problem!, /formats/);
    const uris = [draft, `${folder}/sub/memo.txt`, `${folder}/absent.txt`];
    const { text } = await ask<{ text: string }>('report', { uris, format: 'html' });
    assert.match(text, /plan\.md[\s\S]*sub\/memo\.txt[\s\S]*absent\.txt/);
    assert.doesNotMatch(text, /command:/);
    await assert.rejects(ask('report', { uris: [draft], format: 'odt' }), /none of the formats/);
  });

  it('needs a folder for decisions', async () => {
    await editor.open('untitled:one', rescue);
    const alone = await startEditor({ options: { files: true }, files: new Map() });
    await alone.open('untitled:one', rescue);
    const params = { uri: 'untitled:one', code: 'agency/rescue', scope: 'workspace', status: 'set-aside', reason: 'x' };
    await assert.rejects(alone.connection.sendRequest('counterframe/decide', params), /Open a folder first/);
    await alone.stop();
  });
});

describe('the project of a draft, on the disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'counterframe-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;

  it('is read by the server itself for editors that lend no files, and written whole', async () => {
    writeFileSync(join(folder, 'counterframe.yaml'), 'severities: { agency/rescue: off }\n');
    const editor = await startEditor({ folders: [pathToFileURL(folder).href], capabilities: pulling });
    const uri = addressOf('my plan.txt');
    await editor.open(uri, `${rescue}\n${shelter}`, 'plaintext');
    assert.deepEqual(
      (await editor.diagnostics(uri)).map(({ code }) => code),
      ['conditionality/cooperation'],
    );
    await editor.connection.sendRequest('counterframe/baseline', { uris: [uri], action: 'adopt' });
    assert.deepEqual(Object.keys(JSON.parse(readFileSync(join(folder, 'counterframe.baseline.json'), 'utf8')).drafts), ['my plan.txt']);
    assert.deepEqual(readdirSync(folder).sort(), ['counterframe.baseline.json', 'counterframe.yaml']);
    assert.equal((await editor.diagnostics(uri))[0]!.severity, 4);
    await editor.stop();
  });

  it('is the one of the own folder where several are open', async () => {
    const other = mkdtempSync(join(tmpdir(), 'counterframe-'));
    writeFileSync(join(other, 'counterframe.yaml'), 'severities: { "*": off }\n');
    const editor = await startEditor({ folders: [folder, other].map((path) => pathToFileURL(path).href) });
    const [here, there] = [addressOf('a.txt'), pathToFileURL(join(other, 'a.txt')).href];
    for (const uri of [here, there]) await editor.open(uri, rescue, 'plaintext');
    assert.equal((await editor.diagnostics(here)).length, 1);
    assert.equal((await editor.diagnostics(there)).length, 0);
    await editor.stop();
    rmSync(other, { recursive: true });
  });
});
