import assert from 'node:assert/strict';
import type { ConcordanceAnswer } from '../server/lsp/protocol.ts';
import { type Editor, pulling, startEditor } from './lsp-client.ts';

const plan = 'file:///drafts/plan.md';
const memo = 'file:///drafts/memo.md';

describe('the concordance in an editor', () => {
  let editor: Editor;
  const told: string[] = [];
  before(async () => {
    editor = await startEditor({ capabilities: { ...pulling, window: { workDoneProgress: true } }, options: { files: true } });
    editor.connection.onRequest('window/workDoneProgress/create', () => null);
    editor.connection.onNotification('$/progress', ({ value }: { value: { title?: string; message?: string } }) => {
      const text = value.title ?? value.message;
      if (text !== undefined) told.push(text);
    });
    await editor.open(plan, '# Plan\n\nArticle 2\n\n🙂 Officers **rescued** fourteen trafficked workers.\n');
    await editor.open(memo, 'Nobody is here.\n');
  });
  after(async () => {
    await editor.stop();
  });

  const ask = (what: string, uris: readonly string[] = [plan, memo]) =>
    editor.connection.sendRequest<ConcordanceAnswer>('counterframe/concordance', { what, uris });

  it('gives the rows of a pattern with their places, draft by draft', async () => {
    const { hits, documents } = await ask('rescue <0-3> $person');
    assert.equal(hits, 1);
    assert.deepEqual(
      documents.map(({ uri, name, rows }) => [uri, name, rows.length]),
      [
        [plan, 'plan.md', 1],
        [memo, 'memo.md', 0],
      ],
    );
    const [row] = documents[0]!.rows;
    assert.match(row!.left, /Officers$/);
    assert.equal(row!.key.replace(/\s+/g, ' '), 'rescued fourteen trafficked workers');
    assert.deepEqual(row!.range.start, { line: 4, character: 14 });
  });

  it('gives the findings of a code', async () => {
    const { documents } = await ask('agency/*');
    assert.deepEqual(
      documents.flatMap(({ rows }) => rows.map(({ code }) => code)),
      ['agency/rescue'],
    );
  });

  it('tells how far it is, what is wrong with a pattern, and which draft cannot be read', async () => {
    told.length = 0;
    await ask('nobody');
    assert.deepEqual(told, ['Searching the drafts', 'plan.md (1 of 2)', 'memo.md (2 of 2)']);
    await assert.rejects(ask('rescue ('), /has an empty part/);
    await assert.rejects(ask('$persn'), /unknown vocabulary/);
    await assert.rejects(ask('agency/rescu'), /Did you mean "agency\/rescue"/);
    const { documents } = await ask('nobody', ['file:///drafts/none.xyz']);
    assert.match(documents[0]!.problem!, /is not one of the formats/);
  });

  it('ends when it is taken back', async () => {
    assert.equal(await editor.cancelled('counterframe/concordance', { what: 'nobody', uris: [plan] }), -32800);
  });
});
