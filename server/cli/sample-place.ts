import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from '../core/index.ts';
import type { Design } from '../core/sampling/design.ts';
import type { Sample } from '../core/sampling/draw.ts';
import { replaceFile } from '../disk/replace.ts';
import { whyUnwritten } from '../disk/trouble.ts';
import { tell } from './output.ts';
import { sampleFiles } from './sample-files.ts';
import type { SampleOptions } from './sample-options.ts';

/** The sheet may hold answers by now: it is not written over unless told so. */
export function placeTaken({ output, force }: SampleOptions): string[] {
  return !force && existsSync(join(output, 'design.json'))
    ? [`${output} holds a sample already, perhaps with answers: give -o another folder, or --force to write over it.`]
    : [];
}

/** The design goes last: a folder with it holds a whole sample. */
export async function writeSample(drawn: Sample, design: Design, compiled: Compiled, options: SampleOptions): Promise<boolean> {
  const showing = { blind: design.blind, seed: design.seed, codes: design.codes };
  const files = await sampleFiles(options.to, drawn.sentences, showing, compiled);
  if (typeof files === 'string') {
    tell(files);
    return false;
  }
  try {
    mkdirSync(options.output, { recursive: true });
  } catch (error) {
    tell(`${options.output}: ${whyUnwritten(error)}`);
    return false;
  }
  const json = `${JSON.stringify(design, null, 2)}\n`;
  for (const { file, content } of [...files, { file: 'design.json', content: json }]) {
    const path = join(options.output, file);
    const problem = replaceFile(path, content);
    if (problem === undefined) continue;
    tell(`${path}: ${problem}`);
    return false;
  }
  return true;
}
