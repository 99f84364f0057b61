import assert from 'node:assert/strict';
import { commands, type GoTo } from '../server/lsp/commands.ts';
import type { Report } from '../server/lsp/protocol.ts';
import { type Editor, startEditor } from './lsp-client.ts';
import { open } from './support/docx.ts';

const draft = 'file:///drafts/plan.md';
const text = '# Plan\n\n🙂 Shelter is granted only if the victim of trafficking assists the police.\n';

describe('the report in an editor', () => {
  let plain: Editor;
  let able: Editor;
  before(async () => {
    plain = await startEditor({ options: { files: true } });
    able = await startEditor({ options: { files: true, commands: [commands.goTo] } });
    for (const editor of [plain, able]) await editor.open(draft, text);
  });
  after(async () => {
    for (const editor of [plain, able]) await editor.stop();
  });

  const report = (editor: Editor, params: object) =>
    editor.connection.sendRequest<Report>('counterframe/report', { uris: [draft], format: 'html', ...params });
  const page = async (editor: Editor, params: object) => {
    const answer = await report(editor, params);
    assert.ok('text' in answer);
    return answer.text;
  };

  it('is of the whole draft', async () => {
    assert.match(await page(plain, {}), /<h3 id="[^"]+">How strongly provisions bind<\/h3>/);
    assert.match(await page(plain, { format: 'markdown' }), /^### .*How strongly provisions bind$/m);
  });

  it('is a file where the format is no text', async () => {
    const answer = await report(plain, { format: 'docx' });
    assert.ok('base64' in answer);
    const { source } = await open(Buffer.from(answer.base64, 'base64'));
    assert.match(source.text, /Counterframe report[\s\S]*plan\.md[\s\S]*Shelter is granted/);
  });

  it('leads to the words of the draft when that is asked for and the editor can go there', async () => {
    for (const given of [await page(able, {}), await page(plain, { links: 'commands' })]) assert.doesNotMatch(given, /command:/);
    const places = placesIn(await page(able, { links: 'commands' }));
    assert.ok(places.length > 0);
    for (const { uri, range, words } of places) {
      assert.equal(uri, draft);
      assert.ok(text.split('\n')[range.start.line]!.slice(range.start.character).startsWith(words!), words);
    }
    assert.ok(places.every(({ words }) => words !== undefined && words.length > 3 && words.length <= 80));
  });

  it('names drafts of one name by their whole address', async () => {
    const other = 'file:///other/plan.md';
    await able.open(other, 'They fight exploitation.\n\nShelter is granted only if the victim of trafficking assists the police.\n');
    const both = await page(able, { uris: [draft, other], links: 'commands' });
    assert.ok(both.includes(`<h2 id="document-1">${draft}</h2>`) && both.includes(`<h2 id="document-2">${other}</h2>`));
    assert.deepEqual([...new Set(placesIn(both).map(({ uri }) => uri))], [draft, other]);
  });
});

function placesIn(html: string): readonly GoTo[] {
  return [...html.matchAll(/href="command:counterframe\.goTo\?([^"]+)"/g)].map(([, given]) => {
    const [place] = JSON.parse(decodeURIComponent(given!.replaceAll('&#39;', "'").replaceAll('&amp;', '&')));
    return place as GoTo;
  });
}
