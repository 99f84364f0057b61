import { parseArgs } from 'node:util';
import { cold, size } from './bench/parts/cold.ts';
import { folder } from './bench/parts/folder.ts';
import { keystroke } from './bench/parts/keystroke.ts';
import type { Measure } from './bench/parts/part.ts';
import { memory, start } from './bench/parts/server.ts';
import { sizes } from './bench/parts/sizes.ts';
import { warm } from './bench/parts/warm.ts';
import { build, runParts } from './bench/run.ts';

/**
 * `npm run bench [-- --part NAME … --pairs N --budget SECONDS --quick --no-build]` measures speed, memory and sizes beside
 * peers, and shows a page of them; with `--write` it rewrites `docs/performance.json` and `docs/performance.md`.
 */
const parts: Readonly<Record<string, Measure>> = { cold, size, warm, keystroke, memory, start, folder, sizes };

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true },
    pairs: { type: 'string' },
    budget: { type: 'string' },
    quick: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const isQuick = values.quick;
const wanted = (values.part ?? Object.keys(parts)).flatMap((name) => name.split(','));
const unknown = wanted.filter((name) => !parts[name]);
const [pairs, budget] = [Number(values.pairs ?? (isQuick ? 2 : 5)), Number(values.budget ?? 240)];

if (unknown.length > 0) refuse(`There is no part ${unknown.join(', ')}: name ${Object.keys(parts).join(', ')}.`);
else if (!(pairs >= 1 && budget > 0)) refuse('--pairs and --budget are numbers from 1 on.');
else if (values.write && isQuick) refuse('--quick measures too little to be written: leave out one of --quick and --write.');
else {
  if (!values['no-build']) build();
  const chosen = Object.fromEntries(wanted.map((name) => [name, parts[name]!]));
  await runParts(chosen, { pairs, budget, isQuick }, values.write);
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
