import { spawnSync } from 'node:child_process';
import { commandLine } from '../cli-process.ts';

/** The commands of the `console` blocks of a page with what each prints, in order. */
export function consoleBlocks(page: string): readonly { readonly command: string; readonly expected: RegExp }[] {
  return [...page.matchAll(/```console\n\$ ([^\n]+)\n([\s\S]*?)```/g)].map(([, command, expected]) => ({
    command: command!,
    expected: wildcards(expected!),
  }));
}

/** Runs a command in a shell in which `counterframe` is the command under test; standard error comes with standard output. */
export function shell(command: string, folder: string): string {
  const quoted = [process.execPath, ...commandLine].map((part) => `'${part}'`).join(' ');
  const { stdout, stderr } = spawnSync('sh', ['-c', `counterframe() { ${quoted} "$@" 2>&1; }\n${command}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** An expected output in which `…` stands for anything. */
function wildcards(expected: string): RegExp {
  const escaped = expected.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('…', '[^]*')}$`);
}
