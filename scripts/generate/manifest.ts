import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSettings, withSettingsTexts } from '../generate-manifest.ts';
import type { Generated } from './generated.ts';
import { withFileKinds } from './manifest-files.ts';

/** The manifest with the settings of the schemas and the kinds of files that are read, and its texts. */
export function manifestFile(root: string): Generated[] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return [
    { path: 'package.json', text: withFileKinds(withSettings(read('package.json'))) },
    { path: 'package.nls.json', text: withSettingsTexts(read('package.nls.json')) },
  ];
}
