import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAssembler } from '../server/core/match/assemble.ts';
import { classes, negators } from '../server/core/match/classes.ts';
import { createFeatures } from '../server/core/match/demands.ts';
import { createMachine } from '../server/core/match/machine.ts';
import { createMatcher } from '../server/core/match/matcher.ts';
import { type Node, nodeFactory, PatternError, parsePattern } from '../server/core/match/pattern.ts';
import { type Token, tokenize } from '../server/core/match/tokens.ts';

/** The meaning of patterns, as plainly as it can be written: where matches of a node that begin at `at` can end. */
function endsOf(node: Node, at: number, tokens: readonly Token[], vocabulary: ReadonlyMap<string, Node>): ReadonlySet<number> {
  const token = tokens[at];
  const next = (holds: boolean | undefined) => new Set(holds ? [at + 1] : []);
  switch (node.kind) {
    case 'word':
      return next(token && node.forms.has(token.word));
    case 'prefix':
      return next(token?.word.startsWith(node.prefix));
    case 'class':
      return next(token && isOfClass(node.name, token));
    case 'gap':
      return gapEnds(node.min, node.max, at, tokens);
    case 'not':
      return new Set(endsOf(node.node, at, tokens, vocabulary).size > 0 ? [] : [at]);
    case 'optional':
      return new Set([at, ...endsOf(node.node, at, tokens, vocabulary)]);
    case 'choice':
      return new Set(node.nodes.flatMap((option) => [...endsOf(option, at, tokens, vocabulary)]));
    case 'vocabulary':
      return endsOf(vocabulary.get(node.name)!, at, tokens, vocabulary);
    case 'sequence': {
      let places = [at];
      for (const part of node.nodes) {
        places = [...new Set(places.flatMap((place) => follow(part, place)))];
      }
      return new Set(places);
    }
  }

  function follow(part: Node, place: number): number[] {
    const isStopped = place > at && tokens[place]?.pause === 2;
    return [...endsOf(part, place, tokens, vocabulary)].filter((end) => !isStopped || end === place);
  }
}

function isOfClass(name: (Node & { kind: 'class' })['name'], { word, raw }: Token): boolean {
  if (name === 'Any') return true;
  if (name === 'Capital') return /^\p{Lu}/u.test(raw);
  return name === 'Lower' ? /^\p{Ll}/u.test(raw) : classes[name](word);
}

function gapEnds(min: number, max: number, at: number, tokens: readonly Token[]): ReadonlySet<number> {
  const ends = new Set<number>();
  for (let length = 0; length <= max && at + length <= tokens.length; length++) {
    const last = tokens[at + length - 1];
    if (length > 0 && last && (last.pause === 2 || negators.has(last.word))) break;
    if (length >= min) ends.add(at + length);
  }
  return ends;
}

const word = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'e',
  'worker',
  'labour',
  '=works',
  'exploit*',
  '#Past',
  '#Capital',
  '#Any',
  '#Number',
  '$small',
  '$large',
);
const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 6, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom('<2>', '<1-3>', '<12>') },
    { weight: 2, arbitrary: fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one} | ${other})`) },
    { weight: 1, arbitrary: fc.array(tie('pattern'), { minLength: 10, maxLength: 14 }).map((options) => `(${options.join(' | ')})`) },
    { weight: 1, arbitrary: word.map((one) => `${one}?`) },
    { weight: 1, arbitrary: word.map((one) => `!(${one})`) },
  ),
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
}));
const spoken = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'e',
  'A',
  'B',
  'worker',
  "worker's",
  'workers’',
  'labor',
  'works',
  'exploited',
  'exploitación',
  'naïve',
  'not',
  '7',
  'ﬁne',
  '𝒜x',
);
const text = fc
  .array(fc.tuple(spoken, fc.constantFrom(' ', ' ', ' ', ', ', '; ', ' — ', '-', '\n')), { maxLength: 90 })
  .map((parts) => parts.flat().join(''));

describe('matcher', () => {
  it('matches as patterns mean, in short and in long sentences', () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), text, (patterns, draft) => {
        const factory = nodeFactory();
        const vocabulary = new Map([
          ['small', parsePattern('(a b | c)', factory)],
          [
            'large',
            parsePattern('(a b | a c | b c d | b c e | c d | d e | e a | a a a | b b | worker a | labour <2> e | exploit* a)', factory),
          ],
        ]);
        const nodes = patterns.flatMap((one) => parsed(one, factory));
        const assembler = createAssembler(vocabulary);
        const numbers = nodes.map(assembler.add);
        const program = assembler.done();
        const shared = { nodes: new Map(), machine: createMachine(program), features: createFeatures(program) };
        const span = { start: 0, end: draft.length };
        const tokens = tokenize(draft, [span]);
        const matcher = createMatcher(draft, [span], shared);
        assert.deepEqual(
          matcher.starts,
          tokens.map(({ start }) => start),
        );
        assert.deepEqual(
          matcher.ends,
          tokens.map(({ end }) => end),
        );
        for (const [place, node] of nodes.entries()) {
          const ends = tokens.map((_, at) => [...endsOf(node, at, tokens, vocabulary)].sort((a, b) => a - b));
          const moved = ends.map((all, at) => all.filter((end) => end > at));
          const shortest = moved.flatMap(([to], from) => (to === undefined ? [] : [{ from, to }]));
          assert.deepEqual(matcher.shortest(numbers[place]!), shortest, 'shortest');
          assert.deepEqual(matcher.all(numbers[place]!), longest(moved), 'longest');
          assert.equal(
            matcher.some(numbers[place]!),
            ends.some((all) => all.length > 0),
            'some',
          );
        }
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});

function parsed(one: string, factory: ReturnType<typeof nodeFactory>): Node[] {
  try {
    return [parsePattern(one, factory)];
  } catch (error) {
    assert.ok(error instanceof PatternError);
    return [];
  }
}

/** The longest match at each token, none inside another. */
function longest(moved: readonly (readonly number[])[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (let from = 0; from < moved.length; ) {
    const to = moved[from]!.at(-1);
    if (to !== undefined) ranges.push({ from, to });
    from = to ?? from + 1;
  }
  return ranges;
}
