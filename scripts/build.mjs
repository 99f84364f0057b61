// Bundles everything into dist/: `node scripts/build.mjs [--watch] [--development]`.
import { build, context } from 'esbuild';
import { builtinLexicons } from '../lexicons/files.ts';
import { closedDoors, closedGlobals, closedGlobalsOfWebClient } from './build/closed.ts';
import { writeSupply } from './supply/write.ts';
import { writeTypes } from './types.mjs';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');

/** `#lexicons` in a bundle is the validated data itself: nothing is read or checked at run time. */
const embeddedLexicons = {
  name: 'embedded-lexicons',
  setup(plugins) {
    plugins.onResolve({ filter: /^#lexicons$/ }, () => ({ path: 'builtin', namespace: 'lexicons' }));
    plugins.onLoad({ filter: /.*/, namespace: 'lexicons' }, () => {
      const data = JSON.stringify(JSON.stringify(builtinLexicons()));
      return { contents: `export const builtin = () => JSON.parse(${data});`, watchDirs: ['lexicons', 'lexicons/vocabulary'] };
    });
  },
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
  metafile: true,
  minify: !development,
  sourcemap: development,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [embeddedLexicons, englishMessages, apartMcp, closedDoors],
  define: closedGlobals,
};
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  plugins: [...common.plugins, apartPdf('./pdf.js'), apartDocx('./docx.js')],
};
const nested = { ...node, plugins: [...common.plugins, apartPdf('../pdf.js'), apartDocx('../docx.js')] };
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
  { ...node, entryPoints: ['server/cli/main.ts'], outfile: 'dist/cli.js', format: 'esm', banner: { js: requireInModules } },
  { ...node, entryPoints: ['server/cli/worker.ts'], outfile: 'dist/worker.js', format: 'esm', banner: { js: requireInModules } },
  // Tinypool starts its threads from a file that it looks for at `entry/worker.js` beside itself.
  { ...node, entryPoints: ['node_modules/tinypool/dist/entry/worker.js'], outfile: 'dist/entry/worker.js', format: 'esm' },
  { ...node, entryPoints: ['server/mcp/serve.ts'], outfile: 'dist/mcp.js', format: 'esm', banner: { js: requireInModules } },
  { ...node, entryPoints: ['server/import/pdf/read.ts'], outfile: 'dist/pdf.js', format: 'esm' },
  { ...node, entryPoints: ['server/export/docx/write.ts'], outfile: 'dist/docx.js', format: 'esm', banner: { js: requireInModules } },
  { ...node, stdin: { contents: library, resolveDir: '.' }, outfile: 'dist/index.js', format: 'esm', platform: 'neutral' },
];

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context({ ...bundle, logLevel: 'info' })));
  await Promise.all(contexts.map((bundle) => bundle.watch()));
} else {
  checkLexicons();
  const built = Promise.all(bundles.map(build));
  writeTypes();
  writeSupply((await built).map(({ metafile }) => metafile));
}

/** A faulty lexicon is told once and in its own words, not once a bundle. */
function checkLexicons() {
  try {
    builtinLexicons();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
