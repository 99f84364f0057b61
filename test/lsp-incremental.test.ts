import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { moveDiagnostics } from '../server/lsp/moved.ts';
import { type Editor, startEditor } from './lsp-client.ts';
import { drafts, type Edit, someEdits } from './support/edits.ts';

const seed = 20261122;
const pushing = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

describe('the server, while a draft is edited', () => {
  let followed: Editor;
  let fresh: Editor;
  let documents = 0;
  const settled = new Map<Editor, Map<string, number>>();

  before(async () => {
    [followed, fresh] = await Promise.all([start(), start()]);
  });
  after(() => Promise.all([followed.stop(), fresh.stop()]));

  async function start(): Promise<Editor> {
    const editor = await startEditor({ capabilities: pushing, options: { tellsSettled: true } });
    const versions = new Map<string, number>();
    settled.set(editor, versions);
    editor.connection.onNotification('counterframe/didSettle', ({ uri, version }) => void versions.set(uri, version));
    return editor;
  }

  /** The diagnostics of a version once they are final. */
  async function final(editor: Editor, uri: string, version: number): Promise<readonly Diagnostic[]> {
    const last = () => editor.published.findLast((one) => one.uri === uri);
    while (settled.get(editor)!.get(uri) !== version) await editor.connection.sendRequest('counterframe/draft', { uri });
    assert.equal(last()?.version, version);
    return last()!.diagnostics;
  }

  it('ends with what a fresh server says, however fast edits came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...drafts), someEdits, async ([format, draft], given) => {
        const edits = given.filter((one): one is Edit => one !== 'undo');
        const name = `untitled:${format}-${++documents}`;
        let text = draft;
        await followed.open(name, text, languages[format]);
        await final(followed, name, 1);
        for (const [index, edit] of edits.entries()) {
          const document = TextDocument.create(name, '', 1, text);
          const start = Math.floor(edit.at * text.length);
          const range = { start: document.positionAt(start), end: document.positionAt(start + edit.remove) };
          await followed.change(name, index + 2, { range, text: edit.insert });
          text = TextDocument.update(document, [{ range, text: edit.insert }], 2).getText();
        }
        await fresh.open(name, text, languages[format]);
        assert.deepEqual(await final(followed, name, edits.length + 1), await final(fresh, name, 1));
        await Promise.all([followed.close(name), fresh.close(name)]);
      }),
      { seed, numRuns: 25 },
    );
  });

  it('publishes at once what it knows, moved by the edit', async () => {
    const uri = 'untitled:moved';
    await followed.open(uri, 'Police rescued the victims of modern slavery in 2019.\n');
    const known = await final(followed, uri, 1);
    const before = followed.published.length;
    await followed.change(uri, 2, { range: { start: at(0, 0), end: at(0, 0) }, text: 'A title\n\n' });
    await followed.until(() => followed.published.slice(before).some((one) => one.uri === uri));
    const first = followed.published.slice(before).find((one) => one.uri === uri)!;
    assert.ok(known.length > 0);
    assert.deepEqual(
      [first.version, first.diagnostics.map(({ code, range }) => [code, range.start.line])],
      [2, known.map(({ code }) => [code, 2])],
    );
    await final(followed, uri, 2);
  });
});

const languages: Readonly<Record<string, string>> = { plain: 'plaintext', markdown: 'markdown', html: 'html', rst: 'restructuredtext' };

function at(line: number, character: number) {
  return { line, character };
}

describe('diagnostics that are moved', () => {
  const text = fc.array(fc.constantFrom('a', 'b ', '😀', '\n', '\r\n'), { maxLength: 30 }).map((parts) => parts.join(''));
  const place = fc.record({ from: fc.nat({ max: 60 }), length: fc.nat({ max: 8 }) });

  it('stand on the words on which they stood, or are left out where these changed', () => {
    fc.assert(
      fc.property(text, text, place, place, (before, inserted, told, edited) => {
        const document = TextDocument.create('a', '', 1, before);
        const [range, changed] = [told, edited].map(({ from, length }) => ({
          start: document.positionAt(from),
          end: document.positionAt(from + length),
        })) as [Range, Range];
        const [start, end] = [document.offsetAt(changed.start), document.offsetAt(changed.end)];
        const words = document.getText(range);
        const isTouched = document.offsetAt(range.end) > start && document.offsetAt(range.start) < end;
        const isInside = document.offsetAt(range.start) < start && document.offsetAt(range.end) > end;
        const [moved] = moveDiagnostics([{ range, message: '' }], [{ range: changed, text: inserted }], 'utf-16')!;
        TextDocument.update(document, [{ range: changed, text: inserted }], 2);
        if (moved) assert.equal(document.getText(moved.range), words);
        else assert.ok(isTouched || isInside);
        assert.equal(document.getText(), before.slice(0, start) + inserted + before.slice(end));
      }),
      { seed, numRuns: 500 },
    );
  });

  it('are not known where the whole text is given', () => assert.equal(moveDiagnostics([], [{ text: 'a' }], 'utf-16'), undefined));
});
