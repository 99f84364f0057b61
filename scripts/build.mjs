// Bundles everything into dist/: `node scripts/build.mjs [--watch] [--development]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { builtinLexicons } from '../lexicons/files.ts';
import { planOf } from '../server/core/plan.ts';
import { packPlan } from '../server/core/plan-pack.ts';
import { writeTypes } from './types.mjs';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');

/**
 * `#lexicons` in a bundle is the validated data itself: nothing is read or checked at run time. The plan of them, which is
 * large, is a file beside the bundles in Node (`plan` says where, seen from the bundle); elsewhere it is made anew.
 */
const embeddedLexicons = (plan) => ({
  name: 'embedded-lexicons',
  setup(plugins) {
    plugins.onResolve({ filter: /^#lexicons$/ }, () => ({ path: 'builtin', namespace: 'lexicons' }));
    plugins.onLoad({ filter: /.*/, namespace: 'lexicons' }, () => {
      const lexicons = builtinLexicons();
      if (watch && plan) writePlan(lexicons);
      const data = JSON.stringify(JSON.stringify(lexicons));
      const contents = [`export const builtin = () => JSON.parse(${data});`, plan ? readPlan(plan) : makePlan].join('\n');
      return { contents, resolveDir: '.', watchDirs: ['lexicons', 'lexicons/vocabulary'] };
    });
  },
});

const makePlan = `import { planOf } from './server/core/plan.ts';
export const builtinPlan = () => planOf(builtin());`;

const readPlan = (path) => `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackPlan } from './server/core/plan-pack.ts';
export const builtinPlan = () => unpackPlan(readFileSync(join(import.meta.dirname, ${JSON.stringify(path)})));`;

/** zod brings its messages in fifty languages; ours are English. */
const englishMessages = {
  name: 'english-messages',
  setup(plugins) {
    plugins.onLoad({ filter: /node_modules[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/** The server for assistants is a bundle of its own, which the command loads when it is asked to run it. */
const apartMcp = {
  name: 'apart-mcp',
  setup(plugins) {
    plugins.onResolve({ filter: /^#mcp$/ }, () => ({ path: './mcp.js', external: true }));
  },
};

/** What reads PDFs is large and seldom needed: in Node a bundle of its own, which is loaded when the first PDF is read. */
const apartPdf = (path) => ({
  name: 'apart-pdf',
  setup(plugins) {
    plugins.onResolve({ filter: /^#pdf$/ }, () => ({ path, external: true }));
  },
});

/** What writes Word files is large too, and loaded when the first report is to be one. */
const apartDocx = (path) => ({
  name: 'apart-docx',
  setup(plugins) {
    plugins.onResolve({ filter: /^#docx$/ }, () => ({ path, external: true }));
  },
});

const common = {
  bundle: true,
  minify: !development,
  sourcemap: development,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [englishMessages, apartMcp],
};
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  plugins: [...common.plugins, embeddedLexicons('plan.bin'), apartPdf('./pdf.js'), apartDocx('./docx.js')],
};
const nested = { ...node, plugins: [...common.plugins, embeddedLexicons('../plan.bin'), apartPdf('../pdf.js'), apartDocx('../docx.js')] };
const commonjs = { ...nested, format: 'cjs', define: { 'import.meta.dirname': '__dirname' } };
const browser = {
  ...common,
  plugins: [...common.plugins, embeddedLexicons()],
  platform: 'browser',
  target: 'es2022',
  define: { global: 'globalThis' },
};

/** What `import … from 'counterframe'` gives: the engine and the built-in lexicons. */
const library = "export * from './server/core/index.ts'; export { builtin } from '#lexicons';";

/** Bundled CommonJS packages ask for Node's modules by `require`, which a module has not got by itself. */
const requireInModules = "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);";

const bundles = [
  { ...commonjs, entryPoints: ['client/node.ts'], outfile: 'dist/client/node.cjs', external: ['vscode'] },
  { ...browser, entryPoints: ['client/web.ts'], outfile: 'dist/client/web.cjs', format: 'cjs', external: ['vscode'] },
  { ...commonjs, entryPoints: ['server/lsp/node-main.ts'], outfile: 'dist/server/node.cjs' },
  { ...browser, conditions: ['worker'], entryPoints: ['server/lsp/browser.ts'], outfile: 'dist/server/browser.js', format: 'iife' },
  {
    ...nested,
    entryPoints: ['server/lsp/import-worker.ts'],
    outfile: 'dist/server/importer.mjs',
    format: 'esm',
    banner: { js: requireInModules },
  },
  { ...node, entryPoints: ['server/cli/main.ts'], outfile: 'dist/cli.js', format: 'esm', banner: { js: requireInModules } },
  { ...node, entryPoints: ['server/cli/worker.ts'], outfile: 'dist/worker.js', format: 'esm', banner: { js: requireInModules } },
  // Tinypool starts its threads from a file that it looks for at `entry/worker.js` beside itself.
  { ...node, entryPoints: ['node_modules/tinypool/dist/entry/worker.js'], outfile: 'dist/entry/worker.js', format: 'esm' },
  { ...node, entryPoints: ['server/mcp/serve.ts'], outfile: 'dist/mcp.js', format: 'esm', banner: { js: requireInModules } },
  { ...node, entryPoints: ['server/import/pdf/read.ts'], outfile: 'dist/pdf.js', format: 'esm' },
  { ...node, entryPoints: ['server/export/docx/write.ts'], outfile: 'dist/docx.js', format: 'esm', banner: { js: requireInModules } },
  {
    ...node,
    stdin: { contents: library, resolveDir: '.' },
    outfile: 'dist/index.js',
    format: 'esm',
    platform: 'neutral',
    plugins: [...common.plugins, embeddedLexicons()],
  },
];

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context({ ...bundle, logLevel: 'info' })));
  await Promise.all(contexts.map((bundle) => bundle.watch()));
} else {
  writePlan(checkedLexicons());
  const built = Promise.all(bundles.map(build));
  writeTypes();
  await built;
}

function writePlan(lexicons) {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/plan.bin', packPlan(planOf(lexicons)));
}

/** A faulty lexicon is told once and in its own words, not once a bundle. */
function checkedLexicons() {
  try {
    return builtinLexicons();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
