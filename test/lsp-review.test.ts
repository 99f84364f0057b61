import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, DocumentSymbol } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleDocument, wordFile } from '../scripts/sample/word-file.ts';
import { openDocument } from '../server/import/open.ts';
import { commands } from '../server/lsp/commands.ts';
import type { DraftRecord, MarkedCopy } from '../server/lsp/protocol.ts';
import { draftUri } from '../server/lsp/review/address.ts';
import { type Editor, pulling, startEditor } from './lsp-client.ts';

const folder = 'virtual://host/my%20work';
const draft = `${folder}/plan.docx`;
const review = reviewOf(draft);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const RESCUE = 'agency/rescue';
const rescue = 'Officers rescued fourteen trafficked workers from a farm.';

describe('the review of a file that is no text', () => {
  const bytes = new Map<string, Buffer>();
  const files = new Map<string, string>();
  const settings: Record<string, unknown> = {};
  let editor: Editor;
  beforeEach(async () => {
    bytes.clear();
    files.clear();
    bytes.set(draft, Buffer.from(sampleDocument()));
    delete settings.trackedChanges;
    const capabilities = {
      ...pulling,
      textDocument: { ...pulling.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
      workspace: {
        ...pulling.workspace,
        configuration: true,
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      },
    };
    const options = { files: true, commands: Object.values(commands) };
    editor = await startEditor({ capabilities, folders: [folder], files, bytes, options, settings: () => settings });
  });
  afterEach(async () => {
    assert.ok(editor.isRunning(), 'the server still runs');
    assert.equal(await editor.stop(), 0);
  });

  const ask = <Answer>(method: string, params: object) => editor.connection.sendRequest<Answer>(method, params);
  const textOf = async (uri = review) => (await ask<{ text: string }>('workspace/textDocumentContent', { uri })).text;
  const record = () => ask<DraftRecord>('counterframe/draft', { uri: draft });
  const codes = async () => (await editor.diagnostics(review)).map(({ code }) => code);
  const changed = (uri: string, type = 2) =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  /** Opens the review as an editor does: asks for the text, then shows it. */
  const show = async () => {
    const text = await textOf();
    await editor.open(review, text, 'counterframe-review');
    return TextDocument.create(review, 'counterframe-review', 1, text);
  };
  const actionsAt = async (shown: TextDocument, words: string) => {
    const at = shown.positionAt(shown.getText().indexOf(words) + 1);
    return ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: review },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
  };

  it('has its text from the server, by the protocol', async () => {
    assert.deepEqual((editor.offered.workspace as Record<string, unknown>).textDocumentContent, { schemes: ['counterframe-review'] });
    const text = await textOf();
    assert.match(text, /^Draft Protocol on Workplace Inspections\n\n/);
    assert.equal(await textOf(draft), text, 'the address of the file will do');
  });

  it('has the findings, notes, outline and folds of a draft', async () => {
    const shown = await show();
    assert.deepEqual(await codes(), [RESCUE, 'enforcement/war-metaphor', 'conflation/slavery', 'conditionality/cooperation']);
    const [found] = await editor.diagnostics(review);
    assert.match(shown.getText(found!.range), /^rescued fourteen/);
    const { contents } = (await editor.hover(review, found!.range.start)) as { contents: { value: string } };
    assert.match(contents.value, /Brysk \(2011\)/);
    assert.match(contents.value, /command:counterframe\.decide\?/);
    assert.doesNotMatch(contents.value, /command:counterframe\.setAside/);
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: review } });
    assert.match(JSON.stringify(symbols), /"name":"2\.? Help"/);
    assert.ok((await ask<object[]>('textDocument/foldingRange', { textDocument: { uri: review } })).length >= 3);
  });

  it('keeps its structure where an editor shows it again without asking for its text', async () => {
    const { source } = (await openDocument(draft, bytes.get(draft)!)) as { source: { text: string } };
    await editor.open(review, source.text, 'counterframe-review');
    assert.equal((await codes()).length, 4);
    assert.match((await record()).reading!, /3 insertions and 1 deletion accepted/);
  });

  it('offers nothing that would edit it', async () => {
    const shown = await show();
    const actions = await actionsAt(shown, 'eradicate human');
    assert.ok(actions.length > 3);
    for (const { title, edit, command } of actions) {
      assert.equal(edit, undefined, title);
      assert.notEqual(command?.command, commands.setAside, title);
    }
    const titles = actions.map(({ title }) => title);
    for (const title of [
      /^Copy the rewording “/,
      /^Set .* aside here by a decision/,
      /^Set .* aside in this document by a decision/,
      /in this workspace/,
      /^Copy as a citation/,
    ])
      assert.ok(
        titles.some((one) => title.test(one)),
        `${title} is not among ${titles}`,
      );
    const all = await editor.actions(
      review,
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      { diagnostics: [], only: ['source.fixAll'] },
    );
    assert.deepEqual(all, []);
  });

  it('shares settings, decisions and baseline with its file', async () => {
    const shown = await show();
    const decide = (await actionsAt(shown, 'rescued')).find(({ title }) => /aside here by a decision/.test(title))!;
    const [argument] = decide.command!.arguments as [{ uri: string }];
    assert.equal(argument.uri, draft);
    await ask('counterframe/decide', { ...argument, reason: 'name of the operation' });
    assert.match(files.get(`${folder}/counterframe.decisions.jsonl`)!, /"draft":"plan\.docx","code":"agency\/rescue"/);
    assert.ok(!(await codes()).includes(RESCUE));
    const { uri, findings } = await record();
    assert.equal(uri, draft);
    assert.ok(findings.some(({ state, reason }) => state === 'set-aside' && reason === 'name of the operation'));
    await ask('counterframe/baseline', { uris: [draft], action: 'adopt' });
    assert.deepEqual(Object.keys(JSON.parse(files.get(`${folder}/counterframe.baseline.json`)!).drafts), ['plan.docx']);
  });

  it('reads tracked changes as the settings say, and anew when they change', async () => {
    const accepted = await show();
    assert.match(accepted.getText(), /they rescued fourteen/);
    assert.match((await record()).reading!, /accepted/);
    settings.trackedChanges = 'original';
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.outdated.includes(review));
    const original = await textOf();
    assert.match(original, /they met fourteen/);
    await editor.change(review, 2, { text: original });
    assert.ok(!(await codes()).includes(RESCUE));
    files.set(`${folder}/counterframe.yaml`, 'trackedChanges: accepted # as agreed\n');
    await changed(`${folder}/counterframe.yaml`);
    await editor.until(() => editor.outdated.length > 1);
    assert.equal(await textOf(), accepted.getText());
  });

  it('writes into counterframe.yaml how tracked changes are read, where there is one', async () => {
    const params = { uri: draft, changes: 'marked' };
    assert.equal(await ask('counterframe/setTrackedChanges', params), null);
    files.set(`${folder}/counterframe.yaml`, '# ours\nlanguages: [en]\n');
    await ask('counterframe/setTrackedChanges', params);
    assert.equal(files.get(`${folder}/counterframe.yaml`), '# ours\nlanguages: [en]\ntrackedChanges: marked\n');
    const text = await textOf();
    assert.match(text, /met/);
    assert.match(text, /rescued/);
  });

  it('follows its file on the disk', async () => {
    await show();
    await editor.until(() =>
      editor.registered.some((one) => JSON.stringify(one).includes('"baseUri":"virtual://host/my%20work","pattern":"plan.docx"')),
    );
    bytes.set(draft, Buffer.from(wordFile(paragraph(rescue))));
    await changed(draft);
    await editor.until(() => editor.outdated.includes(review));
    assert.equal((await codes()).length, 4, 'until the editor shows the new text, the findings are those of the old');
    const text = await textOf();
    assert.equal(text.trim(), rescue);
    await editor.change(review, 2, { text });
    assert.deepEqual(await codes(), [RESCUE]);
    await changed(draft, 3);
    await editor.close(review);
    assert.deepEqual(
      (await record()).findings.map(({ code }) => code),
      [RESCUE],
      'and closed it is read like any draft',
    );
  });

  it('says in its place and in a message why a file cannot be read', async () => {
    bytes.set(draft, Buffer.from('no archive at all'));
    const shown = await show();
    assert.match(shown.getText(), /^plan\.docx is damaged or is not what its name says/);
    await editor.until(() => editor.messages.some((message) => message === shown.getText()));
    assert.deepEqual(await codes(), []);
    assert.match((await record()).problem!, /^is damaged or is not what its name says/);
    await editor.close(review);
    assert.match((await record()).problem!, /^is damaged or is not what its name says/);
    bytes.delete(draft);
    assert.equal(await textOf(), 'plan.docx is not there any more.');
  });

  it('writes a copy with comments, and leaves its file alone', async () => {
    const { base64, comments, left } = await ask<MarkedCopy>('counterframe/markedCopy', { uri: draft, trackChanges: true });
    assert.deepEqual([comments, left], [4, []]);
    const copy = Buffer.from(base64, 'base64');
    assert.notDeepEqual(copy, bytes.get(draft));
    const opened = (await openDocument('copy.docx', copy, { changes: 'original' })) as { source: { text: string } };
    assert.match(opened.source.text, /eradicate human trafficking/);
    bytes.set(draft, Buffer.from('no archive'));
    await assert.rejects(ask('counterframe/markedCopy', { uri: draft, trackChanges: false }), /^Error: plan\.docx is damaged/);
    files.set(`${folder}/memo.txt`, rescue);
    await assert.rejects(ask('counterframe/markedCopy', { uri: `${folder}/memo.txt`, trackChanges: false }), /memo\.txt is in a format/);
  });

  it('of a file on the disk can be asked for by its path alone', async () => {
    const place = mkdtempSync(join(tmpdir(), 'counterframe-review-'));
    try {
      const file = pathToFileURL(join(place, 'a plan.docx')).href;
      writeFileSync(join(place, 'a plan.docx'), wordFile(paragraph(rescue)));
      const address = file.replace(/^file:/, 'counterframe-review:');
      const text = await textOf(address);
      assert.equal(text.trim(), rescue);
      await editor.open(address, text, 'text');
      assert.deepEqual(
        (await editor.diagnostics(address)).map(({ code }) => code),
        [RESCUE],
      );
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it('takes whatever else it is asked about', async () => {
    for (const uri of ['counterframe-review:', 'counterframe-review:/x.docx?%', 'counterframe-review:/x?untitled%3Ax', 'nonsense'])
      assert.equal(typeof (await textOf(uri)), 'string', uri);
  });
});

describe('draftUri', () => {
  const rows = [
    ['file:///a/plan.md', 'file:///a/plan.md'],
    [reviewOf('file:///a%20b/plan.docx'), 'file:///a%20b/plan.docx'],
    ['counterframe-review:///a%20b/plan.docx', 'file:///a%20b/plan.docx'],
    ['counterframe-review:/x.docx?%', '%'],
  ] as const;
  for (const [uri, expected] of rows) it(`of ${uri}`, () => assert.equal(draftUri(uri), expected));
});

/** As an editor writes it. */
function reviewOf(file: string): string {
  return `counterframe-review:${new URL(file).pathname}?${encodeURIComponent(file)}`;
}
