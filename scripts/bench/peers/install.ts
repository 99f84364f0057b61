import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../places.ts';

/** Installs the peers from the registry that npm is set up for, unless these very versions are there. Returns their folder. */
export function installPeers(): string {
  const place = folder('peers');
  const stamp = join(place, 'installed-lock.json');
  for (const name of readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.ts')))
    copyFileSync(join(import.meta.dirname, name), join(place, name));
  const lock = readFileSync(join(place, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return place;
  console.error('installing the peers');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', args, { cwd: place, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  writeFileSync(stamp, lock);
  return place;
}
