import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { transform } from 'esbuild';

/** Globals by which code of a page, a worker or Node asks for addresses, opens threads or makes code of text. */
export const watchedGlobals = [
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
  'Worker',
  'SharedWorker',
  'importScripts',
  'eval',
  'Function',
  'navigator.sendBeacon',
  'navigator.serviceWorker',
  'process.binding',
  'process.dlopen',
] as const;

/** Modules of Node by which code does nothing but compute, or read and write where it is told to. */
const quietModules: ReadonlySet<string> = new Set(
  'assert async_hooks buffer crypto events fs fs/promises module os path perf_hooks process stream stream/promises string_decoder url util v8 readline'.split(
    ' ',
  ),
);

export type Doors = { readonly modules: readonly string[]; readonly globals: readonly string[] };

/** The files of a build that hold code, relative to its folder. */
export function codeFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** What a bundle can reach beyond itself: modules of Node that do more than compute, and the watched globals that it uses unbound. */
export async function doorsOf(folder: string, name: string): Promise<Doors> {
  const code = readFileSync(join(folder, name), 'utf8');
  return { modules: modulesIn(code), globals: await globalsIn(code) };
}

/** Every module of Node whose name stands where a module is asked for: `import`, `require` however it is named, `getBuiltinModule`. */
function modulesIn(code: string): readonly string[] {
  const names = builtinModules.map((name) => name.replaceAll('/', '\\/')).join('|');
  const asked = code.matchAll(new RegExp(`(?:\\bfrom|\\bimport|[\\w$)]\\()\\s*(["'\`])(?:node:)?(${names})\\1`, 'g'));
  const found = new Set([...asked].map(([, , name]) => name!));
  return [...found].filter((name) => !quietModules.has(name)).sort();
}

/** The compiler knows what is bound: it puts a mark in the place of every global that is not. */
async function globalsIn(code: string): Promise<readonly string[]> {
  const mark = (at: number) => `__watched_${at}__`;
  const owners = ['', 'globalThis.', 'self.', 'window.'];
  const define = Object.fromEntries(watchedGlobals.flatMap((name, at) => owners.map((owner) => [owner + name, mark(at)])));
  const marked = await transform(code, { define, minifyWhitespace: true, logLevel: 'silent' });
  return watchedGlobals.filter((name, at) => {
    const uses = marked.code.split(mark(at)).slice(1);
    return uses.some((after) => !(name === 'Function' && after.startsWith('.prototype')));
  });
}
