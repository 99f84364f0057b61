import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type Position,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, type Given, pulling, startEditor } from './lsp-client.ts';

const uri = 'file:///drafts/law.policy';
const draft = `PART I. WORK

Article 1
Terms

(a) “trafficked person” means a person who was
subjected to trafficking; and

(b) “fund” means 𐐀 money.

Article 2
Help

1. The fund pays trafficked persons.

2. A victim of trafficking may:

(a) work; and

(b) rest, if the Fund pays.
`;
const nesting: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true },
  },
};

describe('the server, about a draft', () => {
  let editor: Editor | undefined;
  const start = async (given: Given = { capabilities: nesting }): Promise<Editor> => {
    editor = await startEditor(given);
    await editor.open(uri, draft, 'policy');
    return editor;
  };
  const ask = <Result>(method: string, params: object = {}): Promise<Result> =>
    editor!.connection.sendRequest<Result>(`textDocument/${method}`, { textDocument: { uri }, ...params });
  afterEach(async () => {
    assert.ok(editor?.isRunning(), 'the server still runs');
    assert.equal(await editor?.stop(), 0);
    editor = undefined;
  });

  it('shows its outline as a tree', async () => {
    await start();
    const [part] = await ask<DocumentSymbol[]>('documentSymbol');
    assert.deepEqual([part!.name, part!.kind], ['PART I WORK', SymbolKind.Module]);
    assert.deepEqual(
      part!.children!.map(({ name }) => name),
      ['Article 1 Terms', 'Article 2 Help'],
    );
    const item = part!.children![1]!.children![1]!.children![1]!;
    assert.deepEqual(
      [item.name, item.detail, textOf(item.range)],
      ['(b) rest, if the Fund pays.', 'Article 2(2)(b)', '(b) rest, if the Fund pays.'],
    );
    assert.equal(textOf(item.selectionRange), '(b)');
  });

  it('shows its outline in a row to a client that nests nothing', async () => {
    await start({ capabilities: pulling });
    const symbols = await ask<SymbolInformation[]>('documentSymbol');
    assert.equal(symbols.length, 9);
    assert.deepEqual([symbols[1]!.name, symbols[1]!.containerName], ['Article 1 Terms', 'PART I WORK']);
  });

  for (const encoding of ['utf-8', 'utf-32']) {
    it(`counts in ${encoding}`, async () => {
      await start({ capabilities: { ...nesting, general: { positionEncodings: [encoding] } } });
      const [part] = await ask<DocumentSymbol[]>('documentSymbol');
      const fund = part!.children![0]!.children![1]!;
      assert.deepEqual(fund.range.end, { line: 8, character: encoding === 'utf-8' ? 32 : 25 });
      const [definition] = await ask<Location[]>('definition', { position: positionOf('fund pays') });
      assert.deepEqual(definition!.range, {
        start: { line: 8, character: encoding === 'utf-8' ? 7 : 5 },
        end: { line: 8, character: encoding === 'utf-8' ? 11 : 9 },
      });
    });
  }

  it('folds whole lines, the outermost where only some are asked for', async () => {
    await start();
    const lines = (await ask<FoldingRange[]>('foldingRange')).map(({ startLine, endLine }) => [startLine, endLine]);
    assert.deepEqual(lines, [
      [0, 19],
      [2, 8],
      [5, 8],
      [10, 19],
      [13, 19],
      [15, 19],
    ]);
    await editor!.stop();
    await start({ capabilities: { ...pulling, textDocument: { ...pulling.textDocument, foldingRange: { rangeLimit: 3 } } } });
    const few = (await ask<FoldingRange[]>('foldingRange')).map(({ startLine }) => startLine);
    assert.deepEqual(few, [0, 2, 10]);
  });

  it('leads from a use to the definition, and from either to all uses', async () => {
    await start();
    for (const place of ['trafficked persons', 'trafficked person” means']) {
      const found = await ask<Location[]>('definition', { position: positionOf(place) });
      assert.deepEqual(
        found.map(({ range }) => textOf(range)),
        ['trafficked person'],
      );
    }
    const position = positionOf('Fund pays');
    const uses = await ask<Location[]>('references', { position, context: { includeDeclaration: false } });
    assert.deepEqual(
      uses.map(({ range }) => textOf(range)),
      ['fund', 'Fund'],
    );
    assert.equal((await ask<Location[]>('references', { position, context: { includeDeclaration: true } })).length, 3);
    assert.deepEqual(await ask('definition', { position: positionOf('rest') }), []);
    assert.deepEqual(await ask('references', { position: positionOf('rest'), context: { includeDeclaration: true } }), []);
  });

  it('hints at a word for the people concerned that it does not define', async () => {
    await start();
    const note = (await editor!.diagnostics(uri)).find(({ code }) => code === 'counterframe/terms');
    assert.deepEqual([note!.severity, note!.source, textOf(note!.range)], [DiagnosticSeverity.Hint, 'counterframe', 'victim']);
    assert.match(String(note!.message), /^This draft defines “trafficked person” \(Article 1\(a\)\) and says “victim” here, /);
    const [related] = note!.relatedInformation!;
    assert.deepEqual([related!.location.uri, textOf(related!.location.range)], [uri, 'trafficked person']);
    assert.deepEqual(await editor!.actions(uri, note!.range, { diagnostics: [note] }), []);
  });

  it('leaves places out for a client that shows none', async () => {
    await start({ capabilities: pulling });
    const note = (await editor!.diagnostics(uri)).find(({ code }) => code === 'counterframe/terms');
    assert.equal(note!.relatedInformation, undefined);
  });

  it('says nothing where it is switched off, and of a document that is not open', async () => {
    await start({ capabilities: nesting, options: { settings: { enable: false } } });
    assert.deepEqual(await editor!.diagnostics(uri), []);
    assert.deepEqual(await ask('documentSymbol'), []);
    const other = { textDocument: { uri: 'file:///other.md' }, position: { line: 0, character: 0 } };
    assert.deepEqual(await ask('definition', other), []);
    assert.deepEqual(await ask('foldingRange', { textDocument: null }), []);
  });
});

const document = TextDocument.create(uri, 'policy', 1, draft);

function textOf(range: DocumentSymbol['range']): string {
  return document.getText(range);
}

function positionOf(words: string): Position {
  return document.positionAt(draft.indexOf(words) + 1);
}
