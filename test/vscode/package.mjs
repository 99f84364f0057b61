import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
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
  return file;
}

if (process.argv[1] === import.meta.filename) {
  installPackages();
  console.log(packageExtension());
}
