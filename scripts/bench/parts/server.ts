import { bundleTrivialServer } from '../bundle.ts';
import { languageServer } from '../places.ts';
import type { Outcome } from '../process.ts';
import { startClient } from '../server/client.ts';
import { kindOf, startEditing } from '../server/editing.ts';
import { KB, MB, sizeName, textOf } from '../texts/files.ts';
import { rowOf, takeTurns } from '../turns.ts';
import type { Row } from '../types.ts';
import type { Options } from './part.ts';

const OURS = 'counterframe';
const TRIVIAL = 'the trivial server';
const EDITS = 400;

/** The most memory that the server takes with a long draft open and edited. */
export async function memory(options: Options): Promise<readonly Row[]> {
  const trivial = await bundleTrivialServer();
  const units = options.isQuick ? 200 * KB : MB;
  const draft = textOf('generated', units);
  const turns = await takeTurns(
    [
      { name: OURS, run: () => edited(languageServer, draft, false, options) },
      { name: TRIVIAL, run: () => edited(trivial, draft, true, options) },
    ],
    options,
  );
  return [rowOf('memory', `peak memory, ${sizeName(units)} open, after ${EDITS} edits`, OURS, TRIVIAL, turns, 'rss')];
}

async function edited(script: string, draft: string, publishesOnce: boolean, { budget }: Options): Promise<Outcome> {
  const deadline = performance.now() + budget * 1000;
  try {
    const { client, type, edit } = await startEditing(script, draft, 'plain', 5, publishesOnce);
    for (let number = 1; number < EDITS && performance.now() < deadline; number++) await type(kindOf(number));
    await edit('key');
    const cost = await client.stop();
    return performance.now() < deadline ? cost : { failure: `${EDITS} edits took more than ${budget} s` };
  } catch (error) {
    return { failure: String(error) };
  }
}

/** From the start of the process to the first diagnostics of a short draft. */
export async function start(options: Options): Promise<readonly Row[]> {
  const trivial = await bundleTrivialServer();
  const draft = textOf('generated', 10 * KB);
  const turns = await takeTurns(
    [
      { name: OURS, run: () => firstDiagnostics(languageServer, draft, 1) },
      { name: TRIVIAL, run: () => firstDiagnostics(trivial, draft, 0) },
    ],
    { ...options, pairs: options.pairs * 2 },
  );
  return [rowOf('start', 'process start to first diagnostics, 10 kB', OURS, TRIVIAL, turns)];
}

/** `wall` is until the first diagnostics; processor time and memory are those of the whole process. */
async function firstDiagnostics(script: string, draft: string, atLeast: number): Promise<Outcome> {
  const uri = 'file:///draft.txt';
  try {
    const client = await startClient(script);
    client.open(uri, draft);
    const { at } = await client.first(uri, 1, atLeast);
    const cost = await client.stop();
    return { ...cost, wall: (at - client.started) / 1000 };
  } catch (error) {
    return { failure: String(error) };
  }
}
