import assert from 'node:assert/strict';
import { type Diagnostic, DiagnosticSeverity, LSPErrorCodes, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, type Given, pulling, startEditor } from './lsp-client.ts';

const uri = 'file:///drafts/plan.md';
const RESCUE = 'agency/rescue';
const WORDS = 'rescued fourteen trafficked workers';
const draft = `# Action plan\n\nOfficers ${WORDS}.\n`;
const clean = '# Action plan\n\nInspectors told the workers of a farm what they were owed.\n';
const pushing = { workspace: { configuration: true } };

describe('the server', () => {
  let editor: Editor | undefined;
  const start = async (given?: Given): Promise<Editor> => (editor = await startEditor(given));
  afterEach(async () => {
    assert.ok(editor?.isRunning(), 'the server still runs');
    assert.equal(await editor?.stop(), 0);
    editor = undefined;
  });

  it('reports, explains, sets aside, and reports no more', async () => {
    const editor = await start();
    await editor.open(uri, draft);
    const found = named(RESCUE, await editor.diagnostics(uri));
    assert.match(documentOf(draft).getText(found.range), /^rescued/);
    assert.deepEqual([found.source, found.severity], ['counterframe', DiagnosticSeverity.Information]);
    assert.match((found.data as { entry: string }).entry, /^agency\/rescue\//);
    const shown = await editor.hover(uri, found.range.start);
    assert.match(JSON.stringify(shown?.contents), /Rescue.*Question to ask:.*Brysk \(2011\)/s);
    assert.deepEqual(shown?.range, found.range);
    const actions = await editor.actions(uri, found.range);
    const action = actions.find(({ title }) => title === `Set ${RESCUE} aside here, with a reason`);
    const [change] = action!.edit!.documentChanges as [{ textDocument: object; edits: TextEdit[] }];
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    await editor.change(uri, 2, { text: TextDocument.applyEdits(documentOf(draft), change.edits) });
    assert.deepEqual(await editor.diagnostics(uri), []);
  });

  it('says when nothing has changed since the last answer', async () => {
    const editor = await start();
    await editor.open(uri, draft);
    const { resultId } = await editor.pull(uri);
    assert.equal((await editor.pull(uri, resultId)).kind, 'unchanged');
    await editor.change(uri, 2, { text: clean });
    assert.deepEqual([(await editor.pull(uri, resultId)).kind, await editor.diagnostics(uri)], ['full', []]);
  });

  it('takes the text as it comes, whatever the version says', async () => {
    const editor = await start();
    await editor.open(uri, draft, 'markdown', 5);
    named(RESCUE, await editor.diagnostics(uri));
    await editor.change(uri, 4, { text: clean });
    assert.deepEqual(await editor.diagnostics(uri), []);
    await editor.change(uri, 4, { text: draft });
    named(RESCUE, await editor.diagnostics(uri));
  });

  it('pushes to a client that does not pull, and takes back what it pushed', async () => {
    const editor = await start({ capabilities: pushing });
    assert.equal(editor.offered.diagnosticProvider, undefined);
    const last = () => editor.published.at(-1);
    await editor.open(uri, draft);
    await editor.until(() => last()?.version === 1);
    named(RESCUE, last()!.diagnostics);
    for (let version = 2; version < 20; version++) await editor.change(uri, version, { text: version === 19 ? clean : draft });
    await editor.until(() => last()?.version === 19);
    assert.deepEqual(last()!.diagnostics, []);
    assert.ok(editor.published.length < 19, 'changes in quick succession are answered together');
    await editor.change(uri, 20, { text: draft });
    await editor.until(() => last()?.version === 20);
    await editor.close(uri);
    await editor.until(() => last()?.version === undefined);
    assert.deepEqual(last(), { uri, diagnostics: [] });
  });

  const widths = { 'utf-16': [5, 5], 'utf-8': [9, 9], 'utf-32': [3, 4] } as const;
  for (const [encoding, [shift, added]] of Object.entries(widths)) {
    it(`counts in ${encoding} and follows edits in it`, async () => {
      const editor = await start({ capabilities: { ...pulling, general: { positionEncodings: [encoding] } } });
      assert.equal(editor.offered.positionEncoding, encoding);
      await editor.open(uri, `𐐀𐐀 Officers ${WORDS}.\n`);
      const { range } = named(RESCUE, await editor.diagnostics(uri));
      assert.deepEqual(range.start, at(shift + 9));
      assert.ok(await editor.hover(uri, range.start));
      assert.equal(await editor.hover(uri, range.end), null);
      const insertion = { start: at(shift), end: at(shift) };
      await editor.change(uri, 2, { range: insertion, text: '中 ' }, { range: insertion, text: '𐐀 ' });
      assert.deepEqual(named(RESCUE, await editor.diagnostics(uri)).range.start, at(shift + 9 + added));
    });
  }

  it('answers a cancelled request as cancelled, and the next one as ever', async () => {
    const editor = await start({ capabilities: { ...pulling, ...pushing } });
    await editor.open(uri, draft);
    const many = Array.from({ length: 5 }, (_, place) => editor.cancelled('textDocument/diagnostic', { textDocument: { uri }, place }));
    assert.deepEqual(await Promise.all(many), Array(5).fill(LSPErrorCodes.RequestCancelled));
    named(RESCUE, await editor.diagnostics(uri));
  });

  it('knows nothing about documents that are not open', async () => {
    const editor = await start();
    await editor.open(uri, draft);
    await editor.close(uri);
    assert.deepEqual(await editor.diagnostics(uri), []);
    assert.equal(await editor.hover(uri, at(0)), null);
    assert.deepEqual(await editor.actions(uri, { start: at(0), end: at(9) }), []);
  });

  it('outlives requests that make no sense', async () => {
    const editor = await start();
    await editor.open(uri, draft);
    assert.equal(await editor.hover(uri, undefined as never), null);
    assert.deepEqual(await editor.actions(uri, { start: null, end: 7 } as never), []);
    assert.deepEqual(await editor.pull(undefined as never), { kind: 'full', items: [] });
    await editor.change(uri, 2, { range: { start: at(1e9), end: at(-5) }, text: 'x' });
    await editor.change('file:///never-opened.md', 2, { text: 'x' });
    named(RESCUE, await editor.diagnostics(uri));
  });

  it('offers quick fixes only to those who ask for them', async () => {
    const editor = await start();
    await editor.open(uri, draft);
    const { range } = named(RESCUE, await editor.diagnostics(uri));
    assert.deepEqual(await editor.actions(uri, range, { diagnostics: [], only: ['source.organizeImports'] }), []);
    assert.notDeepEqual(await editor.actions(uri, range, { diagnostics: [], only: ['quickfix'] }), []);
  });

  it('links the page of a code for a client that shows links', async () => {
    const editor = await start({ options: { codePages: 'vscode-remote://host/docs/codes' } });
    await editor.open(uri, draft);
    assert.equal(named(RESCUE, await editor.diagnostics(uri)).codeDescription?.href, 'vscode-remote://host/docs/codes/agency-rescue.md');
  });

  it('follows the settings of a client that can be asked, and complains of what it cannot use', async () => {
    let settings: unknown = { severities: { [RESCUE]: 'warning' } };
    const editor = await start({
      capabilities: { ...pulling, workspace: { configuration: true, diagnostics: { refreshSupport: true } } },
      settings: () => settings,
    });
    await editor.open(uri, draft);
    assert.equal(named(RESCUE, await editor.diagnostics(uri)).severity, DiagnosticSeverity.Warning);
    const change = async (value: unknown): Promise<readonly Diagnostic[]> => {
      settings = value;
      const before = editor.refreshed.length;
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await editor.until(() => editor.refreshed.length > before);
      return editor.diagnostics(uri);
    };
    assert.deepEqual(await change({ enable: false }), []);
    assert.deepEqual(await change({ severities: { [RESCUE]: 'off' } }), []);
    const found = await change({ severities: { [RESCUE]: 'loud' }, nonsense: 1, subject: null });
    assert.equal(named(RESCUE, found).severity, DiagnosticSeverity.Information);
    assert.equal(named('counterframe/settings', found).severity, DiagnosticSeverity.Information);
    assert.match(editor.messages.join('\n'), /counterframe\.severities\.agency\/rescue/);
  });

  it('takes settings from a client that only tells them', async () => {
    const editor = await start({ options: { settings: { severities: { [RESCUE]: 'off' } } } });
    await editor.open(uri, draft);
    assert.deepEqual(await editor.diagnostics(uri), []);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { counterframe: { severities: {} } } });
    named(RESCUE, await editor.diagnostics(uri));
  });

  it('reports comments that set nothing aside or cannot be read', async () => {
    const editor = await start();
    const text = `<!-- counterframe-ignore ${RESCUE}: quoted -->\nWages.\n\n<!-- counterframe-ignore -->\nMore wages.\n`;
    await editor.open(uri, text);
    const found = await editor.diagnostics(uri);
    assert.deepEqual(found.map(({ range }) => range.start.line).sort(), [0, 3]);
    for (const { code, severity } of found) assert.deepEqual([code, severity], ['counterframe/comment', DiagnosticSeverity.Information]);
  });
});

function named(code: string, found: readonly Diagnostic[]): Diagnostic {
  const diagnostic = found.find((candidate) => candidate.code === code);
  assert.ok(diagnostic, `${code} is not among ${JSON.stringify(found.map((candidate) => candidate.code))}`);
  return diagnostic;
}

function at(character: number) {
  return { line: 0, character };
}

function documentOf(text: string): TextDocument {
  return TextDocument.create(uri, 'markdown', 1, text);
}
