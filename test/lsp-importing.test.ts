import assert from 'node:assert/strict';
import { importInThreads } from '../server/lsp/node-importing.ts';

const file = { name: 'file:///plan.docx', bytes: new Uint8Array(8), options: { changes: 'accepted' as const } };
const limits = { milliseconds: 60_000, megabytes: 64 };
/** A script for the thread, in a few words. */
const script = (text: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${text}`)}`);

describe('importing in a thread', () => {
  it('gives what the thread answers', async () => {
    const echo = importInThreads(script('parentPort.postMessage({ refusal: workerData.file.name })'), limits);
    assert.deepEqual(await echo.open(file), { refusal: file.name });
  });

  it('leaves what takes too long', async () => {
    const endless = importInThreads(script('for (;;) {}'), { ...limits, milliseconds: 500 });
    assert.match(refusalOf(await endless.open(file)), /^took more than 0\.5 seconds to read and was left unread/);
  });

  it('leaves what takes too much memory', async () => {
    const greedy = importInThreads(script('const all = []; for (;;) all.push([all.length])'), limits);
    assert.match(refusalOf(await greedy.open(file)), /^needs more memory than there is for one document/);
  });

  it('says what went wrong in the thread', async () => {
    const faulty = importInThreads(script("throw new Error('no luck')"), limits);
    assert.match(refusalOf(await faulty.open(file)), /^cannot be read \(no luck\)/);
    const silent = importInThreads(script('process.exit(0)'), limits);
    assert.match(refusalOf(await silent.open(file)), /^cannot be read \(it ended without an answer\)/);
  });

  it('ends when it is told to', async () => {
    const endless = importInThreads(script('for (;;) {}'), limits);
    const controller = new AbortController();
    const opened = endless.open(file, controller.signal);
    controller.abort('closed');
    await assert.rejects(opened, (reason) => reason === 'closed');
    await assert.rejects(endless.open(file, controller.signal), (reason) => reason === 'closed');
  });

  it('reads text where it is', async () => {
    const never = importInThreads(script('for (;;) {}'), { ...limits, milliseconds: 1 });
    const opened = await never.open({ ...file, name: 'memo.txt', bytes: new TextEncoder().encode('Wages.') });
    assert.ok('source' in opened && opened.source.text === 'Wages.');
  });
});

function refusalOf(result: object): string {
  return 'refusal' in result ? String(result.refusal) : JSON.stringify(result);
}
