// Tests the extension in a real VS Code, from a bare machine: `node test/vscode/run.mjs [node|web|ui|walkthrough|walkthrough-web]... [--picture]`.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { replaceableDraft } from './drafts.mjs';
import { testInBrowser, testInNode } from './inside.mjs';
import { packageExtension } from './package.mjs';
import { takePicture } from './picture.mjs';
import { artefacts, here, root } from './places.mjs';
import { prepare } from './prepare.mjs';
import { testWalkthrough, testWalkthroughInBrowser, testWhatIsSeen } from './ui.mjs';
import { walkthroughPictures } from './walkthrough.mjs';

const executablePath = prepare();
fs.mkdirSync(artefacts, { recursive: true });
execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
const replaceable = await replaceableDraft();
await bundleSuites();
const vsix = packageExtension();

const { chromium } = await import('playwright-core');
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const parts = {
  node: () => testInNode(browser),
  web: () => testInBrowser(browser),
  ui: () => testWhatIsSeen(browser, vsix, replaceable),
  walkthrough: () => testWalkthrough(browser, vsix),
  'walkthrough-web': () => testWalkthroughInBrowser(browser),
};
const total = { passed: 0, failed: 0 };
try {
  if (process.argv.includes('--picture')) await takePictures();
  else await runParts();
} finally {
  await browser.close();
}

/** The pictures of the README and of the walkthrough, as the tests see them. */
async function takePictures() {
  await takePicture(browser, vsix);
  const { failed } = await testWalkthrough(browser, vsix);
  process.exitCode = failed === 0 ? 0 : 1;
  for (const [name, step] of Object.entries(walkthroughPictures))
    fs.copyFileSync(path.join(artefacts, 'walkthrough', `${step}.png`), path.join(root, 'images', 'walkthrough', `${name}.png`));
}

async function runParts() {
  const asked = Object.keys(parts).filter((name) => process.argv.includes(name));
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
    const { passed, failed } = await runTwice(name);
    total.passed += passed;
    total.failed += passed + failed === 0 ? 1 : failed;
  }
  console.log(`vscode: ${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** A real editor on a busy machine can be late once: a part that failed has a second run, and both are told. */
async function runTwice(name) {
  const first = await runPart(name);
  if (first.failed === 0 && first.passed > 0) return first;
  console.log(`${name}: once more, since it failed`);
  return runPart(name);
}

async function runPart(name) {
  const { passed, failed } = await parts[name]().catch(broken(name));
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  return { passed, failed };
}

function broken(name) {
  return (error) => {
    console.log(`${name}: ${error.stack}`);
    return { passed: 0, failed: 1 };
  };
}

/** The suite is TypeScript; each host gets it as one file. */
async function bundleSuites() {
  const { build } = await import(path.join(root, 'node_modules', 'esbuild', 'lib', 'main.js'));
  const define = { global: 'globalThis', REPLACEABLE: JSON.stringify(replaceable?.text ?? '') };
  const common = { bundle: true, format: 'cjs', external: ['vscode'], define, logLevel: 'warning' };
  await build({
    ...common,
    entryPoints: [path.join(here, 'suite', 'suite.ts')],
    outfile: path.join(here, 'dist', 'suite.cjs'),
    platform: 'node',
  });
  await build({
    ...common,
    entryPoints: [path.join(here, 'suite', 'web.cjs')],
    outfile: path.join(here, 'dist', 'web.cjs'),
    platform: 'browser',
  });
}
