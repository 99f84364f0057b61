import assert from 'node:assert/strict';
import { type Raw, startRaw } from './lsp-raw.ts';

const uri = 'file:///drafts/plan.md';
const draft = '# Plan\n\nOfficers rescued fourteen trafficked workers.\n';
const off = { severities: { 'agency/rescue': 'off' } };
const asks = { workspace: { configuration: true } };

describe('settings', () => {
  let raw: Raw;
  let seen = 0;
  let answered = new Set<unknown>();
  const start = async (capabilities: object, initializationOptions?: unknown): Promise<Raw> => {
    raw = startRaw();
    seen = 0;
    answered = new Set();
    await raw.initialize(capabilities, { initializationOptions });
    raw.notify('initialized', {});
    return raw;
  };
  afterEach(async () => {
    assert.equal(await raw.stop(), 0);
    assert.equal(raw.stray(), undefined);
  });

  for (const [options, count] of [
    [{ settings: off }, 0],
    [{ counterframe: off }, 0],
    [{ settings: null, commands: 3, codePages: {} }, 1],
    ['nonsense', 1],
  ] as const) {
    it(`come with the first message, or do not: ${JSON.stringify(options)}`, async () => {
      await start({}, options);
      await opened(count);
    });
  }

  it('are told later, in either shape; an empty notice changes nothing', async () => {
    await start({});
    await opened(1);
    for (const [settings, count] of [
      [{ counterframe: off }, 0],
      [null, 0],
      [{ severities: {} }, 1],
      [off, 0],
      [{ counterframe: {} }, 1],
    ] as const) {
      raw.notify('workspace/didChangeConfiguration', { settings });
      await published(count);
    }
  });

  it('are what was told, for a client that is asked and has no answer', async () => {
    await start(asks, { settings: off });
    raw.open(uri, draft);
    await answer(null);
    await published(0);
    raw.notify('workspace/didChangeConfiguration', { settings: { counterframe: { severities: {} } } });
    await answer(undefined, { code: -32601, message: 'not here' });
    await published(1);
  });

  it('are not waited for without end, and count when they come', async () => {
    await start(asks);
    raw.open(uri, draft);
    await published(1);
    await answer(off);
    await published(0);
  });

  it('are registered for only with clients that can register', async () => {
    await start({ workspace: { didChangeConfiguration: { dynamicRegistration: true } } });
    const { id } = await raw.until(({ method }) => method === 'client/registerCapability');
    raw.send({ id, error: { code: -32601, message: 'not here' } });
    await opened(1);
    assert.equal(await raw.stop(), 0);
    await start({});
    await opened(1);
    assert.deepEqual(
      raw.messages.filter(({ id, method }) => id !== undefined && method !== undefined),
      [],
      'nothing is asked of a client that says nothing of itself',
    );
  });

  /** Opens the draft and waits until so many findings are published. */
  async function opened(count: number): Promise<void> {
    raw.open(uri, draft);
    await published(count);
  }

  /** Waits for a message with so many findings that comes after the last one waited for. */
  async function published(count: number): Promise<void> {
    const message = await raw.until(
      (message) =>
        raw.messages.indexOf(message) >= seen &&
        JSON.stringify(message).split('"code":"agency/rescue"').length === count + 1 &&
        message.method === 'textDocument/publishDiagnostics',
    );
    seen = raw.messages.indexOf(message) + 1;
  }

  /** Answers the question for settings that stands open. */
  async function answer(section: unknown, error?: object): Promise<void> {
    const asked = await raw.until(({ id, method }) => method === 'workspace/configuration' && !answered.has(id));
    answered.add(asked.id);
    raw.send(error ? { id: asked.id, error } : { id: asked.id, result: [section] });
  }
});
