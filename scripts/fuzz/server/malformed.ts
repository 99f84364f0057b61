import { FOLDER } from './editor.ts';
import type { Asked, Move } from './moves.ts';
import type { Random } from './random.ts';

const uri = `${FOLDER}/a.md`;

const requests = [
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/diagnostic',
  'workspace/executeCommand',
  'workspace/textDocumentContent',
  'counterframe/draft',
  'counterframe/report',
  'counterframe/compare',
  'counterframe/decide',
  'counterframe/baseline',
  'counterframe/setLevel',
  'counterframe/setTrackedChanges',
  'counterframe/markedCopy',
  'counterframe/checkText',
  'counterframe/explainCode',
  'textDocument/rename',
  'initialize',
] as const;

const notifications = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWorkspaceFolders',
  'workspace/didChangeWatchedFiles',
  'notebookDocument/didOpen',
  'notebookDocument/didChange',
  'notebookDocument/didClose',
  '$/cancelRequest',
  '$/progress',
  '$/setTrace',
  'initialized',
] as const;

/** Messages that make no sense: parameters of wrong types, missing, null, huge. */
export const malformed: readonly Move[] = [
  ({ wire }, random): Asked => {
    const [method, params] = [random.of(requests), paramsFrom(random)];
    return { method, params, answer: wire.ask(method, params).answer };
  },
  ({ wire, unsure, drafts }, random) => {
    for (const known of drafts.keys()) unsure.add(known);
    wire.notify(random.of(notifications), paramsFrom(random));
    return undefined;
  },
];

function paramsFrom(random: Random): unknown {
  return random.of([
    undefined,
    null,
    7,
    'words',
    [],
    {},
    { textDocument: null },
    { textDocument: { uri: value(random) }, position: value(random), range: value(random), context: value(random) },
    { textDocument: { uri }, position: value(random), range: value(random), context: value(random), previousResultId: value(random) },
    { textDocument: { uri, version: value(random), text: value(random), languageId: value(random) }, contentChanges: value(random) },
    { textDocument: { uri, version: 3 }, contentChanges: [{ range: value(random), text: value(random) }] },
    { uri: value(random), uris: value(random), format: value(random), code: value(random), scope: value(random), status: value(random) },
    { uri, code: value(random), scope: value(random), status: value(random), anchor: value(random), level: value(random) },
    { before: value(random), now: { uri: value(random), name: value(random), base64: value(random) } },
    { text: value(random), languageId: value(random), uri: value(random), code: value(random), changes: value(random) },
    { command: value(random), arguments: value(random), id: value(random), value: value(random) },
    { settings: value(random), changes: value(random), event: value(random) },
    { settings: { counterframe: value(random) }, event: { added: value(random), removed: value(random) } },
    { notebookDocument: value(random), cellTextDocuments: value(random), change: value(random) },
  ]);
}

function value(random: Random): unknown {
  return random.of([
    undefined,
    null,
    true,
    -1,
    1e308,
    '',
    uri,
    'agency/rescue',
    'finding',
    'x'.repeat(10_000),
    '\ud800\u0000',
    '__proto__',
    '%ff',
    [],
    [null],
    [uri],
    [{ range: null, text: null }],
    [{ uri: null, type: 9 }],
    {},
    { line: null, character: {} },
    { line: -5, character: 1e308 },
    { start: null, end: { line: 'x', character: 0 } },
    { uri: null },
    deep(),
  ]);
}

function deep(): unknown {
  let inner: unknown = 1;
  for (let depth = 0; depth < 500; depth++) inner = [inner];
  return inner;
}
