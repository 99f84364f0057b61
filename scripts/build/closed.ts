import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Addresses are asked for, threads and pages opened by these globals. None of ours needs one; `undefined` stands in their place. */
const networkGlobals = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'BroadcastChannel',
  'Image',
  'Audio',
  'FontFace',
  'SharedWorker',
  'importScripts',
  'navigator.sendBeacon',
  'navigator.serviceWorker',
];

/** What `define` of esbuild must say so that no bundled code reaches the network by a global. Threads of the web are ours in the client only. */
export const closedGlobals: Readonly<Record<string, string>> = undefinedFor([...networkGlobals, 'Worker']);
export const closedGlobalsOfWebClient: Readonly<Record<string, string>> = undefinedFor(networkGlobals);

/** Packages that can open sockets or processes by these modules of Node, which we never ask of them. */
const closedModules: readonly { readonly module: RegExp; readonly importer: RegExp }[] = [
  { module: /^(node:)?net$/, importer: packages('vscode-jsonrpc') },
  { module: /^(node:)?child_process$/, importer: packages('vscode-languageserver', 'commander', 'tinypool') },
];

type Cut = { readonly file: RegExp; readonly from: RegExp; readonly to: string };

const refusing = "(class { constructor() { throw new Error('Counterframe makes no code of text.'); } })";

/** Code of packages that makes code of text, in a thread of its own or in place. Where a package changes so that nothing is cut, test/network.test.ts fails. */
const cuts: readonly Cut[] = [
  { file: /[\\/]zod[\\/]v4[\\/]core[\\/](util|doc|compile)\.js$/, from: /const F = Function;/g, to: `const F = ${refusing};` },
  { file: /[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/, from: /new Function\(/g, to: `new ${refusing}(` },
  {
    file: /[\\/]tinypool[\\/]dist[\\/]utils-[^\\/]+\.js$/,
    from: /new Function\("specifier", "return import\(specifier\)"\)/g,
    to: '(specifier) => import(specifier)',
  },
  { file: /[\\/]fflate[\\/]esm[\\/]index\.mjs$/, from: /require\('worker_threads'\)/g, to: '{}' },
  { file: /[\\/]format[\\/]format\.js$/, from: /\(1,\s*eval\)\('this'\)/g, to: 'globalThis' },
];

/** The SDK of the protocol for assistants checks answers to questions that a server asks; ours asks none. */
const validator = /[\\/]@modelcontextprotocol[\\/]sdk[\\/].*[\\/]validation[\\/]ajv-provider\.js$/;
const noValidator = `export class AjvJsonSchemaValidator { getValidator() { throw new Error('This server asks its client nothing.'); } }`;

/** Takes out of bundled packages what could reach the network, start a process or make code of text, where nothing of ours uses it. */
export const closedDoors: Plugin = {
  name: 'closed-doors',
  setup(plugins) {
    plugins.onResolve({ filter: /^(node:)?(net|child_process)$/ }, ({ path, importer }) =>
      closedModules.some((one) => one.module.test(path) && one.importer.test(importer))
        ? { path: path.replace('node:', ''), namespace: 'closed' }
        : undefined,
    );
    plugins.onLoad({ filter: /.*/, namespace: 'closed' }, ({ path }) => ({ contents: refusals(path) }));
    plugins.onLoad({ filter: validator }, () => ({ contents: noValidator }));
    for (const { file, from, to } of cuts) {
      plugins.onLoad({ filter: file }, async ({ path }) => {
        const code = await readFile(path, 'utf8');
        return { contents: code.replace(from, () => to) };
      });
    }
  },
};

/** A module with the functions that importers name, each of which refuses. */
function refusals(module: string): string {
  const names =
    { net: ['createServer', 'createConnection'], child_process: ['fork', 'spawn', 'spawnSync', 'exec', 'execFile'] }[module] ?? [];
  const list = names.map((name) => `  ${name}: refuse,`).join('\n');
  return `function refuse() {\n  throw new Error('Counterframe opens no connection and no process here: use --stdio.');\n}\nmodule.exports = {\n${list}\n};\n`;
}

function packages(...names: readonly string[]): RegExp {
  return new RegExp(`[\\\\/]node_modules[\\\\/](${names.join('|')})[\\\\/]`);
}

function undefinedFor(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, 'undefined']));
}
