import { bundleTrivialServer } from '../bundle.ts';
import { languageServer } from '../places.ts';
import { type Editing, kindOf, type Latency, startEditing } from '../server/editing.ts';
import { KB, MB, type Origin, sizeName, textOf } from '../texts/files.ts';
import type { Format } from '../texts/prose.ts';
import { hasRealText } from '../texts/real.ts';
import type { Row } from '../types.ts';
import { CHANGES, type Round, rowsOf } from './keystroke-rows.ts';
import type { Options } from './part.ts';

const CHUNK = 100;
const CHUNKS = CHANGES / CHUNK;
const DROPPED = 50;

/** Time from a change to the first diagnostics of its version, and to the final ones, with 1 MB open; beside a server that does nothing. */
export async function keystroke(options: Options): Promise<readonly Row[]> {
  const trivial = await bundleTrivialServer();
  const units = options.isQuick ? 200 * KB : MB;
  const rows: Row[] = [];
  for (const [origin, format, rounds] of cases(options.isQuick)) {
    const done: Round[] = [];
    const name = `${sizeName(units)}, ${origin} ${format === 'plain' ? 'text' : 'Markdown'}`;
    try {
      const start = performance.now();
      for (let round = 0; round < rounds && (round === 0 || performance.now() - start < options.budget * 1000); round++) {
        done.push(await runRound(trivial, textOf(origin, units, format), format, round, options));
        console.error(`  round ${round + 1} of ${name}`);
      }
      rows.push(...rowsOf(`${origin}-${format}`, name, done));
    } catch (error) {
      rows.push({ id: `keystroke/${origin}-${format}/first`, what: name, note: String(error) });
    }
  }
  return rows;
}

function cases(isQuick: boolean): readonly (readonly [Origin, Format, number])[] {
  const judged = ['generated', 'plain', isQuick ? 1 : 3] as const;
  if (isQuick) return [judged];
  return [judged, ...(hasRealText() ? [['real', 'plain', 1] as const] : []), ['generated', 'markdown', 1]];
}

async function runRound(trivial: string, draft: string, format: Format, round: number, { isQuick, budget }: Options): Promise<Round> {
  const started: Editing[] = [];
  const start = async (script: string, publishesOnce: boolean): Promise<Editing> => {
    const editing = await startEditing(script, draft, format, 7 + round, publishesOnce);
    started.push(editing);
    return editing;
  };
  try {
    const sides = { theirs: await start(trivial, true), ours: await start(languageServer, false) };
    const isTold = sides.ours.client.isTold();
    const latencies = { theirs: [] as Latency[], ours: [] as Latency[] };
    const order = round % 2 === 0 ? (['theirs', 'ours'] as const) : (['ours', 'theirs'] as const);
    const chunks = isQuick || !isTold ? 2 : CHUNKS;
    for (const side of order) {
      const enough = performance.now() + budget * 200;
      for (let dropped = 0; dropped < DROPPED && performance.now() < enough; dropped++) await sides[side].edit('key');
    }
    const deadline = performance.now() + budget * 1000;
    for (let chunk = 0; chunk < chunks && performance.now() < deadline; chunk++)
      for (const side of order) latencies[side].push(...(await editChunk(sides[side], chunk * CHUNK, deadline)));
    for (const { client } of started) await client.stop();
    return { ...latencies, isTold };
  } finally {
    for (const { client } of started) client.kill();
  }
}

/** At least a fifth of a chunk, however long it takes. */
async function editChunk(editing: Editing, from: number, deadline: number): Promise<Latency[]> {
  const latencies: Latency[] = [];
  for (let at = 0; at < CHUNK && (at < CHUNK / 5 || performance.now() < deadline); at++)
    latencies.push(await editing.edit(kindOf(from + at)));
  return latencies;
}
