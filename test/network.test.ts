import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeFiles, type Doors, doorsOf } from './support/doors.ts';

const dist = join(import.meta.dirname, '..', 'dist');

/** What a bundle may reach beyond itself, and why. Nothing else, and no door that is no longer needed. */
const allowed: Readonly<Record<string, Doors & { readonly why: string }>> = {
  'client/node.cjs': { modules: ['child_process'], globals: [], why: 'The library for clients starts our server as a process.' },
  'client/web.cjs': { modules: [], globals: ['Worker'], why: 'In a browser our server is a worker.' },
  'entry/worker.js': { modules: ['worker_threads'], globals: [], why: 'The start of a thread of the pool.' },
  'server/importer.mjs': { modules: ['worker_threads'], globals: [], why: 'The thread that imports a file hands over its text.' },
  'server/node.cjs': { modules: ['worker_threads'], globals: [], why: 'Files are imported in threads.' },
  'worker.js': { modules: ['worker_threads'], globals: [], why: 'A thread of the pool.' },
};

describe('what the bundles can reach', () => {
  it('is looked at in every file of code that is shipped', () => {
    const files = codeFiles(dist);
    for (const name of [...Object.keys(allowed), 'server/browser.js', 'index.js', 'pdf.js', 'docx.js']) {
      assert.ok(files.includes(name), `${name} is not built: run "npm run build"`);
    }
    assert.deepEqual(
      readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(node|wasm|exe|sh)$/.test(name)),
      [],
    );
  });

  it('the pieces of the command line, together', async () => {
    const doors = await Promise.all(
      codeFiles(dist)
        .filter(isPiece)
        .map((name) => doorsOf(dist, name)),
    );
    // git-file.ts asks git for the bytes of a revision; documents are read in threads.
    assert.deepEqual([...new Set(doors.flatMap(({ modules }) => modules))].sort(), ['child_process', 'worker_threads']);
    assert.deepEqual([...new Set(doors.flatMap(({ globals }) => globals))], []);
  });

  for (const name of codeFiles(dist).filter((file) => !isPiece(file))) {
    it(name, async () => {
      const { modules, globals } = allowed[name] ?? { modules: [], globals: [] };
      assert.deepEqual(await doorsOf(dist, name), { modules, globals });
    });
  }
});

function isPiece(file: string): boolean {
  return /^chunks-\w+\.js$/.test(file);
}
