import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openEditor } from '../scripts/fuzz/server/editor.ts';
import { fuzzServer } from '../scripts/fuzz/server/fuzz-server.ts';
import { fewLexicons } from '../scripts/fuzz/server/lexicon.ts';
import { randomFrom } from '../scripts/fuzz/server/random.ts';
import { startBundle, startHere } from '../scripts/fuzz/server/start.ts';
import { changed, placeIn, textFrom } from '../scripts/fuzz/server/texts.ts';
import { documentsIn } from '../server/lsp/documents.ts';

const STEPS = 60;

describe('messages in any order', () => {
  const here = startHere(fewLexicons);
  for (let seed = 1; seed <= 20; seed++) {
    it(`leave a server as good as new (${seed})`, async () => {
      assert.deepEqual((await fuzzServer(seed, STEPS, here)).problems, []);
    });
    it(`and senseless ones among them too (${seed})`, async () => {
      assert.deepEqual((await fuzzServer(seed, STEPS, here, true)).problems, []);
    });
  }

  it('do no harm to the server that is shipped', async () => {
    const { problems, requests } = await fuzzServer(99, 150, startBundle, true);
    assert.deepEqual(problems, []);
    assert.ok(requests > 20);
  });

  it('are refused after shutdown, whatever was under way', async () => {
    const running = startBundle();
    const editor = await openEditor(running, { isPulling: true, isAsked: true, refreshes: true });
    editor.open('untitled:a', { text: 'Officers rescued fourteen trafficked workers.', version: 1, languageId: 'markdown' });
    const early = ['textDocument/hover', 'counterframe/draft', 'textDocument/diagnostic'].map((method) => ask(method));
    const shutdown = editor.wire.ask('shutdown').answer;
    const late = ['textDocument/hover', 'counterframe/draft', 'textDocument/diagnostic'].map((method) => ask(method));
    assert.equal((await shutdown).result, null);
    for (const { error } of await Promise.all(early)) assert.ok(error === undefined || error.code !== -32603, error?.message);
    for (const { error } of await Promise.all(late)) assert.equal(error?.code, -32600);
    assert.equal(running.said(), '');
    await running.end();

    function ask(method: string) {
      return editor.wire.ask(method, { uri: 'untitled:a', textDocument: { uri: 'untitled:a' }, position: { line: 0, character: 10 } })
        .answer;
    }
  });
});

describe('edits whose places are nowhere', () => {
  for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const)
    it(`leave a text whose lines are counted right (${encoding})`, () => {
      const random = randomFrom(11);
      for (let round = 0; round < 300; round++) {
        const { create, update } = documentsIn(encoding, () => {});
        const first = textFrom(random);
        let text = first;
        const document = create('untitled:a', 'markdown', 1, first);
        for (let edit = 0; edit < 5; edit++) {
          const change = { range: { start: placeIn(text, random), end: placeIn(text, random) }, text: textFrom(random, 3) };
          update(document, [change], edit);
          if (encoding === 'utf-16') text = changed(text, change);
          else text = document.getText();
          assert.equal(document.getText(), text);
          const afresh = create('untitled:b', 'markdown', 1, text);
          for (const offset of [0, Math.floor(text.length / 2), text.length])
            assert.deepEqual(document.positionAt(offset), afresh.positionAt(offset));
        }
      }
    });
});

describe('what is no message at all', () => {
  const initialize = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}';
  const framed = (body: string, length = Buffer.byteLength(body)) => `Content-Length: ${length}\r\n\r\n${body}`;
  const garbage: Readonly<Record<string, string>> = {
    'no header': 'hello\r\n\r\nworld\r\n\r\n',
    'a header without a length': 'Content-Type: text\r\n\r\n{}',
    'a length that is no number': 'Content-Length: many\r\n\r\n{}',
    'a negative length': 'Content-Length: -5\r\n\r\n{}',
    'a length that is too long': framed('{}', 1e9),
    'a length that is too short': framed('{"jsonrpc":"2.0"}', 3),
    'a length without end': `Content-Length: ${'9'.repeat(400)}\r\n\r\n{}`,
    'a header without end': `Content-Length: 2${' '.repeat(1_000_000)}`,
    'half a message': framed(initialize).slice(0, 40),
    'no JSON': framed('{"jsonrpc":'),
    'a list of messages': framed(`[${initialize},${initialize}]`),
    'lone halves of characters': Buffer.from(framed(initialize), 'utf16le').toString('latin1'),
    zeros: '\0'.repeat(100_000),
  };
  for (const [title, bytes] of Object.entries(garbage))
    it(`ends the server or is passed over: ${title}`, async () => {
      const server = join(import.meta.dirname, '..', 'dist', 'server', 'node.cjs');
      const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] });
      child.stdin.on('error', () => {});
      const exited = once(child, 'exit');
      child.stdin.write(bytes, 'latin1');
      child.stdin.end(framed(initialize));
      const [, signal] = await exited;
      assert.equal(signal, null, 'it ended by itself');
    });
});
