import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise';
import type * as Library from '../../../server/core/index.ts';
import { bareLoop } from './bare.ts';
import { type Taken, timed } from './measured.ts';
import { screenAll } from './screening.ts';

/** Milliseconds: what takes little is repeated for so long. */
const REPEATED = 200;

type Engine = typeof Library & { readonly builtin: () => Parameters<typeof Library.compile>[0] };

// `node main.mjs LIBRARY TEXTS analysis|screening`: measures on each of the texts in turn, the first to warm up, and writes the pairs.
const [libraryPath, textsPath, what] = process.argv.slice(2);
const engine = (await import(pathToFileURL(libraryPath!).href)) as Engine;
const texts = JSON.parse(readFileSync(textsPath!, 'utf8')) as string[];
const compiled = engine.compile(engine.builtin());
const tagger = await engine.loadTagger();

const pairs = texts.map((text) => (what === 'screening' ? screeningOf(text) : analysisOf(text)));
console.log(JSON.stringify(pairs.slice(1)));

function analysisOf(text: string): { ours: Taken; theirs: Taken } {
  const source = { name: 'draft', format: 'plain', text } as const;
  const ours = timed(() => engine.analyze(source, compiled, undefined, tagger));
  return { ours, theirs: timed(() => nlp(text)) };
}

function screeningOf(text: string): { ours: Taken; theirs: Taken } {
  const prose = engine.read({ name: 'draft', format: 'plain', text });
  return { ours: timed(() => screenAll(prose, compiled), REPEATED), theirs: timed(() => bareLoop(text), REPEATED) };
}
