import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LexiconText, loadLexicons } from '../server/core/lexicon/load.ts';
import type { Lexicons } from '../server/core/lexicon/schema.ts';

/** The built-in lexicon files as they stand in this folder, for tests, scripts and the build. */
export function readLexiconFiles(): LexiconText[] {
  const folder = import.meta.dirname;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|json)$/.test(name))
    .sort()
    .map((name) => ({ name: `lexicons/${name.replaceAll('\\', '/')}`, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The built-in lexicons, validated. Throws when one of them is faulty, which is a bug of ours. */
export function builtinLexicons(): Lexicons {
  const { lexicons, problems } = loadLexicons(readLexiconFiles());
  if (problems.length > 0)
    throw new Error(problems.map(({ where, line, path, message }) => `${where}:${line ?? '?'} ${path ?? ''} ${message}`).join('\n'));
  return lexicons;
}
