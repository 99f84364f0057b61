import { type Peer, peers } from '../peers/commands.ts';
import { installPeers } from '../peers/install.ts';
import { commandLine } from '../places.ts';
import { type Command, patience, runOnce } from '../process.ts';
import { fileOf, KB, MB, type Origin, origins, sizeName } from '../texts/files.ts';
import { type Contestant, rowOf, takeTurns } from '../turns.ts';
import type { Row } from '../types.ts';
import type { Options } from './part.ts';

const OURS = 'counterframe';

/** Peers that only inform run in so many rounds. */
const FEW = 2;

/** Whole processes, from their start to their end: what it takes to check a file on the command line. */
export async function cold(options: Options): Promise<readonly Row[]> {
  const place = installPeers();
  const rows: Row[] = [];
  for (const origin of origins()) {
    const long = options.isQuick ? 200 * KB : MB;
    rows.push(...(await beside(place, origin, long, ['textlint with write-good', 'alex'], informing, options)));
    rows.push(...(await beside(place, origin, 100 * KB, ['textlint with four rules'], [], options)));
  }
  return rows;
}

const informing: readonly Peer[] = ['textlint with prh', 'write-good', 'retext with two plugins', 'node -e 0'];

async function beside(
  place: string,
  origin: Origin,
  units: number,
  judged: readonly Peer[],
  extra: readonly Peer[],
  options: Options,
): Promise<Row[]> {
  const file = fileOf(origin, units);
  const few = extra.map((name) => ({ ...rival(name, place, file), most: FEW }));
  const turns = await takeTurns([contestant(OURS, checking(file)), ...judged.map((name) => rival(name, place, file)), ...few], options);
  const what = `check a file, ${sizeName(units)}, ${origin} text`;
  const id = (peer: Peer) => `cold/${origin}/${peer}`;
  return [...judged, ...extra].map((peer) => rowOf(id(peer), what, OURS, peer, turns));
}

/** 5 MB beside 1 MB. */
export async function size(options: Options): Promise<readonly Row[]> {
  const [small, large] = options.isQuick ? [100 * KB, 500 * KB] : [MB, 5 * MB];
  const [little, much] = [sizeName(small), sizeName(large)];
  const turns = await takeTurns(
    [contestant(much, checking(fileOf('generated', large))), contestant(little, checking(fileOf('generated', small)))],
    options,
  );
  return [rowOf('size/generated', `check a file, ${much}, generated text`, much, little, turns)];
}

function checking(file: string): Command {
  return { args: [commandLine, 'check', file, '--format', 'json'], exit: 1 };
}

function contestant(name: string, command: Command, seconds = patience.ours): Contestant {
  return { name, run: () => runOnce(command, seconds) };
}

function rival(name: Peer, place: string, file: string): Contestant {
  return contestant(name, peers[name](place, file), patience.peer);
}
