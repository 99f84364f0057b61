import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Line, readLines } from '../server/cli/lines.ts';
import { commandLine, run, small } from './cli-process.ts';

function stream(
  input: string | Buffer,
  ...options: readonly string[]
): { id: unknown; findings: { code: string; start: number }[]; counter: unknown[]; problems: { message: string }[] }[] {
  const { code, stdout, stderr } = run(['stream', ...small, ...options], { input });
  assert.equal(code, 0, stderr);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

describe('stream', () => {
  it('answers line by line in order', () => {
    const answers = stream(
      [
        { id: 1, text: 'We fight exploitation.' },
        { id: 'two', text: 'Nothing.', format: 'plain' },
        { id: { three: 3 }, text: '# We fight exploitation\n\n`We fight exploitation`', format: 'markdown' },
        { text: 'Legal aid is open whether or not they report.' },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    assert.deepEqual(
      answers.map(({ id, findings, counter, problems }) => [id, findings.length, counter.length, problems.length]),
      [
        [1, 1, 0, 0],
        ['two', 0, 0, 0],
        [{ three: 3 }, 1, 0, 0],
        [null, 0, 1, 0],
      ],
    );
    assert.deepEqual(Object.keys(answers[0]!), ['id', 'findings', 'counter', 'problems']);
  });

  const bad: readonly (readonly [string, string, unknown])[] = [
    ['no JSON', '{"id": 1, "text"', null],
    ['a blank line', '', null],
    ['a list', '[1]', null],
    ['a number', '7', null],
    ['null', 'null', null],
    ['no text', '{"id": 5}', 5],
    ['a text that is none', '{"id": 5, "text": 5}', 5],
    ['an unknown format', '{"id": 5, "text": "a", "format": "docx"}', 5],
    ['bytes that are no UTF-8', '\ufffd\u0000', null],
  ];
  for (const [name, line, id] of bad) {
    it(`answers ${name} in its place and goes on`, () => {
      const good = JSON.stringify({ id: 'after', text: 'We fight exploitation.' });
      const answers = stream(`${line}\n${good}\n`);
      assert.deepEqual({ ...answers[0], problems: answers[0]!.problems.length }, { id, findings: [], counter: [], problems: 1 });
      assert.deepEqual([answers[1]!.id, answers[1]!.findings.length], ['after', 1]);
    });
  }

  it('has nothing to say to no input', () => {
    assert.deepEqual(stream(''), []);
  });

  it('reads lines of many megabytes', () => {
    const text = `${'Plain words. '.repeat(400_000)}We fight exploitation.`;
    const [answer] = stream(JSON.stringify({ id: 1, text }));
    assert.deepEqual(
      answer!.findings.map(({ start }) => start),
      [text.length - 'fight exploitation.'.length],
    );
  });

  it('adds what was set aside when asked why', () => {
    assert.ok('withheld' in stream(JSON.stringify({ text: 'a' }), '--why')[0]!);
  });

  it('ends quietly when the reader goes', async () => {
    const child = spawn(process.execPath, [...commandLine, 'stream', ...small], { stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.stdin.on('error', () => {});
    const line = `${JSON.stringify({ id: 1, text: 'We fight exploitation. '.repeat(50) })}\n`;
    child.stdin.write(line);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end(line.repeat(200));
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    assert.equal(stderr, '');
  });
});

describe('lines of a stream', () => {
  async function linesOf(chunks: readonly string[], longest?: number): Promise<Line[]> {
    const lines: Line[] = [];
    for await (const line of readLines(
      (async function* () {
        for (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
      })(),
      longest,
    ))
      lines.push(line);
    return lines;
  }
  const tables: readonly (readonly [readonly string[], readonly (string | undefined)[], number?])[] = [
    [['a\nb\n'], ['a', 'b']],
    [['a\nb'], ['a', 'b']],
    [
      ['a', 'b\n', '\nc'],
      ['ab', '', 'c'],
    ],
    [['\xc3', '\xa9\n'], ['é']],
    [['\n\n'], ['', '']],
    [[], []],
    [['abcdef\nab\n'], [undefined, 'ab'], 3],
    [['abc', 'def', 'g\nab'], [undefined, 'ab'], 4],
  ];
  for (const [chunks, expected, longest] of tables) {
    it(`splits ${JSON.stringify(chunks)}`, async () => {
      assert.deepEqual(
        (await linesOf(chunks, longest)).map(({ text }) => text),
        expected,
      );
    });
  }
});
