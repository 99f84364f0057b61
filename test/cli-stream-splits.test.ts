import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, run, small, withFiles } from './cli-process.ts';

const texts = [
  'We fight exploitation. 😀 They fight exploitation.',
  'A library opens.',
  '# Plan\n\nFight **exploitation** now.',
  'We combat trafficking.',
  '',
];

/** Lines of many kinds, also some that are no requests. */
const lines = Array.from({ length: 60 }, (_, index) =>
  index % 13 === 7
    ? ['{"id": 1', '', '[]', '{"id": "no text"}'][index % 4]!
    : JSON.stringify({
        id: `d${index}`,
        text: texts[index % texts.length],
        ...(index % 5 === 2 && { format: 'markdown' }),
        year: 2000 + index,
      }),
);

const modes: readonly (readonly string[])[] = [[], ['--compact'], ['--code-points', '--metadata'], ['--why']];

function stream(input: readonly string[], options: readonly string[]): string {
  const { code, stdout, stderr } = run(['stream', ...small, ...options], { input: input.map((line) => `${line}\n`).join('') });
  assert.equal(code, 0, stderr);
  return stdout;
}

describe('stream, however its input is split', () => {
  for (const options of modes) {
    const whole = () => stream(lines, options);

    it(`answers parts one after the other as it answers the whole: ${options.join(' ') || 'no options'}`, () => {
      const expected = whole();
      for (const size of [1 + lines.length / 2, 17]) {
        const parts = Array.from({ length: Math.ceil(lines.length / size) }, (_, part) =>
          lines.slice(Math.floor(part * size), Math.floor((part + 1) * size)),
        );
        assert.equal(parts.map((part) => stream(part, options)).join(''), expected);
      }
    });

    it(`answers lines dealt out in turn as it answers the whole: ${options.join(' ') || 'no options'}`, () => {
      const hands = [0, 1, 2].map((hand) =>
        stream(
          lines.filter((_, index) => index % 3 === hand),
          options,
        )
          .split('\n')
          .slice(0, -1),
      );
      const dealt = lines.map((_, index) => `${hands[index % 3]![Math.floor(index / 3)]}\n`).join('');
      assert.equal(dealt, whole());
    });

    it(`answers the lines in another order with the same lines: ${options.join(' ') || 'no options'}`, () => {
      const order = (text: string) => text.split('\n').sort();
      assert.deepEqual(order(stream([...lines].reverse(), options)), order(whole()));
    });
  }
});

describe('stream in other programs', () => {
  const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
  const program = [process.execPath, ...commandLine, 'stream', ...small, '--compact'].map((part) => `'${part}'`).join(' ');
  const recipes: readonly (readonly [string, string, string])[] = [
    ['GNU parallel, in blocks', 'parallel', 'parallel --will-cite --pipe --keep-order --block 1k ./answer < in.jsonl'],
    [
      'GNU parallel, with more than one host',
      'parallel',
      'parallel --will-cite --pipe --keep-order --block 1k -S 1/: --sshlogin 2/: --workdir . ./answer < in.jsonl',
    ],
    ['GNU parallel, on a file', 'parallel', 'parallel --will-cite --pipepart -a in.jsonl --keep-order --block 1k ./answer'],
    [
      'GNU parallel, taken up again',
      'parallel',
      'split -l 20 in.jsonl part. && ls part.?? | parallel --will-cite --joblog log --resume "./answer < {} > {}.out" && cat part.??.out',
    ],
    [
      'split and xargs',
      'xargs',
      "split -l 20 in.jsonl part. && ls part.?? | xargs -P 2 -I{} sh -c './answer < {} > {}.out' && cat part.??.out",
    ],
  ];
  for (const [name, command, recipe] of recipes)
    it(`${name} answers as one process does`, function () {
      if (process.platform === 'win32' || !has(command)) {
        console.log(`      skipped: ${command} is not installed`);
        this.skip();
      }
      withFiles({ 'in.jsonl': lines.map((line) => `${line}\n`).join('') }, (folder) => {
        writeFileSync(join(folder, 'answer'), `#!/bin/sh\nexec ${program}\n`, { mode: 0o755 });
        const { stdout, stderr, status } = spawnSync('sh', ['-c', recipe], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, PARALLEL_HOME: folder },
        });
        assert.deepEqual([status, stderr], [0, '']);
        assert.equal(stdout, stream(lines, ['--compact']));
      });
    });
});

describe('compact answers', () => {
  it('hold what an evaluation needs, with offsets that count as asked', () => {
    const line = JSON.stringify({ id: 1, text: '😀 We fight exploitation.', format: 'plain', year: 2020, tags: ['a'] });
    const [utf16, points] = [['--compact'], ['--code-points', '--metadata']].map((options) => JSON.parse(stream([line], options)));
    assert.deepEqual(utf16, {
      id: 1,
      words: 4,
      findings: [{ code: 'wording/fight', entry: utf16.findings[0].entry, severity: 'warning', start: 6, end: 24 }],
      counter: [],
      problems: [],
    });
    assert.deepEqual(points.metadata, { year: 2020, tags: ['a'] });
    assert.deepEqual([points.findings[0].start, points.findings[0].end], [5, 23]);
  });

  it('a line that is no request keeps its id and what else it holds', () => {
    const answer = JSON.parse(stream(['{"id": 5, "year": 2001}'], ['--compact', '--metadata']));
    assert.deepEqual([answer.id, answer.metadata, answer.problems.length], [5, { year: 2001 }, 1]);
  });

  it('an id that cannot be made words of ends nothing', () => {
    const id = { toString: 1, valueOf: 1 };
    assert.deepEqual(JSON.parse(stream([JSON.stringify({ id, text: 'We fight exploitation.' })], ['--compact'])).id, id);
  });
});
