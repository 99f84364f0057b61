import { parseArgs } from 'node:util';
import { build, runParts } from './bench/run.ts';
import { soak } from './bench/soak/soak.ts';
import { HOUR } from './bench/soak/verdict.ts';

/**
 * `npm run soak [-- --edits N | --minutes N]` edits drafts in the built server for as long as an hour of typing (five keys a
 * second), and says whether its memory stays flat; with `--write` it rewrites that part of `docs/performance.json`.
 */
const { values } = parseArgs({
  options: {
    edits: { type: 'string' },
    minutes: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const edits = Number(values.edits ?? (Number(values.minutes ?? 60) * HOUR) / 60);

if (edits >= 100) {
  if (!values['no-build']) build();
  await runParts({ soak: () => soak(edits) }, { pairs: 1, budget: 1, isQuick: false }, values.write);
} else {
  console.error('--edits is a number from 100 on, --minutes one of typing.');
  process.exitCode = 2;
}
