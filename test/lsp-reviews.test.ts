import assert from 'node:assert/strict';
import { type Read, readDraft } from '../server/lsp/review/reading.ts';
import { keepReviews } from '../server/lsp/review/reviews.ts';

const draft = 'file:///plan.docx';
const uri = 'counterframe-review:///plan.docx';
const readAs = (text: string): Read => ({ source: { name: draft, format: 'document', text }, problems: [] });
const shown = (text: string) => ({ uri, languageId: 'x', getText: () => text });

/** Reviews whose files are read when the test says so. */
function scene() {
  const reads: { readonly draft: string; readonly signal: AbortSignal; readonly done: (read: Read) => void }[] = [];
  const open = new Set<string>();
  const refreshed: string[] = [];
  const reviews = keepReviews({
    changesFor: async () => 'accepted',
    read: (draft, _, signal) => new Promise((done) => reads.push({ draft, signal, done })),
    isOpen: (draft) => open.has(draft),
    refresh: (draft) => refreshed.push(draft),
    onRefused: () => {},
  });
  return { reviews, reads, open, refreshed };
}

/** Lets everything go on that waits for nothing. */
const soon = () => new Promise((go) => setImmediate(go));

describe('reviews', () => {
  it('read a file once for all who ask', async () => {
    const { reviews, reads } = scene();
    const texts = [reviews.text(draft), reviews.text(draft)];
    await soon();
    assert.equal(reads.length, 1);
    reads[0]!.done(readAs('one'));
    assert.deepEqual(await Promise.all(texts), ['one', 'one']);
  });

  it('end a reading when its file changes, and wait for the new one', async () => {
    const { reviews, reads } = scene();
    const text = reviews.text(draft);
    await soon();
    reviews.changed(draft);
    assert.ok(reads[0]!.signal.aborted);
    reads[0]!.done(readAs('old'));
    await soon();
    assert.equal(reads.length, 2);
    reads[1]!.done(readAs('new'));
    assert.equal(await text, 'new');
  });

  it('end a reading when the view is closed', async () => {
    const { reviews, reads } = scene();
    const text = reviews.text(draft);
    await soon();
    reviews.close(draft);
    assert.ok(reads[0]!.signal.aborted);
    reads[0]!.done(readAs('late'));
    assert.equal(await text, '');
    assert.equal(reads.length, 1);
  });

  it('know what is still shown while the new text is on its way', async () => {
    const { reviews, reads, open, refreshed } = scene();
    open.add(draft);
    for (const text of ['old', 'new']) {
      const asked = reviews.text(draft);
      await soon();
      reads.at(-1)!.done(readAs(text));
      await asked;
      if (text === 'old') reviews.changed(draft);
    }
    assert.deepEqual(refreshed, [draft]);
    for (const text of ['old', 'new']) assert.equal((await reviews.sourceOf(shown(text))).source.format, 'document');
    assert.equal(reads.length, 2);
  });

  it('read a text that is none of theirs without its structure, and have it asked for anew', async () => {
    const { reviews, reads, refreshed } = scene();
    const asked = reviews.sourceOf(shown('a text of somebody else'));
    await soon();
    reads[0]!.done(readAs('one'));
    assert.equal((await asked).source.text, 'a text of somebody else');
    assert.deepEqual(refreshed, [draft]);
  });

  it('keep only a few files that nobody looks at', async () => {
    const { reviews, reads } = scene();
    const names = [...Array(9).keys()].map((number) => `file:///${number}.docx`);
    for (const name of names) {
      const asked = reviews.text(name);
      await soon();
      reads.at(-1)!.done(readAs(name));
      await asked;
    }
    void reviews.text(names[8]!);
    void reviews.text(names[0]!);
    await soon();
    assert.deepEqual(
      reads.slice(9).map((read) => read.draft),
      [names[0]],
    );
  });
});

describe('readDraft', () => {
  const importing = { open: async () => ({ refusal: 'has a password.' }), mark: async () => ({ refusal: 'has a password.' }) };
  const read = (files: { read: () => Promise<Uint8Array | undefined> }) =>
    readDraft(draft, { changes: 'accepted' }, { ...files, update: async () => {} }, importing);

  it('puts a refusal in the place of the text, where nothing is prose', async () => {
    const { source, refusal } = await read({ read: async () => new Uint8Array() });
    assert.deepEqual([source.text, source.layout?.blocks, refusal], ['plan.docx has a password.', [], 'has a password.']);
  });

  it('says what keeps the file from being read', async () => {
    assert.equal((await read({ read: async () => undefined })).source.text, 'plan.docx is not there any more.');
    const failing = async () => {
      throw new Error('no access');
    };
    assert.equal((await read({ read: failing })).source.text, 'plan.docx cannot be read: no access');
  });
});
