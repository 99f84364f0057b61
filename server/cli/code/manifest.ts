import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { metadataSources } from '../../corpus/types.ts';
import type { StagedFile } from '../../disk/staged.ts';
import { version } from '../../version.ts';
import { build } from '../cache/build.ts';
import type { Variable } from '../corpus/describe-items.ts';
import { corpusOptionsOf } from '../corpus/options.ts';
import type { Engine } from '../engine.ts';
import type { Circumstances } from './journal.ts';
import type { CodeOptions } from './options.ts';
import type { Totals } from './write-formats.ts';

export type Ran = {
  readonly totals: Totals;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly files: readonly StagedFile[];
};

/**
 * What a run followed from and came to, so that it can be cited and made again. There is no clock, no path and no name of a
 * machine in it: the same corpus, lexicons, settings and options give the same bytes.
 */
export async function manifestOf(engine: Engine, options: CodeOptions, { totals, variables, files }: Ran): Promise<string> {
  const { byCode, ...corpus } = totals;
  const manifest = {
    manifest: 1,
    counterframe: version,
    ...(isReleased() && { build }),
    node: process.versions.node,
    unicode: process.versions.unicode,
    lexicons: await lexiconsOf(engine),
    settings: engine.settings,
    reading: engine.reading,
    options: optionsOf(options),
    corpus,
    metadata: {
      lastWord: [...metadataSources],
      variables: Object.fromEntries(variables),
    },
    codings: byCode,
    files: files.map(({ file, bytes, sha256 }) => ({ file, bytes, sha256 })),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** What codings follow from besides the documents: a change of any of it makes an earlier run's of no use. */
export async function circumstancesOf({ compiled, settings, reading }: Engine): Promise<Circumstances> {
  return { version, build, lexicons: await compiled.digest(), settings, reading };
}

/** Run from its source, every run is another build. */
function isReleased(): boolean {
  return !build.includes('-');
}

async function lexiconsOf({ compiled, recipe }: Engine) {
  const own = recipe.texts.map(({ name, text }) => ({ name: basename(name), sha256: sha256(text) }));
  return { builtin: recipe.withBuiltin, sha256: await compiled.digest(), own };
}

/** The options that what is written follows from. */
function optionsOf(options: CodeOptions) {
  const { to, code, bom, spreadsheet } = options;
  return { to, code, ...corpusOptionsOf(options), bom, spreadsheet };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
