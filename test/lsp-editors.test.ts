import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, Diagnostic, Range, TextEdit } from 'vscode-languageserver/node';
import { type Editor, type Given, startEditor } from './lsp-client.ts';

const uri = 'file:///drafts/plan.md';
const CODE = 'agency/rescue';
const WORDS = 'rescued fourteen trafficked workers';
const draft = `# Pläne 🧭\n\nÀ Genève 👩🏽‍⚖️ 𐐀 — Officers ${WORDS}, said Zoë. 🎉\n`;

/** What each encoding counts, written down once more and otherwise than the server does it. */
const units: Readonly<Record<string, (text: string) => number>> = {
  'utf-8': (text) => Buffer.byteLength(text, 'utf8'),
  'utf-16': (text) => Buffer.byteLength(text, 'utf16le') / 2,
  'utf-32': (text) => Array.from(text).length,
};
const encodings: readonly (string | undefined)[] = [undefined, 'utf-8', 'utf-16', 'utf-32'];

describe('an editor', () => {
  let editor: Editor | undefined;
  const start = async (given: Given): Promise<Editor> => (editor = await startEditor(given));
  afterEach(async () => {
    assert.equal(await editor?.stop(), 0);
    editor = undefined;
  });

  for (const encoding of encodings)
    for (const way of ['pushed', 'pulled'] as const)
      for (const markup of ['markdown', 'plaintext'] as const) {
        it(`that counts in ${encoding ?? 'what it does not say'}, with ${way} diagnostics and ${markup}, gets exact ranges`, async () => {
          const editor = await start({ capabilities: capabilitiesOf(encoding, way, markup) });
          assert.equal(editor.offered.positionEncoding, encoding ?? 'utf-16');
          assert.equal(editor.offered.diagnosticProvider === undefined, way === 'pushed');
          const expected = rangeOf(draft, WORDS, encoding);
          await editor.open(uri, draft, 'text');
          const [found, ...others] = await diagnosticsOf(editor, way, 1);
          assert.deepEqual([found?.code, found?.range, others], [CODE, expected, []]);
          assert.equal(found?.codeDescription, undefined, 'a link only for those who can show one');

          const shown = await editor.hover(uri, expected.start);
          assert.deepEqual(shown?.range, expected);
          const { kind, value } = shown!.contents as { kind: string; value: string };
          assert.equal(kind, markup);
          assert.equal(value.includes('**'), markup === 'markdown');
          assert.equal(await editor.hover(uri, expected.end), null);
          assert.equal(await editor.hover(uri, { ...expected.start, character: expected.start.character - 1 }), null);

          const actions = await editor.actions(uri, expected);
          const reaches = ['here', 'in this section', 'in this document'];
          assert.deepEqual(
            actions.map(({ title }) => title),
            reaches.map((reach) => `Set ${CODE} aside ${reach}, with a reason`),
          );
          const [setAside] = actions;
          assert.deepEqual(setAside?.diagnostics, [found]);
          for (const action of actions) assert.match(edited(action, draft), /reason needed -->\n/);
          await editor.change(uri, 2, { text: edited(setAside!, draft) });
          assert.deepEqual(await diagnosticsOf(editor, way, 2), []);
        });
      }

  it('may call the language of a draft as it likes', async () => {
    const editor = await start({ capabilities: capabilitiesOf(undefined, 'pulled', 'plaintext') });
    const fenced = `# Plan\n\nWages.\n\n\`\`\`\nOfficers ${WORDS}.\n\`\`\`\n`;
    const isMarkdown = async (name: string, languageId: string): Promise<boolean> => {
      await editor.open(`file:///drafts/${name}`, fenced, languageId);
      return (await editor.diagnostics(`file:///drafts/${name}`)).length === 0;
    };
    for (const languageId of ['markdown', 'gfm', 'markdown.pandoc', 'poly-markdown', 'Rmd'])
      assert.equal(await isMarkdown('plan', languageId), true, languageId);
    for (const languageId of ['text', 'plaintext', 'policy']) assert.equal(await isMarkdown('plan.md', languageId), false, languageId);
    for (const languageId of ['', 'cobol', 'constructor', '🧭', null as never]) {
      assert.equal(await isMarkdown('plan.md', languageId), true, `${languageId} leaves it to the extension`);
      assert.equal(await isMarkdown('plan.f90', languageId), false, `${languageId} leaves it to the extension`);
    }
  });
});

function capabilitiesOf(encoding: string | undefined, way: 'pushed' | 'pulled', markup: 'markdown' | 'plaintext'): ClientCapabilities {
  return {
    ...(encoding === undefined ? {} : { general: { positionEncodings: [encoding] } }),
    textDocument: {
      ...(way === 'pulled' ? { diagnostic: {} } : {}),
      ...(markup === 'markdown' ? { hover: { contentFormat: ['markdown', 'plaintext'] } } : {}),
    },
  };
}

async function diagnosticsOf(editor: Editor, way: 'pushed' | 'pulled', version: number): Promise<readonly Diagnostic[]> {
  if (way === 'pulled') return editor.diagnostics(uri);
  await editor.until(() => editor.published.at(-1)?.version === version);
  return editor.published.at(-1)!.diagnostics;
}

/** Where words stand, in lines and in what the encoding counts. */
function rangeOf(text: string, words: string, encoding = 'utf-16'): Range {
  const lines = text.split('\n');
  const line = lines.findIndex((candidate) => candidate.includes(words));
  const count = units[encoding]!;
  const start = count(lines[line]!.split(words)[0]!);
  return { start: { line, character: start }, end: { line, character: start + count(words) } };
}

/** The text after an action that inserts a line, as all of these do, at the beginning of one. */
function edited({ edit }: CodeAction, text: string): string {
  const [{ range, newText }, ...others] = Object.values(edit?.changes ?? {}).flat() as [TextEdit, ...TextEdit[]];
  assert.deepEqual([others, range.start.character, range.end], [[], 0, range.start]);
  return text.split('\n').toSpliced(range.start.line, 0, newText.replace(/\n$/, '')).join('\n');
}
