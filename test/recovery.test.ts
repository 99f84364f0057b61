import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { sampleDocument } from '../scripts/sample/word-file.ts';
import { commands } from '../server/lsp/commands.ts';
import type { DraftRecord } from '../server/lsp/protocol.ts';
import { commandLine } from './cli-process.ts';
import { type Editor, pulling, startEditor } from './lsp-client.ts';
import { inFolder } from './support/folder.ts';

const DECISIONS = 'counterframe.decisions.jsonl';
const BASELINE = 'counterframe.baseline.json';
const rescue = 'Officers rescued fourteen trafficked workers from a farm.\n';
const shelter = 'Shelter depends on her cooperation with the investigation.\n';

describe('a server that is killed', () => {
  it('is followed by one that knows the same: text, settings, decisions, baseline, reviews', () =>
    inFolder(async (folder) => {
      const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;
      const [plan, memo, word] = ['plan.md', 'memo.txt', 'protocol.docx'].map(addressOf) as [string, string, string];
      const review = `counterframe-review:${new URL(word).pathname}?${encodeURIComponent(word)}`;
      writeFileSync(join(folder, 'counterframe.yaml'), 'severities: { conditionality/cooperation: warning }\n');
      writeFileSync(join(folder, 'protocol.docx'), sampleDocument());
      const start = () =>
        startEditor({ folders: [pathToFileURL(folder).href], capabilities: pulling, options: { commands: Object.values(commands) } });
      const first = await start();
      await first.open(memo, shelter, 'plaintext');
      await first.connection.sendRequest('counterframe/baseline', { uris: [memo], action: 'adopt' });
      await first.open(plan, rescue);
      const { findings } = await first.connection.sendRequest<DraftRecord>('counterframe/draft', { uri: plan });
      const decision = {
        uri: plan,
        code: findings[0]!.code,
        anchor: findings[0]!.anchor,
        scope: 'finding',
        status: 'to-discuss',
        reason: 'ask',
      };
      await first.connection.sendRequest('counterframe/decide', decision);
      const text = (await first.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: review })).text;
      await first.open(review, text, 'counterframe-review');
      await first.change(plan, 2, { text: rescue + shelter });
      const before = await diagnosticsOf(first, [plan, memo, review]);
      assert.ok(before.every((found) => found.length > 0));
      assert.match(String(before[0]![0]!.message), /To discuss: ask/);

      await first.change(plan, 3, { text: `${rescue}${shelter}${rescue}` });
      const pending = first.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: plan } }).catch(() => {});
      await first.kill();
      await pending;

      const second = await start();
      await second.open(plan, rescue + shelter, 'markdown', 4);
      await second.open(memo, shelter, 'plaintext');
      await second.open(review, text, 'counterframe-review');
      assert.deepEqual(await diagnosticsOf(second, [plan, memo, review]), before);
      assert.equal(await second.stop(), 0);
      assert.deepEqual(readdirSync(folder).sort(), [BASELINE, DECISIONS, 'counterframe.yaml', 'protocol.docx']);
    })).timeout(300_000);
});

describe('several who write at once', () => {
  it('lose no decision: two servers and the command line', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'drafts'));
      const each = 150;
      const names = Array.from({ length: 4 }, (_, index) => `drafts/${index}.md`);
      for (const name of names) writeFileSync(join(folder, name), rescue);
      const stale = { draft: names[0], code: 'agency/rescue', quote: 'no such words', before: 'a', after: 'b', status: 'accepted' };
      writeFileSync(join(folder, DECISIONS), `${JSON.stringify(stale)}\n`);
      const editors = await Promise.all([1, 2].map(() => startEditor({ folders: [pathToFileURL(folder).href], capabilities: pulling })));
      const decide = (editor: Editor, name: string, code: string) =>
        editor.connection.sendRequest('counterframe/decide', {
          uri: pathToFileURL(join(folder, name)).href,
          code,
          scope: 'draft',
          status: 'to-discuss',
          reason: 'why',
        });
      const writing = editors.flatMap((editor, who) =>
        Array.from({ length: each }, (_, index) => decide(editor, names[index % names.length]!, `made-${who}/code-${index}`)),
      );
      const pruning = promisify(execFile)(process.execPath, [...commandLine, 'decisions', names[0]!, '--prune'], { cwd: folder });
      const adopting = editors.map((editor, who) =>
        editor.connection.sendRequest('counterframe/baseline', {
          uris: [pathToFileURL(join(folder, names[who]!)).href],
          action: 'adopt',
        }),
      );
      await Promise.all([...writing, ...adopting]);
      assert.match((await pruning).stdout, /1 stale decision removed/);
      const recorded = readFileSync(join(folder, DECISIONS), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { code: string });
      const expected = [0, 1].flatMap((who) => Array.from({ length: each }, (_, index) => `made-${who}/code-${index}`));
      assert.deepEqual(recorded.map(({ code }) => code).sort(), expected.sort());
      assert.deepEqual(Object.keys(JSON.parse(readFileSync(join(folder, BASELINE), 'utf8')).drafts), names.slice(0, 2));
      for (const editor of editors) assert.equal(await editor.stop(), 0);
      assert.deepEqual(readdirSync(folder).sort(), [BASELINE, DECISIONS, 'drafts']);
    })).timeout(300_000);

  it('lose no decision through a client that lends its files', async () => {
    const folder = 'virtual://host/work';
    const files = new Map([[`${folder}/plan.md`, rescue]]);
    const options = { files: true };
    const editors = await Promise.all([1, 2].map(() => startEditor({ folders: [folder], files, options, capabilities: pulling })));
    const writing = editors.flatMap((editor, who) =>
      Array.from({ length: 40 }, (_, index) =>
        editor.connection.sendRequest('counterframe/decide', {
          uri: `${folder}/plan.md`,
          code: `made-${who}/code-${index}`,
          scope: 'draft',
          status: 'accepted',
        }),
      ),
    );
    await Promise.all(writing);
    assert.equal(files.get(`${folder}/${DECISIONS}`)!.trimEnd().split('\n').length, 80);
    for (const editor of editors) await editor.stop();
  }).timeout(300_000);
});

async function diagnosticsOf(editor: Editor, uris: readonly string[]) {
  const found = [];
  for (const uri of uris)
    found.push((await editor.diagnostics(uri)).map(({ range, code, message, severity }) => ({ range, code, message, severity })));
  return found;
}
