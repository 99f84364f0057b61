import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise';
import type * as Library from '../../../server/core/index.ts';
import { bareLoop } from './bare.ts';
import { type Taken, timed } from './measured.ts';
import { screenAll } from './screening.ts';

/** Milliseconds of processor time: what takes little is repeated for so long. */
const REPEATED = 200;

/** Milliseconds of processor time for which each side runs on the first text, which does not count: compilers take a while. */
const WARMING = 3000;

type Engine = typeof Library & { readonly builtin: () => Parameters<typeof Library.compile>[0] };

// `node main.mjs LIBRARY TEXTS analysis|screening`: measures on each of the texts in turn, the first to warm up, and writes the pairs.
const [libraryPath, textsPath, what] = process.argv.slice(2);
const engine = (await import(pathToFileURL(libraryPath!).href)) as Engine;
const texts = JSON.parse(readFileSync(textsPath!, 'utf8')) as string[];
const compiled = engine.compile(engine.builtin());
const tagger = await engine.loadTagger();

type Pair = { readonly ours: Taken; readonly theirs: Taken };

const pairOf = what === 'screening' ? screeningOf : analysisOf;
pairOf(texts[0]!, WARMING);
console.log(JSON.stringify(texts.slice(1).map((text) => pairOf(text))));

function analysisOf(text: string, least = 0): Pair {
  const source = { name: 'draft', format: 'plain', text } as const;
  const ours = timed(() => engine.analyze(source, compiled, undefined, tagger), least);
  return { ours, theirs: timed(() => nlp(text), least) };
}

function screeningOf(text: string, least = REPEATED): Pair {
  const prose = engine.read({ name: 'draft', format: 'plain', text });
  return { ours: timed(() => screenAll(prose, compiled), least), theirs: timed(() => bareLoop(text), least) };
}
