import { cleanText } from '../export/clean.ts';
import type { Changes } from '../import/types.ts';
import { configOf } from '../project/project.ts';
import { type ExitCode, exit } from './exit.ts';
import { openFile } from './open-file.ts';
import { tell, write } from './output.ts';
import { loadProject } from './project.ts';

/** `counterframe text DRAFT`: the text of a document as the other commands read it, which their offsets count in. */
export async function text(path: string, options: { readonly changes?: Changes }): Promise<ExitCode> {
  const { project } = await loadProject({});
  const opened = await openFile(path, { changes: options.changes ?? configOf(project).settings.trackedChanges });
  if ('refusal' in opened) {
    tell(`${path}: ${opened.refusal}`);
    return exit.failure;
  }
  for (const { message } of opened.problems) tell(`${path}: ${message}`);
  const { reading } = opened.source.layout ?? {};
  if (reading !== undefined) tell(`${path}: read ${reading}`);
  await write(process.stdout, shown(opened.source.text, process.stdout.isTTY === true));
  return exit.clean;
}

/** To a terminal without the signs that would steer it; to a file or a program as it is, since offsets count in it. */
export function shown(text: string, isTerminal: boolean): string {
  return (isTerminal ? cleanText(text) : text).replace(/(?<!\n)$/, '\n');
}
