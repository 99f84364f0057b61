import assert from 'node:assert/strict';
import { type RequestId, readMessages } from '../server/mcp/messages.ts';
import { createTurns } from '../server/mcp/turns.ts';

describe('messages for the server of assistants', () => {
  const filler = 'x'.repeat(1000);
  const cases: readonly (readonly [string, string, RequestId | undefined])[] = [
    ['an id at the end', `{"params":{"text":"${filler}"},"jsonrpc":"2.0","id":7}`, 7],
    ['an id at the beginning', `{"jsonrpc":"2.0","id":"a-1","params":{"text":"${filler}"}}`, 'a-1'],
    ['no id where it shows', `{"params":{"text":"${filler}"},"id":7,"z":"${filler}"}`, undefined],
    ['an id in the text only', `{"params":{"text":"${filler},\\"id\\":7}"}}`, undefined],
    ['a line end of Windows', `{"params":"${filler}","id":7}\r`, 7],
  ];
  for (const [title, line, id] of cases) {
    it(`too long, with ${title}`, async () => {
      const short = '{"jsonrpc":"2.0","method":"ping"}';
      const { passed, ids } = await readAll(`${short}\n${line}\n${short}\n`, 500);
      assert.deepEqual([passed, ids], [[`${short}\n`, `${short}\n`], [id]]);
    });
  }

  it('come whole, however they are cut', async () => {
    const { passed } = await readAll('{"a":"é"}\n{"b":1}', 500, 1);
    assert.deepEqual(passed, ['{"a":"é"}\n', '{"b":1}\n']);
  });
});

describe('turns', () => {
  it('are taken in order, but for those that were given up meanwhile', async () => {
    const turn = createTurns();
    const abort = new AbortController();
    const order: string[] = [];
    const work = async (name: string, signal = new AbortController().signal) => {
      await turn(signal);
      order.push(name);
      if (name === 'first') setImmediate(() => abort.abort(new Error('given up')));
    };
    const first = work('first');
    const second = work('second', abort.signal);
    const third = work('third');
    await assert.rejects(second, /given up/);
    await Promise.all([first, third]);
    assert.deepEqual(order, ['first', 'third']);
  });
});

async function readAll(text: string, longest: number, piece = 64) {
  const bytes = Buffer.from(text);
  async function* input(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const ids: (RequestId | undefined)[] = [];
  const passed: string[] = [];
  for await (const message of readMessages(input(), (id) => ids.push(id), longest)) passed.push(message.toString());
  return { passed, ids };
}
