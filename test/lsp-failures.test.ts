import assert from 'node:assert/strict';
import { CancellationToken, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { failureProblems } from '../server/core/failure/guarded.ts';
import { compile, emptyAnalysis, read } from '../server/core/index.ts';
import { codeActionsAt } from '../server/lsp/actions/actions.ts';
import type { Checked } from '../server/lsp/analyses.ts';
import { commands } from '../server/lsp/commands.ts';
import { toDiagnostics } from '../server/lsp/diagnostics.ts';
import { draftOf } from '../server/lsp/draft.ts';
import { tellFailures } from '../server/lsp/failures.ts';
import { guard } from '../server/lsp/guard.ts';
import { readEditorSettings, settingsFor } from '../server/lsp/settings.ts';
import { clientWith, lexiconsOf } from './lsp-support.ts';

const SECRET = 'the ministry of secrets';
const own = clientWith({ commands: Object.values(commands) });
const other = clientWith({});
const compiled = compile(lexiconsOf({}));

describe('a handler of the server that throws', () => {
  const told = async (client = own) => {
    const sent: { readonly method: string; readonly params: Record<string, string> }[] = [];
    const logged: string[] = [];
    const connection = {
      console: { error: (message: string) => logged.push(message) },
      sendNotification: async (method: string | { method: string }, params: Record<string, string>) =>
        void sent.push({ method: typeof method === 'string' ? method : method.method, params }),
    };
    const log = { error: () => {}, failed: tellFailures(connection as unknown as Connection, client) };
    const hover = guard<string, string>(
      'hover',
      log,
      (text) => {
        throw new Error(`no hover at “${text}” in /home/ada/plan.md`);
      },
      'nothing',
    );
    for (const _ of [1, 2, 3]) assert.equal(await hover(SECRET, CancellationToken.None), 'nothing');
    return { sent, logged };
  };

  it('is answered with the fallback, told once, and logged each time, without words of the draft', async () => {
    const { sent, logged } = await told();
    assert.equal(logged.length, 3);
    assert.deepEqual(
      sent.map(({ method }) => method),
      ['counterframe/didFail'],
    );
    assert.match(sent[0]!.params.report!, /^Counterframe \S+\npart: hover\nError\nat .*lsp-failures\.test\.ts:\d+:\d+\)/);
    assert.match(sent[0]!.params.message!, /Something in Counterframe failed \(hover\)/);
    assert.match(sent[0]!.params.action!, /^Copy what you can send us/);
    assert.doesNotMatch(JSON.stringify([sent, logged]), /secret|ministry|home|plan\.md/);
  });

  it('is told in a plain message to clients that cannot copy', async () => {
    const { sent } = await told(other);
    assert.deepEqual(
      sent.map(({ method, params }) => [method, params.type]),
      [['window/showMessage', 2]],
    );
  });
});

describe('a part of the engine that failed on a draft', () => {
  const text = 'A first line.\nA second line.\n';
  const source = { name: 'file:///a', format: 'markdown', text } as const;
  const document = TextDocument.create(source.name, 'markdown', 1, text);
  const settings = settingsFor(source.name, readEditorSettings({}), undefined);
  const problems = failureProblems(
    ['measure scope/voice', 'ledger'].map((part) => ({ part, trace: ['Error', 'at f (a.ts:1:2)'] })),
    source.name,
  );
  const checked: Checked = {
    id: '1',
    version: 1,
    source,
    settings,
    analysis: { ...emptyAnalysis, problems },
    draft: draftOf(read(source), settings, () => compiled),
    repeats: () => [],
    anchors: () => new Map(),
    isFinal: true,
  };
  const actionsAt = (offset: number, client = own) =>
    codeActionsAt({ start: offset, end: offset }, { checked, document, compiled, client }, ['quickfix']);

  it('is one faint remark at its beginning', () => {
    const shown = toDiagnostics(checked, document, own);
    assert.deepEqual(
      shown.map(({ code, severity, range }) => [code, severity, range.start.line]),
      [
        ['counterframe/failure', 3, 0],
        ['counterframe/failure', 3, 0],
      ],
    );
    assert.match(
      String(shown[0]!.message),
      /A part of Counterframe failed and was left out: measure scope\/voice\. The rest is as usual\./,
    );
  });

  it('comes with what can be sent to us, on the first line only, where the client can copy it', () => {
    const [action, ...more] = actionsAt(3);
    assert.deepEqual([more, action!.kind, action!.command?.command], [[], 'quickfix', commands.copy]);
    const [{ text: copied }] = action!.command!.arguments as [{ text: string }];
    assert.match(copied, /part: measure scope\/voice\nkind of text: markdown\nError\nat f \(a\.ts:1:2\)\n\nCounterframe .*\npart: ledger/);
    assert.deepEqual([actionsAt(20), actionsAt(3, other)], [[], []]);
  });
});
