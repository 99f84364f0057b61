import { type Editor, FOLDER } from './editor.ts';
import type { Random } from './random.ts';
import { placeIn, textFrom } from './texts.ts';
import type { Answer } from './wire.ts';

/** A request that was sent; it is answered or refused by the protocol's own words. */
export type Asked = { readonly method: string; readonly params: unknown; readonly answer: Promise<Answer> };

/** One thing that a client does; what it asked, if anything. */
export type Move = (editor: Editor, random: Random) => Asked | undefined;

const review = `counterframe-review:/work/plan.docx?${encodeURIComponent(`${FOLDER}/plan.docx`)}`;
const uris = [
  `${FOLDER}/a.md`,
  `${FOLDER}/b.txt`,
  `${FOLDER}/c.html`,
  `${FOLDER}/d.tex`,
  'untitled:Untitled-1',
  review,
  `${FOLDER}/%ff%.md`,
];
const languages = ['markdown', 'plaintext', 'html', 'latex', 'policy', 'counterframe-review', 'nonsense'];
const places = ['textDocument/hover', 'textDocument/definition', 'textDocument/references'];
const wholes = ['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/diagnostic'];

/** What a client may do, in any order. */
export const orderly: readonly Move[] = [
  open,
  open,
  change,
  change,
  change,
  change,
  close,
  hurry,
  ({ settings, wire }, random) => {
    Object.assign(
      settings,
      random.of([{ enable: random.chance(0.7) }, { groupRepeats: random.chance(0.5) }, { severities: { 'agency/rescue': 'hint' } }]),
    );
    wire.notify('workspace/didChangeConfiguration', { settings: { counterframe: settings } });
    return undefined;
  },
  ({ wire }, random) => {
    const folder = { uri: `${FOLDER}/${random.of(['x', 'y'])}`, name: 'x' };
    wire.notify('workspace/didChangeWorkspaceFolders', {
      event: random.of([
        { added: [folder], removed: [] },
        { added: [], removed: [folder] },
      ]),
    });
    return undefined;
  },
  ({ wire }, random) => {
    const uri = `${FOLDER}/${random.of(['counterframe.yaml', 'plan.docx', 'a.md'])}`;
    wire.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 + random.below(3) }] });
    return undefined;
  },
  (editor, random) =>
    asked(editor, random.of(places), random, { position: placeIn(textOf(editor, random), random), context: { includeDeclaration: true } }),
  (editor, random) =>
    asked(editor, 'textDocument/codeAction', random, {
      range: { start: placeIn(textOf(editor, random), random), end: placeIn(textOf(editor, random), random) },
      context: { diagnostics: [] },
    }),
  (editor, random) => asked(editor, random.of(wholes), random, { previousResultId: String(random.below(30)) }),
  (editor, random) => asked(editor, random.of(wholes), random, {}),
  own,
  notebook,
];

function open(editor: Editor, random: Random): undefined {
  editor.open(random.of(uris), { text: textFrom(random), version: random.below(5), languageId: random.of(languages) });
}

/** A change, or several in one message; versions go up, down, or stay. */
function change(editor: Editor, random: Random): undefined {
  const uri = random.of([...editor.drafts.keys(), random.of(uris)]);
  const text = editor.drafts.get(uri)?.text ?? '';
  const changes = Array.from({ length: random.below(4) }, () => ({
    ...(random.chance(0.9) && { range: { start: placeIn(text, random), end: placeIn(text, random) } }),
    text: textFrom(random, 4),
  }));
  editor.change(uri, (editor.drafts.get(uri)?.version ?? 0) + random.of([1, 1, 1, 0, -1, 7]), changes);
}

function close(editor: Editor, random: Random): undefined {
  editor.close(random.of(uris));
}

/** Opens, asks, changes and closes without waiting for anything. */
function hurry(editor: Editor, random: Random): Asked {
  const uri = random.of(uris);
  editor.open(uri, { text: textFrom(random), version: 1, languageId: 'markdown' });
  const first = asked(editor, random.of([...places, ...wholes]), random, {
    textDocument: { uri },
    position: { line: 0, character: 3 },
    context: {},
  });
  editor.change(uri, 1, [{ text: textFrom(random) }]);
  editor.close(uri);
  if (random.chance(0.5)) editor.change(uri, 2, [{ text: 'late' }]);
  return first;
}

/** A notebook whose only cell is a draft; it is changed and closed, or left as it is. */
function notebook({ wire }: Editor, random: Random): undefined {
  const uri = `${FOLDER}/book.ipynb`;
  const cell = {
    uri: `vscode-notebook-cell:/work/book.ipynb#${random.below(3)}`,
    languageId: 'markdown',
    version: 1,
    text: textFrom(random),
  };
  const notebookDocument = { uri, notebookType: 'jupyter-notebook', version: 1, cells: [{ kind: 1, document: cell.uri }] };
  wire.notify('notebookDocument/didOpen', { notebookDocument, cellTextDocuments: [cell] });
  const changes = [{ range: { start: placeIn(cell.text, random), end: placeIn(cell.text, random) }, text: textFrom(random, 3) }];
  const cells = { textContent: [{ document: { uri: cell.uri, version: 2 }, changes }] };
  wire.notify('notebookDocument/didChange', { notebookDocument: { uri, version: 2 }, change: { cells } });
  if (random.chance(0.8)) wire.notify('notebookDocument/didClose', { notebookDocument: { uri }, cellTextDocuments: [{ uri: cell.uri }] });
  return undefined;
}

/** Our own requests, as the extension sends them. */
function own(editor: Editor, random: Random): Asked {
  const uri = random.of(uris);
  const code = random.of(['agency/rescue', 'no/code']);
  const format = random.of(['html', 'markdown', 'json', 'nonsense']);
  const messages: readonly (readonly [string, object])[] = [
    ['counterframe/draft', { uri }],
    ['counterframe/report', { uris: [uri, random.of(uris)], format }],
    ['counterframe/decide', { uri, code, scope: random.of(['draft', 'workspace']), status: random.of(['accepted', 'set-aside', 'none']) }],
    ['counterframe/baseline', { uris: [uri], action: random.of(['adopt', 'prune']) }],
    ['counterframe/setLevel', { uri, code, level: random.of(['hint', 'off']) }],
    ['counterframe/markedCopy', { uri, trackChanges: random.chance(0.5) }],
    ['counterframe/compare', { before: { uri, name: 'a' }, now: { uri: random.of(uris), name: 'b' } }],
    ['counterframe/checkText', { text: textFrom(random), languageId: 'markdown', uri }],
    ['counterframe/explainCode', { code }],
    ['workspace/textDocumentContent', { uri: review }],
  ];
  const [method, params] = random.of(messages);
  return cancelled(editor, method, params, random);
}

function asked(editor: Editor, method: string, random: Random, params: object): Asked {
  return cancelled(editor, method, { textDocument: { uri: random.of(uris) }, ...params }, random);
}

/** Sends a request, and takes one in five back at once. */
function cancelled({ wire }: Editor, method: string, params: unknown, random: Random): Asked {
  const { id, answer } = wire.ask(method, params);
  if (random.chance(0.2)) wire.notify('$/cancelRequest', { id });
  return { method, params, answer };
}

function textOf({ drafts }: Editor, random: Random): string {
  return drafts.size === 0 ? '' : random.of([...drafts.values()]).text;
}
