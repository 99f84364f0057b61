import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinLexicons } from '../lexicons/files.ts';
import { evaluate } from '../server/core/evaluate/evaluate.ts';
import { codeOf, figuresBy } from '../server/core/evaluate/figures.ts';
import { judge } from '../server/core/evaluate/judge.ts';
import { compile, loadTagger } from '../server/core/index.ts';
import { evaluationText } from '../server/export/evaluation/text.ts';
import { accuracyDocument } from './evaluate/document.ts';
import { doubtfulEntries, measuredText } from './evaluate/measured.ts';
import { annotationsExist, type CodedSet, ofPart, type Part, parts, readSet, setNames } from './evaluate/sets.ts';
import { isStanding, standing } from './evaluate/standing.ts';

/**
 * `npm run evaluate [-- --part seen|aside|all] [--errors]` compares findings with the annotations; with `--write`
 * it rewrites `docs/accuracy.md` and `docs/accuracy.json`, with `--check` it fails when they are stale.
 */
const args = process.argv.slice(2);
const root = join(import.meta.dirname, '..');

if (annotationsExist()) await run();
else console.log('The annotations are not on this machine: nothing to compare with.');

async function run(): Promise<void> {
  const compiled = compile(builtinLexicons());
  if (compiled.problems.length > 0) throw new Error(compiled.problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
  const tagger = await loadTagger();
  const sets = setNames.map((name) => readSet(name, compiled, tagger));
  for (const set of sets) print(set, readPart());
  if (!args.includes('--write') && !args.includes('--check')) return;
  const judgements = sets.flatMap(({ sentences, predictions }) =>
    (['findings', 'counter'] as const).flatMap((side) => judge(sentences, predictions, side)),
  );
  settle('docs/accuracy.md', accuracyDocument(sets));
  settle('docs/accuracy.json', measuredText(figuresBy(judgements, codeOf), judgements));
  for (const { id, code } of standing().filter((error) => !isStanding(error, judgements)))
    fail(`scripts/evaluate/standing.jsonl lists ${id} ${code}, which is no error any more.`);
  const severities = new Map(compiled.entries.map(({ id, entry, about }) => [id, entry.severity ?? about.severity]));
  for (const [entry, { fired, right }] of doubtfulEntries(judgements))
    if (severities.get(entry) !== 'hint' && !entry.startsWith('counter/'))
      fail(`${entry} was right ${right} of ${fired} times: narrow it, make it a hint, or let it go.`);
}

function readPart(): Part {
  const part = args.includes('--part') ? args[args.indexOf('--part') + 1] : 'seen';
  if (!parts.includes(part as Part)) throw new Error(`--part is one of ${parts.join(', ')}.`);
  return part as Part;
}

function print({ name, sentences, predictions }: CodedSet, part: Part): void {
  const [findings, counter] = (['findings', 'counter'] as const).map((side) => evaluate(ofPart(sentences, part), predictions, side));
  console.log(
    evaluationText({ version: '', gold: `${name} (${part})`, findings: findings!, counter: counter! }, args.includes('--errors')),
  );
}

function settle(path: string, text: string): void {
  const file = join(root, path);
  if (args.includes('--write')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) fail(`${path} is stale: run "npm run evaluate -- --write".`);
}

function fail(message: string): void {
  console.error(message);
  if (args.includes('--check')) process.exitCode = 1;
}
