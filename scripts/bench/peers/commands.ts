import { join } from 'node:path';
import type { Command } from '../process.ts';

/** How each peer reads a file; `place` is the folder where peers are installed. A linter that finds something ends with 1, write-good with how much. */
export const peers = {
  'textlint with write-good': (place: string, file: string) => textlint(place, 'write-good.json', file),
  'textlint with four rules': (place: string, file: string) => textlint(place, 'four.json', file),
  'textlint with prh': (place: string, file: string) => textlint(place, 'prh.json', file),
  alex: (place: string, file: string) => ({ ...program(place, 'node_modules/alex/cli.js', '--text', file), exit: 1 }),
  'write-good': (place: string, file: string) => program(place, 'node_modules/write-good/bin/write-good.js', file),
  'retext with two plugins': (place: string, file: string) => ({ ...program(place, 'retext.mjs', file), exit: 0 }),
  'node -e 0': (): Command => ({ args: ['-e', '0'], exit: 0, isSilent: true }),
} as const satisfies Record<string, (place: string, file: string) => Command>;

export type Peer = keyof typeof peers;

function textlint(place: string, config: string, file: string): Command {
  return { ...program(place, 'node_modules/textlint/bin/textlint.js', '--config', config, '--format', 'json', file), exit: 1 };
}

function program(place: string, script: string, ...args: string[]): Command {
  return { args: [join(place, script), ...args], cwd: place };
}
