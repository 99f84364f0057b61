import assert from 'node:assert/strict';
import { LONGEST_TEXT } from '../server/assist/check.ts';
import { CHECK_TEXT, type CheckTextAnswer, EXPLAIN_CODE, type ExplainCodeAnswer } from '../server/lsp/requests.ts';
import { type Editor, startEditor } from './lsp-client.ts';

const RESCUE = 'agency/rescue';
const text = 'Officers rescued fourteen trafficked workers.\n';

describe('the server, asked by an assistant', () => {
  let editor: Editor;
  let settings: object = {};
  before(async () => {
    editor = await startEditor({ capabilities: { workspace: { configuration: true } }, settings: () => settings });
  });
  after(() => editor.stop());
  const check = (params: unknown) => editor.connection.sendRequest<CheckTextAnswer>(CHECK_TEXT, params);
  const explain = (params: unknown) => editor.connection.sendRequest<ExplainCodeAnswer>(EXPLAIN_CODE, params);

  it('checks a text', async () => {
    const { record } = await check({ text, languageId: 'plaintext' });
    const found = record!.findings.find(({ code }) => code === RESCUE)!;
    assert.deepEqual([found.line, found.column, record!.from], [1, 10, 0]);
    assert.match(JSON.stringify(found.sources), /Brysk, Alison \(2011\)/);
    assert.equal((await check({ text: '    rescued trafficked workers\n', languageId: 'markdown' })).record!.total, 0, 'code of Markdown');
    assert.equal((await check({ text, languageId: 'plaintext', codes: ['coercion'] })).record!.total, 0);
  });

  it('waits for the tagger where an entry asks for it', async () => {
    const { record } = await check({ text: 'Officers free exploited workers every week.', languageId: 'plaintext' });
    assert.ok(record!.findings.some(({ code }) => code === RESCUE));
  });

  it('follows the settings of the draft', async () => {
    settings = { severities: { [RESCUE]: 'off' } };
    assert.equal((await check({ text, languageId: 'plaintext', uri: 'file:///a.txt', codes: [RESCUE] })).record!.total, 0);
    settings = { enable: false };
    assert.match((await check({ text, languageId: 'plaintext', uri: 'file:///b.txt' })).refusal!, /switched off/);
    settings = {};
  });

  it('explains a code, and guesses what a mistyped one meant', async () => {
    const { record } = await explain({ code: RESCUE });
    assert.equal(record!.title, 'Rescue');
    assert.ok(record!.accuracy!.hit > 0);
    assert.match((await explain({ code: 'rescu' })).refusal!, /Did you mean "agency\/rescue"\?/);
  });

  it('refuses what it cannot read, and goes on', async () => {
    for (const params of [undefined, null, 7, [], {}, { text: 1, languageId: 'markdown' }, { text, languageId: 'plaintext', from: -1 }])
      assert.match((await check(params)).refusal!, /cannot be read/, JSON.stringify(params));
    assert.match((await check({ text, languageId: 'plaintext', codes: ['agency/rescu'] })).refusal!, /Did you mean "agency\/rescue"/);
    assert.match((await check({ text: 'x'.repeat(LONGEST_TEXT + 1), languageId: 'plaintext' })).refusal!, /in parts/);
    for (const params of [undefined, null, { code: 7 }]) assert.match((await explain(params)).refusal!, /Name a code/);
    assert.ok((await check({ text, languageId: 'plaintext' })).record!.total > 0);
  });

  it('gives up what is cancelled', async () => {
    const unasked = 'file:///whose-settings-are-asked-first.txt';
    assert.notEqual(await editor.cancelled(CHECK_TEXT, { text, languageId: 'plaintext', uri: unasked }), 0);
  });
});
