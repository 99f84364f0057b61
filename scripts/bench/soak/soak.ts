import { once } from 'node:events';
import { join } from 'node:path';
import { languageServer } from '../places.ts';
import { type Client, startClient } from '../server/client.ts';
import { KB } from '../texts/files.ts';
import { draftOf } from '../texts/prose.ts';
import type { Row } from '../types.ts';
import { type Sample, soakRow } from './verdict.ts';
import { createWriter, type Writer } from './writer.ts';

const SAMPLES = 60;

/** Every so many edits somebody turns to the other draft; another document is opened and closed meanwhile. */
const TURN = 25;

/** Edits a short and a long draft in the built server, opens and closes others between, and samples the heap after forced collections. */
export async function soak(edits: number): Promise<readonly Row[]> {
  const client = await startClient(languageServer, ['--expose-gc', '--require', join(import.meta.dirname, 'heap.cjs')], true);
  try {
    const writers = [20 * KB, 400 * KB].map((units, at) => createWriter(client, `file:///draft-${at}.txt`, draftOf(units, units), at));
    for (const writer of writers) await writer.settled();
    const samples: Sample[] = [];
    const every = Math.max(1, Math.floor(edits / SAMPLES));
    for (let edit = 0; edit < edits; edit++) {
      if (edit % every === 0) samples.push(await sample(client, writers, edit));
      if (edit % TURN === 0) await visit(client, edit);
      await writers[Math.floor(edit / TURN) % writers.length]!.edit();
    }
    samples.push(await sample(client, writers, edits));
    await client.stop();
    return [soakRow(samples)];
  } finally {
    client.kill();
  }
}

/** Another document is opened, looked at and closed again. */
async function visit(client: Client, number: number): Promise<void> {
  const uri = `file:///visit-${number}.txt`;
  client.open(uri, draftOf(2 * KB, number));
  await client.first(uri, 1);
  client.close(uri);
}

/** What stays when nothing is under way. */
async function sample(client: Client, writers: readonly Writer[], edits: number): Promise<Sample> {
  for (const writer of writers) await writer.settled();
  const told = once(client.child, 'message');
  client.child.send('heap');
  const [{ heap, rss }] = (await told) as [{ heap: number; rss: number }];
  console.error(`  ${edits} edits: heap ${heap.toFixed(1)} MiB, resident ${rss.toFixed(0)} MiB`);
  return { edits, heap, rss };
}
