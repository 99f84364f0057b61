import assert from 'node:assert/strict';
import { type Editor, pulling, startEditor } from './lsp-client.ts';

const uri = 'file:///drafts/long.md';
const paragraph = (index: number) =>
  `Under point ${index} the police shall protect victims of trafficking, and ministry ${index} may support workers who leave their employer.\n\n`;
const text = Array.from({ length: 120 }, (_, index) => paragraph(index)).join('');
const capabilities = { ...pulling, window: { workDoneProgress: true } };

describe('work on a whole draft', () => {
  let editor: Editor;
  const progress: { readonly kind: string; readonly message?: string; readonly title?: string }[] = [];
  beforeEach(async () => {
    progress.length = 0;
    editor = await startEditor({ capabilities, options: { files: true } });
    editor.connection.onRequest('window/workDoneProgress/create', () => null);
    editor.connection.onNotification('$/progress', ({ value }: { value: (typeof progress)[number] }) => void progress.push(value));
    await editor.open(uri, text);
    await editor.diagnostics(uri);
  });
  afterEach(async () => {
    assert.ok(editor.isRunning(), 'the server still runs');
    await editor.stop();
  });

  const report = () => editor.connection.sendRequest<{ text: string }>('counterframe/report', { uris: [uri], format: 'html' });

  it('keeps nobody who writes waiting', async () => {
    const order: string[] = [];
    const noted = <Value>(name: string, answer: Promise<Value>) => answer.finally(() => order.push(name));
    const whole = noted('report', report());
    await editor.change(uri, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Now ' });
    await Promise.all([noted('diagnostics', editor.diagnostics(uri)), noted('hover', editor.hover(uri, { line: 0, character: 30 }))]);
    assert.deepEqual(order.toSorted(), ['diagnostics', 'hover']);
    assert.match((await whole).text, /How strongly provisions bind/);
  });

  it('tells how far it is', async () => {
    await report();
    assert.deepEqual(
      progress.map(({ kind, title, message }) => [kind, title ?? message]),
      [
        ['begin', 'Writing the report'],
        ['report', 'long.md'],
        ['end', undefined],
      ],
    );
  });

  it('ends when it is taken back, and with the server', async () => {
    assert.equal(await editor.cancelled('counterframe/report', { uris: [uri], format: 'html' }), -32800);
    report().catch(() => undefined);
    await editor.hover(uri, { line: 0, character: 30 });
    assert.equal(await editor.stop(), 0);
    editor = await startEditor({ capabilities });
  });
});
