import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSettings } from '../generate-manifest.ts';
import type { Generated } from './generated.ts';

/** The manifest with the settings of the schemas. */
export function manifestFile(root: string): Generated[] {
  return [{ path: 'package.json', text: withSettings(readFileSync(join(root, 'package.json'), 'utf8')) }];
}
