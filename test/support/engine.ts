import { builtinLexicons } from '../../lexicons/files.ts';
import {
  type Analysis,
  analyze,
  type Compiled,
  compile,
  type Format,
  loadTagger,
  type Memory,
  type Settings,
  type Tagger,
} from '../../server/core/index.ts';

let compiled: Compiled | undefined;
let tagger: Tagger | undefined;

/** Loads what `analyzeText` needs; a mocha hook. */
export async function prepare(): Promise<void> {
  tagger ??= await loadTagger();
  builtin();
}

/** The built-in lexicons, compiled once for all tests. */
export function builtin(): Compiled {
  compiled ??= compile(builtinLexicons());
  return compiled;
}

export function analyzeText(text: string, format: Format = 'plain', settings?: Settings, memory?: Memory): Analysis {
  return analyze({ name: 'draft', format, text }, builtin(), settings, tagger, memory);
}
