import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ErrorCodes } from 'vscode-languageserver/node';
import { type Message, type Raw, startRaw } from './lsp-raw.ts';

const uri = 'file:///drafts/plan.md';
const draft = '# Plan\n\nOfficers rescued fourteen trafficked workers.\n';
const hover = { textDocument: { uri }, position: { line: 2, character: 10 } };
const pulls = { textDocument: { diagnostic: {} } };

describe('the protocol', () => {
  let raw: Raw;
  const start = (args?: readonly string[]): Raw => (raw = startRaw(args));
  afterEach(() => {
    raw.kill();
    assert.equal(raw.stray(), undefined, 'standard output holds messages only');
  });

  it('is all that is written to standard output', async () => {
    start();
    await raw.initialize();
    raw.notify('initialized', {});
    raw.open(uri, draft);
    await raw.until(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.ok((await raw.request('textDocument/hover', hover)).result);
    assert.equal(await raw.stop(), 0);
  });

  it('begins with initialize', async () => {
    start();
    assert.equal(codeOf(await raw.request('textDocument/hover', hover)), ErrorCodes.ServerNotInitialized);
    raw.open(uri, draft);
    await raw.initialize(pulls);
    const { result } = await raw.request('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual(result, { kind: 'full', items: [] }, 'what came before initialize is dropped');
  });

  it('initializes once', async () => {
    start();
    await raw.initialize(pulls);
    assert.equal(codeOf(await raw.initialize({})), ErrorCodes.InvalidRequest);
    raw.open(uri, draft);
    assert.equal((await pulled(raw)).length, 1);
  });

  it('can be initialized after an attempt that made no sense', async () => {
    start();
    assert.ok((await raw.request('initialize', { processId: null, rootUri: null })).error);
    assert.ok((await raw.initialize(pulls)).result);
    raw.open(uri, draft);
    assert.equal((await pulled(raw)).length, 1);
  });

  it('serves nothing after shutdown, and then ends in order', async () => {
    start();
    await raw.initialize(pulls);
    raw.open(uri, draft);
    assert.equal((await raw.request('shutdown')).result, null);
    for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'textDocument/codeAction', 'initialize'])
      assert.equal(codeOf(await raw.request(method, { ...hover, capabilities: {} })), ErrorCodes.InvalidRequest, method);
    raw.notify('exit');
    assert.equal(await raw.exited, 0);
  });

  it('says so when it ends without shutdown', async () => {
    start();
    await raw.initialize();
    raw.notify('exit');
    assert.equal(await raw.exited, 1);
  });

  it('ends when nobody speaks any more', async () => {
    start();
    await raw.initialize();
    raw.hangUp();
    assert.equal(await raw.exited, 1);
  });

  it('ends when the editor has died', async () => {
    start();
    await raw.initialize({}, { processId: await deadProcess() });
    assert.equal(await raw.exited, 1);
  });

  it('takes the argument by which some editors name their process', async () => {
    start([`--clientProcessId=${await deadProcess()}`]);
    await raw.initialize();
    assert.equal(await raw.exited, 1);
  });

  it('refuses requests that it does not know, and passes over notifications', async () => {
    start();
    await raw.initialize(pulls);
    assert.equal(codeOf(await raw.request('textDocument/rename', hover)), ErrorCodes.MethodNotFound);
    assert.equal(codeOf(await raw.request('$/unknown')), ErrorCodes.MethodNotFound);
    raw.notify('$/unknown', {});
    raw.notify('workspace/didChangeWatchedFiles', { changes: [] });
    raw.notify('textDocument/didSave', { textDocument: { uri } });
    raw.notify('$/setTrace', { value: 'verbose' });
    raw.open(uri, draft);
    assert.equal((await pulled(raw)).length, 1);
  });

  it('passes over a cancellation that comes too late or names nothing', async () => {
    start();
    await raw.initialize(pulls);
    raw.open(uri, draft);
    const { id } = await raw.request('textDocument/hover', hover);
    for (const cancelled of [id, 99999, 'none', null, undefined]) raw.notify('$/cancelRequest', { id: cancelled });
    assert.equal((await pulled(raw)).length, 1);
    assert.equal(await raw.stop(), 0);
  });

  it('outlives what is no message', async () => {
    start();
    await raw.initialize(pulls);
    for (const body of ['{', 'null', '[]', '7', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":{},"method":3}', '']) raw.write(body);
    raw.open(uri, draft);
    assert.equal((await pulled(raw)).length, 1);
  });

  it('takes a document that is opened a second time as it then is', async () => {
    start();
    await raw.initialize(pulls);
    raw.open(uri, draft);
    assert.equal((await pulled(raw)).length, 1);
    raw.open(uri, '# Plan\n\nOfficers met the workers.\n');
    assert.deepEqual(await pulled(raw), []);
    raw.open(uri, draft, 'plaintext');
    assert.equal((await pulled(raw)).length, 1);
  });
});

async function pulled(raw: Raw): Promise<unknown[]> {
  const { result, error } = await raw.request('textDocument/diagnostic', { textDocument: { uri } });
  assert.equal(error, undefined);
  return (result as { items: unknown[] }).items;
}

function codeOf({ error }: Message): number | undefined {
  return error?.code;
}

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid!;
}
