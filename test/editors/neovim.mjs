import path from 'node:path';
import { unpackProgram } from './debian.mjs';
import { atDesk, seenIn } from './desk.mjs';
import { said, versionIn } from './find.mjs';
import { blocksUnder } from './guide.mjs';

const script = path.join(import.meta.dirname, 'inside', 'neovim.lua');

/** The two setups of the guide, each with a Neovim that it is for: the machine's own, or one of another Debian release. */
export const neovims = [
  { name: 'Neovim 0.11+', prepare: () => neovimFor((version) => version >= 11, 'testing'), use: (found) => use(found, 0) },
  { name: 'Neovim 0.8+', prepare: () => neovimFor((version) => version >= 8 && version < 11, 'stable'), use: (found) => use(found, 1) },
];

function neovimFor(fits, suite) {
  const own = said('nvim', '--version');
  if (own !== undefined && fits(versionIn(own))) return { version: nameIn(own), command: ['nvim'], before: [], env: {} };
  const { folder, command } = unpackProgram('neovim', suite);
  const env = { VIMRUNTIME: path.join(folder, 'usr/share/nvim/runtime') };
  const before = ['--cmd', `set runtimepath+=${path.join(folder, 'usr/lib/nvim')}`];
  const [program, ...args] = command('usr/bin/nvim');
  return { version: nameIn(said(program, ...args, '--version')), command: [program, ...args], before, env };
}

function nameIn(text) {
  return /NVIM (v\S+)/.exec(text ?? '')?.[1] ?? 'of unknown version';
}

function use({ command, before, env }, block) {
  return atDesk((desk) => {
    const setup = desk.write('init.lua', blocksUnder('Neovim')[block]);
    return seenIn([...command, '--headless', '--clean', ...before, '-u', setup, desk.env.DRAFT, '-c', `luafile ${script}`], desk, env);
  });
}
