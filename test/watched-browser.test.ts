import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { startBrowserServer } from './support/browser-worker.ts';
import { draftsInEveryFormat } from './support/formats.ts';

const bundle = new Script(readFileSync(join(import.meta.dirname, '..', 'dist/server/browser.js'), 'utf8'));
const drafts = draftsInEveryFormat();
const address = (name: string) => `virtual://host/${name}`;

describe('the server in a worker of a browser', () => {
  it('reaches for nothing by which a worker asks for addresses, opens threads or makes code of text', async () => {
    const { ask, tell, used } = startBrowserServer(bundle, {
      'workspace/configuration': ({ items }) => items!.map(() => ({ subject: 'always' })),
      'counterframe/readFile': ({ uri }) => ({ base64: base64(uri!) }),
      'client/registerCapability': () => null,
    });
    await ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } }, workspace: { configuration: true } },
      initializationOptions: { files: true, commands: ['counterframe.goTo'], codePages: 'virtual://host/pages/' },
    });
    tell('initialized', {});
    const textDocument = { uri: address('plan.md') };
    tell('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: drafts['plan.md'] } });
    const { items } = await ask('textDocument/diagnostic', { textDocument });
    assert.ok(items.length > 0, 'the draft has findings');
    const { range } = items[0];
    assert.ok(await ask('textDocument/hover', { textDocument, position: range.start }));
    await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    const uris = Object.keys(drafts).map(address);
    for (const uri of uris) assert.ok((await ask('counterframe/draft', { uri })).words > 0, uri);
    for (const format of ['html', 'markdown', 'docx']) assert.ok(await ask('counterframe/report', { uris, format }));
    for (const name of ['plan.docx', 'plan.odt', 'plan.pdf'])
      assert.ok((await ask('counterframe/markedCopy', { uri: address(name), trackChanges: true })).base64, name);
    await ask('shutdown', undefined);
    assert.deepEqual(used(), []);
  });
});

function base64(uri: string): string | undefined {
  const content = drafts[uri.slice(uri.lastIndexOf('/') + 1)];
  return content === undefined ? undefined : Buffer.from(content).toString('base64');
}
