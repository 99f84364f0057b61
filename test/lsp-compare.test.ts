import assert from 'node:assert/strict';
import { sampleDocument } from '../scripts/sample/word-file.ts';
import type { ComparedParams } from '../server/lsp/protocol.ts';
import { type Editor, pulling, startEditor } from './lsp-client.ts';

const folder = 'virtual://host/work';
const uri = `${folder}/plan.md`;
const old = 'Officers rescued fourteen trafficked workers from a farm.\n';
const now = 'Inspectors met fourteen trafficked workers on a farm.\n';

describe('the comparison of two versions in an editor', () => {
  const files = new Map<string, string>();
  const bytes = new Map<string, Buffer>();
  let editor: Editor;
  beforeEach(async () => {
    files.clear();
    bytes.clear();
    editor = await startEditor({ capabilities: pulling, folders: [folder], files, bytes, options: { files: true } });
  });
  afterEach(async () => {
    assert.ok(editor.isRunning(), 'the server still runs');
    assert.equal(await editor.stop(), 0);
  });

  const compare = (before: ComparedParams, after: ComparedParams) =>
    editor.connection.sendRequest<string>('counterframe/compare', { before, now: after });
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it('compares the draft as it stands in the editor with bytes of an earlier version', async () => {
    await editor.open(uri, now);
    const page = await compare({ uri, name: 'HEAD:plan.md', base64: base64(old) }, { uri, name: 'plan.md' });
    assert.match(page, /1 finding was removed/);
    assert.match(page, /HEAD:plan\.md/);
    assert.match(page, /<mark[^>]*>Officers rescued<\/mark>/);
  });

  it('compares the words in the editor with those of the file', async () => {
    files.set(uri, now);
    await editor.open(uri, old);
    const page = await compare({ uri, name: 'plan.md (saved)', isSaved: true }, { uri, name: 'plan.md' });
    assert.match(page, /1 finding was added/);
  });

  it('compares two files, and a Word file without its tracked changes and with them', async () => {
    const other = `${folder}/old.txt`;
    const document = `${folder}/plan.docx`;
    files.set(uri, now);
    files.set(other, old);
    bytes.set(document, Buffer.from(sampleDocument()));
    assert.match(await compare({ uri: other, name: 'old.txt' }, { uri, name: 'plan.md' }), /1 finding was removed/);
    const page = await compare(
      { uri: document, name: 'rejected', changes: 'original' },
      { uri: document, name: 'accepted', changes: 'accepted' },
    );
    assert.match(page, /Added \(\d\)/);
    assert.match(page, /read with 3 insertions and 1 deletion accepted/);
  });

  it('says which version cannot be read', async () => {
    files.set(uri, now);
    await assert.rejects(compare({ uri: `${folder}/gone.md`, name: 'gone.md' }, { uri, name: 'plan.md' }), /gone\.md cannot be read\./);
    await assert.rejects(
      compare({ uri: `${folder}/bad.docx`, name: 'bad.docx', base64: base64('no file') }, { uri, name: 'plan.md' }),
      /bad\.docx .*(?:damaged|not what its name says)/,
    );
  });
});
