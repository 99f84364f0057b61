import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { faultsOf } from '../../scripts/supply/shipped.mjs';
import { modules, root } from './places.mjs';
import { installPackages } from './prepare.mjs';

/** Makes counterframe-VERSION.vsix at the root, offline, from what is built. Returns its path. */
export function packageExtension() {
  const { version, files } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `counterframe-${version}.vsix`);
  const vsce = path.join(modules, '@vscode', 'vsce', 'vsce');
  const folder = mkdtempSync(path.join(tmpdir(), 'counterframe-'));
  try {
    for (const name of ['package.json', ...files]) copy(name, folder);
    execFileSync(
      process.execPath,
      [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '-o', file],
      {
        cwd: folder,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const packed = filesIn(file);
  const faults = faultsOf(packed).concat(packed.filter(isOfLibrary).map((name) => `${name} is in the extension`));
  if (faults.length > 0) throw new Error(`${file} is not as it should be:\n${faults.join('\n')}`);
  return file;
}

/** What a pattern of the list of files names, without what only those who import the library use. */
function copy(pattern, folder) {
  const [place, ending] = pattern.split('*');
  const names =
    ending === undefined
      ? [place]
      : readdirSync(path.join(root, place))
          .filter((name) => name.endsWith(ending))
          .map((name) => place + name);
  for (const name of names)
    cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      filter: (from) => !isOfLibrary(path.relative(root, from).replaceAll('\\', '/')),
    });
}

function isOfLibrary(name) {
  return /^dist\/(?:.*\.d\.ts|index\.js)$/.test(name);
}

/** The files of the extension in a .vsix; the manifest of the format stands beside them. */
function filesIn(file) {
  const names = [];
  unzipSync(readFileSync(file), { filter: ({ name }) => names.push(name) < 0 });
  return names.filter((name) => name.startsWith('extension/')).map((name) => name.slice('extension/'.length));
}

if (process.argv[1] === import.meta.filename) {
  installPackages();
  console.log(packageExtension());
}
