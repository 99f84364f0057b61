import assert from 'node:assert/strict';
import type { Anchor } from '../server/core/index.ts';
import { parseBaseline, writeBaseline } from '../server/core/review/baseline.ts';
import { parseDecisions, type Recorded, writeDecisions } from '../server/core/review/decisions.ts';
import { ownText } from '../server/project/own-text.ts';

const anchorOf = (quote: string, nth?: number): Anchor => ({
  code: 'agency/rescue',
  quote,
  before: 'Señales 😀 de',
  after: '."',
  ...(nth && { nth }),
});
const drafts = new Map([
  ['a "plan".md', [anchorOf('rescued'), anchorOf('rescued', 2)]],
  ['folder/ünïcode.txt', [anchorOf('saved: [')]],
  ['z.md', [anchorOf('}],'), anchorOf('last')]],
]);
const decisions: readonly Recorded[] = [...drafts].flatMap(([draft, anchors]) =>
  anchors.map((anchor): Recorded => ({ draft, ...anchor, status: 'set-aside', reason: 'el término de la ley 😀' })),
);

/** Each way in which a file can be cut: its first bytes, and the text that is read of them. */
function* cuts(text: string): Generator<{ readonly bytes: Uint8Array; readonly read: string; readonly at: number }> {
  const whole = new TextEncoder().encode(text);
  for (let at = 0; at < whole.length; at++) {
    const bytes = whole.subarray(0, at);
    const read = ownText(bytes);
    assert.ok(read !== undefined && text.startsWith(read) && text.length >= read.length, `${at} bytes are read`);
    yield { bytes, read, at };
  }
}

describe('a file that was cut at any byte', () => {
  it('of decisions keeps each line that is whole, and tells the last one, which stays as it is', () => {
    const text = writeDecisions({ recorded: decisions, unread: [], problems: [] });
    let tried = 0;
    for (const { read, at } of cuts(text)) {
      const lines = read.split('\n');
      const last = lines.pop()!;
      const isWhole = isJson(last);
      const { recorded, unread, problems } = parseDecisions(read, 'f');
      assert.equal(recorded.length, lines.length + (isWhole ? 1 : 0), `cut at ${at}`);
      assert.deepEqual(
        [unread, problems.map(({ line }) => line)],
        last === '' || isWhole ? [[], []] : [[last], [lines.length + 1]],
        `cut at ${at}`,
      );
      assert.equal(parseDecisions(writeDecisions({ recorded, unread, problems }), 'f').recorded.length, recorded.length);
      tried++;
    }
    assert.equal(tried, new TextEncoder().encode(text).length);
  });

  it('of a baseline keeps each line that is whole, and says where it was cut', () => {
    const text = writeBaseline(drafts);
    const all = [...drafts].flatMap(([draft, anchors]) => anchors.map((anchor) => ({ draft, anchor })));
    const ends = [...text.matchAll(/^ {6}\{.*\}(?=,?$)/gm)].map(({ index, 0: line }) => index + line.length);
    assert.equal(ends.length, all.length);
    for (const { read, at } of cuts(text)) {
      if (read.trimEnd() === text.trimEnd()) continue;
      const { baseline, problems } = parseBaseline(read, 'f');
      const kept = [...baseline].flatMap(([draft, anchors]) => anchors.map((anchor) => ({ draft, anchor })));
      assert.deepEqual(kept, all.slice(0, ends.filter((end) => end <= read.length).length), `cut at ${at}`);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, /is not valid JSON.*Restore it, or write it anew/);
    }
  });

  it('is read where a whole sign was lost, and not where it is in another encoding', () => {
    assert.equal(ownText(new Uint8Array([0x61, 0xc3])), 'a');
    assert.equal(ownText(new Uint8Array([0x61, 0xe9, 0x62])), undefined);
  });
});

describe('a baseline with an unfinished merge', () => {
  it('keeps the lines of both sides, those that are alike once', () => {
    const [ours, theirs] = [anchorOf('ours'), anchorOf('theirs')].map((anchor) => `      ${JSON.stringify(anchor)}`);
    const lines = writeBaseline(new Map([['a.md', [anchorOf('both')]]])).split('\n');
    const merged = [
      ...lines.slice(0, 4),
      '<<<<<<< ours',
      `${lines[4]},`,
      ours,
      '=======',
      `${lines[4]},`,
      theirs,
      '>>>>>>> theirs',
      ...lines.slice(5),
    ];
    const { baseline, problems } = parseBaseline(merged.join('\n'), 'f');
    assert.deepEqual(
      baseline.get('a.md')!.map(({ quote }) => quote),
      ['both', 'ours', 'theirs'],
    );
    assert.equal(problems.length, 1);
  });
});

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
