import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { builtinLexicons } from '../lexicons/files.ts';
import { compile } from '../server/core/index.ts';
import { lazily } from '../server/core/lazily.ts';
import { anyShape, growthOf } from './fuzz/growth.ts';
import { type TextFormat, textFormats } from './fuzz/pieces.ts';
import { servers, targetsWith } from './fuzz/targets.ts';

/**
 * `npm run fuzz -- --minutes N --seed S [--target NAME] [--growth]`: hostile inputs for every reader, importer and loader.
 * A failing input is made small and printed with its seed and target. With `--growth`, texts of one shape and two lengths
 * show what takes more than linear time. Both end with a failure where they find anything.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    target: { type: 'string', default: '' },
    growth: { type: 'boolean', default: false },
  },
});
/** Milliseconds after which an input counts as one that hangs. */
const LONGEST = 120_000;
const end = performance.now() + Number(values.minutes) * 60_000;
const compiled = lazily(() => compile(builtinLexicons()));
const seed = Number(values.seed);
process.exitCode = (values.growth ? hunt() : await fuzz()) > 0 ? 1 : 0;

/** Rounds over all targets until the time is over, each with the next seed. */
async function fuzz(): Promise<number> {
  const targets = [...targetsWith(compiled), ...servers].filter(({ name }) => name.startsWith(values.target));
  const failing = new Set<string>();
  const runs = new Map<string, number>();
  for (let round = 0; performance.now() < end && failing.size < targets.length; round++) {
    for (const { name, weight, property } of targets) {
      if (failing.has(name) || performance.now() > end) continue;
      const numRuns = Math.ceil(400 / weight);
      const result = await fc.check(property(), { seed: seed + round, numRuns, timeout: LONGEST, endOnFailure: false });
      runs.set(name, (runs.get(name) ?? 0) + result.numRuns);
      if (!result.failed) continue;
      failing.add(name);
      console.log(
        `${name}: failed with --seed ${seed + round} --target ${name}\n${JSON.stringify(result.counterexample)}\n${String(result.errorInstance)}`,
      );
    }
  }
  for (const [name, count] of runs) console.log(`${name}: ${count} inputs${failing.has(name) ? ', FAILED' : ''}`);
  return failing.size;
}

/** Shapes of every format until the time is over. */
function hunt(): number {
  const random = fc.sample(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { seed, numRuns: 100_000 });
  let drawn = 0;
  const pick = <Item>(items: readonly Item[]): Item => items[random[drawn++ % random.length]! % items.length]!;
  const formats = textFormats.filter((format) => format.startsWith(values.target)) as readonly TextFormat[];
  let found = 0;
  let shapes = 0;
  for (; performance.now() < end; shapes++) {
    const format = pick(formats);
    const shape = anyShape(format, pick);
    for (const grown of growthOf(format, shape, compiled())) {
      found++;
      console.log(`${format} ${shape.name}: ${grown}`);
    }
  }
  console.log(`${shapes} shapes, ${found} that take more than linear time`);
  return found;
}
