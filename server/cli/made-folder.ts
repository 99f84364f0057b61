import { mkdirSync } from 'node:fs';
import { whyUnwritten } from '../disk/trouble.ts';
import { tell } from './output.ts';

/** Makes a folder for outputs; whether it is there. Why it cannot be made is told. */
export function madeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch (error) {
    tell(`${folder}: ${whyUnwritten(error)}`);
    return false;
  }
}
