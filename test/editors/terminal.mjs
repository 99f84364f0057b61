import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const LONGEST_WAIT = 20_000;
const BETWEEN_LOOKS = 50;

/** A terminal without a window: keys go in, and what stands on its screen comes out. */
export function openTerminal(command, desk, env) {
  const tmux = (...args) =>
    execFileSync('tmux', ['-f', '/dev/null', '-u', '-S', desk.at('terminal'), ...args], {
      cwd: desk.folder,
      encoding: 'utf8',
      env: { ...desk.env, ...env, TERM: 'xterm-256color', COLORTERM: 'truecolor', SHELL: '/bin/sh' },
    });
  const quoted = command.map((part) => `'${part}'`).join(' ');
  tmux('new-session', '-d', '-x', '140', '-y', '40', quoted);
  const screen = () => tmux('capture-pane', '-p');
  return {
    screen,
    /** Types words as they stand, or keys by their names. */
    type: (...keys) => void tmux('send-keys', ...keys),
    /** Waits until the screen fits, and gives it. */
    shows: (pattern) => until(`${pattern} on the screen`, () => [screen()].find((text) => pattern.test(text))),
    close: () => void tmux('kill-server'),
  };
}

/** Waits until a look gives something, and gives it. */
export async function until(what, look) {
  for (const end = Date.now() + LONGEST_WAIT; Date.now() < end; await pause(BETWEEN_LOOKS)) {
    const seen = look();
    if (seen) return seen;
  }
  throw new Error(`waited in vain for ${what}`);
}
