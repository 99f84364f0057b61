import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const cache = path.join(import.meta.dirname, 'cache');
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * A program of another Debian release, unpacked with its libraries into a folder of its own; nothing is
 * installed. Returns the folder and the command that starts a file in it with those libraries.
 */
export function unpackProgram(name, suite) {
  const folder = path.join(cache, `${name}-${suite}`);
  const unpacked = path.join(folder, 'root');
  if (!existsSync(path.join(folder, 'complete'))) {
    rmSync(folder, { recursive: true, force: true });
    download(name, suite, folder);
    const archives = path.join(folder, 'cache', 'archives');
    for (const file of readdirSync(archives).filter((file) => file.endsWith('.deb')))
      execFileSync('dpkg-deb', ['-x', path.join(archives, file), unpacked]);
    writeFileSync(path.join(folder, 'complete'), '');
  }
  const libraries = path.join(unpacked, 'usr', 'lib', namedIn(path.join(unpacked, 'usr', 'lib'), /-linux-gnu/));
  const loader = path.join(libraries, namedIn(libraries, /^ld-linux/));
  return { folder: unpacked, command: (file) => [loader, '--library-path', libraries, path.join(unpacked, file)] };
}

/** With lists and a status of its own, so that every library comes along and the machine's packages stay as they are. */
function download(name, suite, folder) {
  for (const part of ['lists/partial', 'cache/archives/partial']) mkdirSync(path.join(folder, part), { recursive: true });
  const sources = path.join(folder, 'sources.list');
  writeFileSync(sources, `deb [signed-by=${keyring}] ${mirror()} ${suite} main\n`);
  writeFileSync(path.join(folder, 'status'), '');
  const options = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': path.join(folder, 'lists'),
    'Dir::State::status': path.join(folder, 'status'),
    'Dir::Cache': path.join(folder, 'cache'),
  };
  const given = Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  run('apt-get', [...given, 'update', '-q']);
  run('apt-get', [...given, 'install', '-y', '-q', '--no-install-recommends', '--download-only', name]);
}

/** Where this machine has its Debian packages from. */
function mirror() {
  const places = execFileSync('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const found = places.split('\n').find((place) => /\/debian\/?$/.test(place));
  if (!found) throw new Error('this machine has no Debian package source');
  return found;
}

/** Installs packages of this machine's own release; only root can. */
export function install(...names) {
  if (process.getuid?.() !== 0) throw new Error(`install ${names.join(' and ')}, or run this as root on Debian`);
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names]);
}

function run(command, args) {
  console.log(`${command} ${args.filter((arg) => !/^-o$|^Dir::/.test(arg)).join(' ')}`);
  execFileSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function namedIn(folder, pattern) {
  const found = readdirSync(folder).find((name) => pattern.test(name));
  if (!found) throw new Error(`${folder} has nothing like ${pattern}`);
  return found;
}
