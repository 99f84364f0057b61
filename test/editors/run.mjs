// Tests the language server in real editors, set up as docs/editors.md says: `node test/editors/run.mjs [neovim|emacs|helix]...`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expected } from './draft.mjs';
import { emacs } from './emacs.mjs';
import { helix } from './helix.mjs';
import { neovims } from './neovim.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const asked = process.argv.slice(2).map((name) => name.toLowerCase());
const editors = [...neovims, emacs, helix].filter(
  ({ name }) => asked.length === 0 || asked.some((part) => name.toLowerCase().startsWith(part)),
);
const total = { passed: 0, failed: 0 };

execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
for (const editor of editors) await test(editor);
console.log(`editors: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function test(editor) {
  const found = await prepared(editor);
  if (!found) return;
  console.log(`${editor.name}: ${found.version}`);
  const seen = await editor.use(found);
  if (seen.error) return fail(editor.name, seen.error);
  for (const field of Object.keys(expected).filter((name) => !editor.cannotTell?.includes(name))) compare(editor.name, field, seen[field]);
}

/** An editor that cannot be had is skipped, and said to be. */
async function prepared(editor) {
  try {
    return await editor.prepare();
  } catch (error) {
    console.log(`${editor.name}: skipped, because it cannot be had here: ${error.stderr?.toString().trim() || error.message}`);
    return undefined;
  }
}

function compare(name, field, actual) {
  try {
    if (expected[field] instanceof RegExp) assert.match(String(actual), expected[field]);
    else assert.deepEqual(actual, expected[field]);
    total.passed++;
  } catch (error) {
    fail(`${name}, ${field}`, error.message);
  }
}

function fail(what, message) {
  console.log(`${what}: ${message}`);
  total.failed++;
}
