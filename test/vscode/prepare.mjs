import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { here, modules, vscodeServer } from './places.mjs';

/** The lock file that was installed last: with another one everything is installed anew. */
const stamp = path.join(modules, '.installed-lock.json');
const lock = path.join(here, 'package-lock.json');

/** Installs what is missing, from nothing if need be: packages, the server's own packages, a browser. Returns the browser's path. */
export function prepare() {
  installPackages();
  return findChromium() ?? installChromium();
}

export function installPackages() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8')) return;
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], here);
  // `npm ci` fails there, because the package's own lock file does not fit it.
  run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], vscodeServer);
  copyFileSync(lock, stamp);
}

function findChromium() {
  return [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  );
}

function installChromium() {
  run('apt-get', ['update', '-q'], here);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], here);
  const found = findChromium();
  if (!found) throw new Error('There is no Chromium: install one and name it in the variable CHROMIUM.');
  return found;
}

function run(command, args, cwd) {
  console.log(`${command} ${args.join(' ')}`);
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
