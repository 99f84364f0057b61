import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { faultsOf } from '../../scripts/supply/shipped.mjs';
import { modules, root } from './places.mjs';
import { installPackages } from './prepare.mjs';

/** Makes counterframe-VERSION.vsix at the root, offline, from what is built. Returns its path. */
export function packageExtension() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `counterframe-${version}.vsix`);
  const vsce = path.join(modules, '@vscode', 'vsce', 'vsce');
  execFileSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '-o', file],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const faults = faultsOf(filesIn(file));
  if (faults.length > 0) throw new Error(`${file} is not as it should be:\n${faults.join('\n')}`);
  return file;
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
