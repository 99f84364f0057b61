import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWarm } from '../bundle.ts';
import { folder, library } from '../places.ts';
import { rounded, spreadOf } from '../statistics.ts';
import { KB, MB, type Origin, origins, sizeName } from '../texts/files.ts';
import { draftOf } from '../texts/prose.ts';
import { realText, stretchOf } from '../texts/real.ts';
import type { Figures, Row } from '../types.ts';
import type { Taken } from '../warm/measured.ts';
import type { Options } from './part.ts';

type Pair = { readonly ours: Taken; readonly theirs: Taken };
type Kind = 'analysis' | 'screening';

/** Within one process that has warmed up: all codes beside compromise, and screening beside a bare loop. */
export async function warm(options: Options): Promise<readonly Row[]> {
  const script = await bundleWarm();
  const run = (kind: Kind, origin: Origin, units: number) => measure(script, kind, pieces(origin, units, options.pairs + 1));
  return origins().flatMap((origin) => {
    const [some, much] = [options.isQuick ? 20 * KB : 100 * KB, options.isQuick ? 200 * KB : MB];
    const whole = run('analysis', origin, some);
    const screened = run('screening', origin, much);
    return [
      rowOf(`warm/${origin}`, `all codes, ${sizeName(some)}, ${origin} text`, 'nlp(text) of compromise', some, whole),
      rowOf(`screening/${origin}`, `screening, ${sizeName(much)}, ${origin} text`, 'a bare loop over a table', much, screened),
    ];
  });
}

/** Texts of which none repeats another; of the real documents, where they are too short for that, the latter overlap the first. */
function pieces(origin: Origin, units: number, count: number): string[] {
  if (origin === 'generated') return Array.from({ length: count }, (_, index) => draftOf(units, 1000 + index));
  const text = realText();
  return Array.from({ length: count }, (_, index) => stretchOf(text, (index * units) % Math.max(1, text.length - units), units));
}

function measure(script: string, kind: Kind, texts: readonly string[]): readonly Pair[] | string {
  const file = join(folder('warm'), 'texts.json');
  writeFileSync(file, JSON.stringify(texts));
  console.error(`  ${kind} of ${texts.length} texts`);
  try {
    return JSON.parse(execFileSync(process.execPath, [script, library, file, kind], { encoding: 'utf8', timeout: 600_000 })) as Pair[];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0]! : String(error);
  }
}

/** How many times faster ours is than theirs. */
function rowOf(id: string, what: string, against: string, units: number, pairs: readonly Pair[] | string): Row {
  if (typeof pairs === 'string') return { id, what, against, note: pairs };
  const ratio = spreadOf(pairs.map(({ ours, theirs }) => theirs.cpu / ours.cpu));
  const figures = (side: keyof Pair): Figures => ({
    'MB per CPU s': rounded(units / MB / spreadOf(pairs.map((pair) => pair[side].cpu)).median),
    'MB per s': rounded(units / MB / spreadOf(pairs.map((pair) => pair[side].wall)).median),
  });
  return { id, what, against, pairs: pairs.length, ratio, cpu: ratio.median, ours: figures('ours'), theirs: figures('theirs') };
}
