import { existsSync } from 'node:fs';
import path from 'node:path';
import { install, unpackProgram } from './debian.mjs';
import { atDesk } from './desk.mjs';
import { draft, expected } from './draft.mjs';
import { said } from './find.mjs';
import { blocksUnder } from './guide.mjs';
import { openTerminal, until } from './terminal.mjs';

/** A message has words of the draft in quotation marks; the draft has none. */
const MESSAGE = /(“.*?”.*?\.)\s/;

/** Helix always needs a screen: keys are typed into a terminal, and what it shows is read. A severity is only a colour there. */
export const helix = { name: 'Helix', prepare, use, cannotTell: ['severity'] };

function prepare() {
  if (!said('tmux', '-V')) install('tmux');
  const own = ['hx', 'helix'].find((name) => said(name, '--version')?.startsWith('helix'));
  if (own) return { version: said(own, '--version').trim(), command: [own], env: {} };
  const { folder, command } = unpackProgram('hx', 'stable');
  const [program, ...args] = command('usr/lib/hx/hx');
  const env = { HELIX_RUNTIME: path.join(folder, 'usr/lib/hx/runtime') };
  return { version: said(program, ...args, '--version')?.trim(), command: [program, ...args], env };
}

function use({ command, env }) {
  return atDesk(async (desk) => {
    desk.write('config/helix/languages.toml', blocksUnder('Helix')[0]);
    const terminal = openTerminal([...command, desk.env.DRAFT], desk, env);
    try {
      return await typeAndRead(terminal, desk);
    } catch (error) {
      return { error: `${error.message}\n${terminal.screen()}` };
    } finally {
      terminal.close();
    }
  });
}

async function typeAndRead({ type, shows }, desk) {
  const [, count] = /● (\d+)/.exec(await shows(/● \d+/));
  type(']', 'd');
  const [, message] = MESSAGE.exec(await shows(MESSAGE));
  type(':pipe-to cat > marked', 'Enter');
  const marked = await until('the marked words', () => existsSync(desk.at('marked')) && desk.read('marked'));
  type('Space', 'k');
  const hover = await shows(/Question to ask:/);
  type('Escape');
  await shows(/^(?!.*Question to ask:)/s);
  type('Space', 'a');
  const menu = await shows(/Replace with/);
  type('Enter');
  await shows(/ the work /);
  type(':write', 'Enter');
  await until('the saved draft', () => desk.read('draft.txt') !== draft);
  return {
    count: Number(count),
    code: /· ([a-z-]+\/[a-z-]+)/.exec(hover)?.[1],
    message,
    marked,
    hover,
    actions: expected.actions.filter((title) => menu.includes(title)),
    text: desk.read('draft.txt'),
  };
}
