import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinLexicons } from '../lexicons/files.ts';
import { type GoldSentence, goldOf } from '../server/core/evaluate/gold.ts';
import { type Score, score } from '../server/core/evaluate/score.ts';
import { type Analysis, analyze, compile, loadTagger } from '../server/core/index.ts';
import { isAside } from './evaluate/split.ts';

/**
 * `npm run evaluate [-- --part seen|aside|all] [--errors] [--code CODE] [--counter]`: compares findings with the
 * annotations of the dev sets. The part of the sources that is kept aside is shown only when asked for.
 */
const shared = join(import.meta.dirname, '../../shared');
const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const part = option('--part') ?? 'seen';
const only = option('--code');

if (!existsSync(shared)) {
  console.log('The annotations are not on this machine: nothing to compare with.');
  process.exit(0);
}

const passages = new Map(lines('corpus/dev.jsonl').map((passage) => [passage.id as string, passage as never]));
const compiled = compile(builtinLexicons());
for (const problem of compiled.problems) console.log('PROBLEM', problem.where, problem.path, problem.message);
const tagger = await loadTagger();
for (const set of ['dev', 'challenge-dev']) {
  const sentences = lines(`annotations/${set}.jsonl`)
    .map((row) => goldOf(row as never, passages))
    .filter(isWanted);
  report(set, score(sentences, analysesOf(sentences), args.includes('--counter')));
}

function isWanted({ source }: GoldSentence): boolean {
  return part === 'all' || (part === 'aside') === isAside(source);
}

function analysesOf(sentences: readonly GoldSentence[]): Map<string, Analysis> {
  const texts = new Map(sentences.map(({ passage, text }) => [passage, text]));
  return new Map([...texts].map(([name, text]) => [name, analyze({ name, format: 'plain', text }, compiled, undefined, tagger)]));
}

function report(set: string, { codes, micro, macro, alarms, errors }: Score): void {
  console.log(`\n# ${set} (${part})`);
  for (const [code, { hit, extra, missed, precision, recall, f1 }] of codes) {
    if (!only || code.startsWith(only))
      console.log(
        `${code.padEnd(36)} hit ${pad(hit)} extra ${pad(extra)} missed ${pad(missed)}  P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${f1.toFixed(2)}`,
      );
  }
  console.log(
    `micro P ${micro.precision.toFixed(3)} R ${micro.recall.toFixed(3)} F1 ${micro.f1.toFixed(3)}   macro-F1 ${macro.toFixed(3)}   control alarms per 1,000 words ${alarms.toFixed(2)}`,
  );
  if (!args.includes('--errors')) return;
  for (const { sentence, code, kind, words, entry } of errors) {
    if (only && !code.startsWith(only)) continue;
    const text = sentence.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
    console.log(
      `${kind.toUpperCase()} ${code} ${sentence.id} ${entry ? `[${entry.split('/').at(-1)}: ${words.replace(/\s+/g, ' ')}]` : ''} ${text}`,
    );
  }
}

function pad(value: number): string {
  return String(value).padStart(3);
}

function lines(path: string): Record<string, unknown>[] {
  return readFileSync(join(shared, path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
