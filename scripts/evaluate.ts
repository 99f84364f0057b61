import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinLexicons } from '../lexicons/files.ts';
import { compile, loadTagger } from '../server/core/index.ts';
import { accuracyDocument, type Scores } from './evaluate/document.ts';
import { printScore } from './evaluate/print.ts';
import { analyzeSet, annotationsExist, type Part, readSet, type SetName, scorePart, setNames } from './evaluate/sets.ts';

/**
 * `npm run evaluate [-- --part seen|aside|all] [--errors] [--code CODE] [--counter]` compares findings with the
 * annotations; with `--write` it rewrites `docs/accuracy.md`, with `--check` it fails when that is stale.
 */
const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const path = join(import.meta.dirname, '../docs/accuracy.md');

if (annotationsExist()) await evaluate();
else console.log('The annotations are not on this machine: nothing to compare with.');

async function evaluate(): Promise<void> {
  const compiled = compile(builtinLexicons());
  for (const problem of compiled.problems) console.log('PROBLEM', problem.where, problem.path, problem.message);
  const tagger = await loadTagger();
  const sets = setNames.map((name) => {
    const sentences = readSet(name);
    return { name, sentences, analyses: analyzeSet(sentences, compiled, tagger) };
  });
  const part = (option('--part') ?? 'seen') as Part;
  const counter = args.includes('--counter');
  for (const { name, sentences, analyses } of sets) {
    printScore(`${name} (${part})`, scorePart(sentences, part, analyses, counter), {
      errors: args.includes('--errors'),
      only: option('--code'),
    });
  }
  if (args.includes('--write') || args.includes('--check')) settle(accuracyDocument(scoresOf(sets, false), scoresOf(sets, true)));
}

function scoresOf(
  sets: readonly { name: SetName; sentences: ReturnType<typeof readSet>; analyses: ReturnType<typeof analyzeSet> }[],
  counter: boolean,
): Scores {
  const parts = (sentences: ReturnType<typeof readSet>, analyses: ReturnType<typeof analyzeSet>) =>
    Object.fromEntries((['seen', 'aside', 'all'] as const).map((part) => [part, scorePart(sentences, part, analyses, counter)]));
  return Object.fromEntries(sets.map(({ name, sentences, analyses }) => [name, parts(sentences, analyses)])) as Scores;
}

function settle(document: string): void {
  if (args.includes('--write')) writeFileSync(path, document);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== document) {
    console.error('docs/accuracy.md is stale: run "npm run evaluate -- --write".');
    process.exitCode = 1;
  }
}
