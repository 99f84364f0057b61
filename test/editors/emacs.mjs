import path from 'node:path';
import { install } from './debian.mjs';
import { atDesk, seenIn } from './desk.mjs';
import { said } from './find.mjs';
import { blocksUnder } from './guide.mjs';

const script = path.join(import.meta.dirname, 'inside', 'emacs.el');
const start = ['emacs', '-q', '--batch', '-f', 'package-initialize'];

/** Emacs with Eglot, which is a package of its own before Emacs 29. */
export const emacs = { name: 'Emacs', prepare, use };

function prepare() {
  if (!said('emacs', '--version')) install('emacs-nox');
  if (!eglot()) install('elpa-eglot');
  return { version: eglot() };
}

function eglot() {
  const [program, ...args] = start;
  return said(program, ...args, '-l', 'eglot', '--eval', '(princ (concat emacs-version ", Eglot"))');
}

async function use() {
  return atDesk(async (desk) => {
    const setup = desk.write('init.el', blocksUnder('Emacs')[0]);
    const { told, ...seen } = await seenIn([...start, '-l', setup, '-l', script], desk);
    if (seen.error) return seen;
    const [, code, message] = /\[([^\]]+)\]: (.*)/s.exec(told) ?? [];
    return { ...seen, code, message, text: desk.read('draft.txt') };
  });
}
