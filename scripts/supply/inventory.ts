import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** A package of which something is in a bundle. `bytes` are those of the bundles, by the bundle's name in dist. */
export type Bundled = {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly license: string;
  readonly author?: string;
  readonly homepage?: string;
  readonly folder: string;
  readonly bytes: Readonly<Record<string, number>>;
};

type Manifest = {
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly homepage?: string;
};

/** The packages in bundles, by name and version. A package whose code was left out altogether is none. */
export function bundledPackages(metafiles: readonly Metafile[]): readonly Bundled[] {
  const sizes = new Map<string, Record<string, number>>();
  for (const { outputs } of metafiles) {
    for (const [output, { inputs }] of Object.entries(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = folderOf(input);
        if (folder === undefined || bytesInOutput === 0) continue;
        const bytes = sizes.get(folder) ?? {};
        const bundle = output.replace(/^dist\//, '');
        bytes[bundle] = (bytes[bundle] ?? 0) + bytesInOutput;
        sizes.set(folder, bytes);
      }
    }
  }
  return [...sizes].map(([folder, bytes]) => packageIn(folder, bytes)).sort((a, b) => order(a, b));
}

export function totalBytes({ bytes }: Bundled): number {
  return Object.values(bytes).reduce((sum, one) => sum + one, 0);
}

/** The texts of licences and notices that a package ships. */
export function licenceTexts({ folder }: Pick<Bundled, 'folder'>): readonly string[] {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(js|ts|json)$/.test(name));
  return files.sort().map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

function order(a: Bundled, b: Bundled): number {
  return a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1;
}

/** The folder of the innermost package that a module of a build belongs to. */
function folderOf(input: string): string | undefined {
  return /^(?:[a-z-]+:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

function packageIn(folder: string, bytes: Readonly<Record<string, number>>): Bundled {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm ci".`);
  const { version, license = 'none', author, homepage }: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const who = typeof author === 'string' ? author : author?.name;
  return { name, version, license, ...(who && { author: who }), ...(homepage && { homepage }), folder, bytes };
}
