import { type Editor, FOLDER, openEditor, setupFrom } from './editor.ts';
import { malformed } from './malformed.ts';
import { type Asked, orderly } from './moves.ts';
import { randomFrom } from './random.ts';
import { settledDiagnostics } from './settled.ts';
import { type Start, startBundle } from './start.ts';

/** What became of one session: how much was sent, and what went wrong. */
export type Told = { readonly moves: number; readonly requests: number; readonly problems: readonly string[] };

/** Errors that the protocol has for a request that cannot be served. */
const refusals = new Set([-32601, -32600, -32602, -32800, -32801, -32802, -32803, -32002]);

/**
 * Plays an editor that does everything in any order, and looks whether the server keeps its word: it lives, answers
 * each request once, and in the end shows what a fresh server shows for the same texts. With `isOdd`, messages that
 * make no sense stand among the others.
 */
export async function fuzzServer(seed: number, steps: number, start: Start = startBundle, isOdd = false): Promise<Told> {
  const random = randomFrom(seed);
  const editor = await openEditor(start(), setupFrom(random));
  const asked: Asked[] = [];
  for (let step = 0; step < steps; step++) {
    const request = random.of(isOdd && random.chance(0.3) ? malformed : orderly)(editor, random);
    if (request) asked.push(request);
    if (random.chance(0.3)) await pause(random.of([0, 0, 1, 5]));
  }
  const problems: string[] = [];
  for (const { method, params, answer } of asked) {
    const { error } = await answer;
    // The library answers so by itself, before any code of ours runs: a first message without capabilities, parameters that are null.
    if (error?.code === -32603 && (method === 'initialize' || /reading 'workDoneToken'/.test(error.message))) continue;
    if (error && !refusals.has(error.code))
      problems.push(`${method} ${JSON.stringify(params)?.slice(0, 300)} was answered ${error.code}: ${error.message}`);
  }
  problems.push(...(await compare(editor, start)));
  if (!editor.isAlive()) problems.push('the server has ended');
  if (/\n\s+at /.test(editor.said())) problems.push(`standard error: ${editor.said().slice(0, 2000)}`);
  if (!isOdd) problems.push(...editor.logged.map((message) => `logged: ${message.slice(0, 1000)}`));
  problems.push(...editor.wire.problems);
  await editor.end();
  return { moves: steps, requests: asked.length, problems: problems.map((problem) => `seed ${seed}: ${problem}`) };
}

/** What the server shows of each draft in the end is what a server shows that never saw anything else. */
async function compare(editor: Editor, start: Start): Promise<string[]> {
  const fresh = await openEditor(start(), editor.setup, editor.files, editor.settings);
  for (const uri of editor.unsure) if (editor.drafts.has(uri)) editor.open(uri, editor.drafts.get(uri)!);
  editor.wire.notify('workspace/didChangeConfiguration', { settings: { counterframe: editor.settings } });
  fresh.wire.notify('workspace/didChangeConfiguration', { settings: { counterframe: editor.settings } });
  for (const [uri, draft] of editor.drafts) fresh.open(uri, draft);
  const problems: string[] = [];
  const [known, expected] = [await settledDiagnostics(editor), await settledDiagnostics(fresh)];
  for (const uri of editor.drafts.keys()) {
    const [own, other] = [JSON.stringify(known.get(uri)), JSON.stringify(expected.get(uri))];
    if (own !== other) problems.push(`${uri} (${JSON.stringify(editor.drafts.get(uri))}) shows ${own}, and afresh ${other}`);
  }
  for (const [uri, { diagnostics }] of editor.shown)
    if (
      uri.startsWith(FOLDER) &&
      !uri.includes('/counterframe.') &&
      !editor.drafts.has(uri) &&
      diagnostics.length > 0 &&
      !editor.unsure.has(uri)
    )
      problems.push(`${uri} is closed and shows ${diagnostics.length} diagnostics`);
  await fresh.end();
  return problems;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
