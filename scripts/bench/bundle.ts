import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { folder, root } from './places.ts';

/** The server that does nothing but follow documents and publish, in one file as ours is. */
export async function bundleTrivialServer(): Promise<string> {
  const outfile = join(folder('server'), 'trivial.cjs');
  await build({ ...common, entryPoints: [join(root, 'scripts/bench/server/trivial.ts')], outfile, format: 'cjs', minify: true });
  return outfile;
}

/** The program that measures within one process. */
export async function bundleWarm(): Promise<string> {
  const outfile = join(folder('warm'), 'main.mjs');
  await build({ ...common, entryPoints: [join(root, 'scripts/bench/warm/main.ts')], outfile, format: 'esm', packages: 'external' });
  return outfile;
}

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
};
