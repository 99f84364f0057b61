import assert from 'node:assert/strict';
import { CancellationTokenSource, type CodeAction, type Diagnostic, DiagnosticSeverity, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtin } from '#lexicons';
import { type Editor, type Given, pulling, startEditor } from './lsp-client.ts';

const uri = 'file:///drafts/plan.md';
const RESCUE = 'agency/rescue';
const draft = '# Action plan\n\nOfficers rescued fourteen trafficked workers from a farm.\n';
const cleanDraft = '# Action plan\n\nInspectors told the workers of a farm what they were owed.\n';

describe('the server', () => {
  let editor: Editor | undefined;
  const start = async (given?: Given): Promise<Editor> => (editor = await startEditor(given));
  afterEach(async () => {
    if (editor?.isRunning()) assert.equal(await editor.stop(), 0);
    editor = undefined;
  });

  it('reports, explains, sets aside, and reports no more', async () => {
    const { open, diagnostics, hover, actions, change, pull } = await start();
    await open(uri, draft);
    const found = named(RESCUE, await diagnosticsOf(pull, uri));
    assert.equal(textAt(draft, found), 'rescued fourteen trafficked workers');
    assert.equal(found.source, 'counterframe');
    assert.equal(found.severity, DiagnosticSeverity.Information);
    assert.equal((found.data as { entry: string }).entry.split('/').slice(0, 2).join('/'), RESCUE);
    const shown = await hover(uri, found.range.start);
    assert.match(JSON.stringify(shown?.contents), /Rescue.*Brysk \(2011\).*Ask/s);
    assert.deepEqual(shown?.range, found.range);
    const [action] = (await actions(uri, found.range)).filter(({ title }) => title.startsWith(`Set ${RESCUE} aside here`));
    const fixed = applied(draft, action!);
    await change(uri, 2, { text: fixed });
    assert.deepEqual(
      (await diagnosticsOf(pull, uri)).map(({ code }) => code),
      [],
    );
    void diagnostics;
  });
});

async function diagnosticsOf(pull: Editor['pull'], uri: string): Promise<Diagnostic[]> {
  const report = await pull(uri);
  assert.equal(report.kind, 'full');
  return report.kind === 'full' ? report.items : [];
}

function named(code: string, found: readonly Diagnostic[]): Diagnostic {
  const diagnostic = found.find((candidate) => candidate.code === code);
  assert.ok(diagnostic, `${code} is not among ${JSON.stringify(found.map((candidate) => candidate.code))}`);
  return diagnostic;
}

function textAt(text: string, { range }: { range: Diagnostic['range'] }): string {
  return TextDocument.create('', '', 0, text).getText(range);
}

function applied(text: string, { edit }: CodeAction): string {
  const [change] = edit?.documentChanges ?? [];
  const edits = change && 'edits' in change ? (change.edits as TextEdit[]) : Object.values(edit?.changes ?? {}).flat();
  assert.equal(edits.length, 1);
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}
void builtin;
void CancellationTokenSource;
void pulling;
void cleanDraft;
