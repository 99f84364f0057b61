// Bundles everything into dist/: `node scripts/build.mjs [--watch] [--development]`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { builtinLexicons } from '../lexicons/files.ts';
import { catalogueOf } from '../server/core/catalogue.ts';
import { lazily } from '../server/core/lazily.ts';
import { planOf } from '../server/core/plan.ts';
import { packPlan } from '../server/core/plan-pack.ts';
import { writeAsAscii } from './build/ascii.mjs';
import { buildOf } from './build/build-of.mjs';
import { closedDoors, closedGlobals, closedGlobalsOfWebClient } from './build/closed.ts';
import { later, partBundles } from './build/later.mjs';
import { writeSupply } from './supply/write.ts';
import { writeTypes } from './types.mjs';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');
const lexiconsNow = watch ? builtinLexicons : lazily(builtinLexicons);

/**
 * `#lexicons` is the validated data itself: nothing is checked at run time. In Node the data and the plan of them are files beside
 * the bundles; elsewhere the data are in the bundle and the plan is made anew. `#catalogue` is what is said of them.
 */
const embeddedLexicons = ({ lexicons: data, plan }) => ({
  name: 'embedded-lexicons',
  setup(plugins) {
    plugins.onResolve({ filter: /^#(lexicons|catalogue)$/ }, ({ path }) => ({ path, namespace: 'lexicons' }));
    plugins.onLoad({ filter: /.*/, namespace: 'lexicons' }, async ({ path }) => {
      const lexicons = lexiconsNow();
      if (watch && plan === fromFiles.plan) writeLexicons(lexicons);
      const contents =
        path === '#lexicons' ? `${data(lexicons)}\n${plan}` : `export const catalogue = () => ${parsed(await catalogueOf(lexicons))};`;
      return { contents, resolveDir: '.', watchDirs: ['lexicons', 'lexicons/vocabulary'] };
    });
  },
});

const parsed = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

const withinBundle = {
  lexicons: (value) => `export const builtin = () => ${parsed(value)};`,
  plan: `import { planOf } from './server/core/plan.ts';
export const builtinPlan = () => planOf(builtin());`,
};

/** Seen from `dist/parts`, where the lexicons are in Node. What is read from a file does not stay in memory as text. */
const fromFiles = {
  lexicons: () => `export const builtin = () => JSON.parse(readFileSync(join(__dirname, '..', 'lexicons.json'), 'utf8'));`,
  plan: `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackPlan } from './server/core/plan-pack.ts';
export const builtinPlan = () => unpackPlan(readFileSync(join(__dirname, '..', 'plan.bin')));`,
};

/** zod brings its messages in fifty languages; ours are English. */
const englishMessages = {
  name: 'english-messages',
  setup(plugins) {
    plugins.onLoad({ filter: /node_modules[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/** What is large and seldom needed is in Node a bundle of its own, in `dist`, which is loaded when it is first asked for. */
const apart = (way) => ({
  name: 'apart',
  setup(plugins) {
    plugins.onResolve({ filter: /^#(pdf|docx)$/ }, ({ path }) => ({ path: `${way}/${path.slice(1)}.js`, external: true }));
    plugins.onResolve({ filter: /^compromise$/ }, () => ({ path: `${way}/compromise.js`, external: true }));
  },
});

const common = {
  bundle: true,
  metafile: true,
  minify: !development,
  sourcemap: development,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [embeddedLexicons(withinBundle), englishMessages, closedDoors],
  define: closedGlobals,
};
const bare = {
  ...common,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
};
const node = { ...bare, plugins: [apart('.'), later('./parts'), ...common.plugins] };
const nested = { ...bare, plugins: [apart('..'), later('../parts'), ...common.plugins] };
const commonjs = { ...nested, format: 'cjs', define: { ...closedGlobals, 'import.meta.dirname': '__dirname' } };
const browser = { ...common, platform: 'browser', target: 'es2022', define: { ...closedGlobals, global: 'globalThis' } };

/** What `import … from 'counterframe'` gives: the engine and the built-in lexicons. */
const library = "export * from './server/core/index.ts'; export { builtin } from '#lexicons';";

/** Bundled CommonJS packages ask for Node's modules by `require`, which a module has not got by itself. */
const requireInModules = "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);";

const bundles = [
  { ...commonjs, entryPoints: ['client/node.ts'], outfile: 'dist/client/node.cjs', external: ['vscode'] },
  {
    ...browser,
    define: { ...closedGlobalsOfWebClient, global: 'globalThis' },
    entryPoints: ['client/web.ts'],
    outfile: 'dist/client/web.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...commonjs, entryPoints: ['server/lsp/node-main.ts'], outfile: 'dist/server/node.cjs' },
  { ...browser, conditions: ['worker'], entryPoints: ['server/lsp/browser.ts'], outfile: 'dist/server/browser.js', format: 'iife' },
  {
    ...nested,
    entryPoints: ['server/lsp/import-worker.ts'],
    outfile: 'dist/server/importer.mjs',
    format: 'esm',
    banner: { js: requireInModules },
  },
  // The commands share their pieces, and each is loaded with what it needs.
  {
    ...node,
    entryPoints: { cli: 'server/cli/start.ts', worker: 'server/cli/worker.ts' },
    define: { ...closedGlobals, COUNTERFRAME_BUILD: JSON.stringify(buildOf('server', 'lexicons', 'package-lock.json')) },
    outdir: 'dist',
    chunkNames: 'chunks-[hash]',
    splitting: true,
    format: 'esm',
    banner: { js: requireInModules },
  },
  // Tinypool starts its threads from a file that it looks for at `entry/worker.js` beside itself.
  { ...node, entryPoints: ['node_modules/tinypool/dist/entry/worker.js'], outfile: 'dist/entry/worker.js', format: 'esm' },
  { ...node, entryPoints: ['server/import/pdf/read.ts'], outfile: 'dist/pdf.js', format: 'esm', banner: { js: requireInModules } },
  { ...node, entryPoints: ['server/export/docx/write.ts'], outfile: 'dist/docx.js', format: 'esm', banner: { js: requireInModules } },
  { ...bare, entryPoints: ['node_modules/compromise/src/three.js'], outfile: 'dist/compromise.js', format: 'esm' },
  ...partBundles({ ...bare, plugins: [embeddedLexicons(fromFiles), englishMessages, closedDoors] }),
  { ...bare, stdin: { contents: library, resolveDir: '.' }, outfile: 'dist/index.js', format: 'esm', platform: 'neutral' },
];

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context({ ...bundle, logLevel: 'info' })));
  await Promise.all(contexts.map((bundle) => bundle.watch()));
} else {
  removePieces();
  writeLexicons(checkedLexicons());
  const building = Promise.all(bundles.map(build));
  writeTypes();
  const built = await building;
  if (!development) for (const { metafile } of built) Object.keys(metafile.outputs).forEach(writeAsAscii);
  writeSupply(built.map(({ metafile }) => metafile));
}

/** Pieces are named by what is in them: those of an earlier build would stay for ever. */
function removePieces() {
  mkdirSync('dist', { recursive: true });
  for (const name of readdirSync('dist').filter((one) => one.startsWith('chunks-'))) rmSync(`dist/${name}`);
}

function writeLexicons(lexicons) {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/lexicons.json', JSON.stringify(lexicons));
  writeFileSync('dist/plan.bin', packPlan(planOf(lexicons)));
}

/** A faulty lexicon is told once and in its own words, not once a bundle. */
function checkedLexicons() {
  try {
    return lexiconsNow();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
