import assert from 'node:assert/strict';
import { commands } from '../server/lsp/commands.ts';
import { LINKED, RELATED } from '../server/lsp/measure-passages.ts';
import { type Editor, pulling, startEditor } from './lsp-client.ts';
import { longDraft, often } from './support/long-draft.ts';

const uri = 'file:///drafts/programme.md';
const draft = longDraft([
  often('Two visits were made to brothels.', 16),
  'A farm was seen.',
  often('One victim was seen by the clinic.', 20),
]);
const relating = { ...pulling, textDocument: { ...pulling.textDocument, diagnostic: { relatedInformation: true } } };

describe('measures in an editor', () => {
  let editor: Editor;
  const start = async (given: Parameters<typeof startEditor>[0]) => {
    editor = await startEditor(given);
    await editor.open(uri, draft);
    const found = await editor.diagnostics(uri);
    return (code: string) => found.find((one) => one.code === code)!;
  };
  afterEach(async () => assert.equal(await editor.stop(), 0));

  it('lead from the hint at the title to the first passages of each count', async () => {
    const find = await start({ capabilities: relating });
    const { range, severity, relatedInformation, message } = find('scope/sector-balance');
    assert.deepEqual([range.start, severity], [{ line: 0, character: 2 }, 4]);
    assert.match(String(message), /Of 17 mentions of a sector of work, 16 name the sex sector/);
    assert.equal(relatedInformation!.length, RELATED);
    assert.deepEqual(
      relatedInformation!.map(({ message }) => message).filter((text) => !text.includes('brothels')),
      ['agriculture: “farm”'],
    );
    const lines = relatedInformation!.map(({ location }) => location.range.start.line);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
    assert.ok(relatedInformation!.every(({ location }) => location.uri === uri));
    assert.equal(find('scope/voice').relatedInformation, undefined, 'nothing was counted there');
  });

  it('say nothing of passages to an editor that shows none', async () => {
    const find = await start({});
    assert.equal(find('scope/sector-balance').relatedInformation, undefined);
  });

  for (const [locale, words] of [
    ['en', 'Counted, with the first places of each:'],
    ['es', 'Recuento, con los primeros lugares de cada uno:'],
  ] as const) {
    it(`list the counts in a hover with links, in ${locale}`, async () => {
      const find = await start({ locale, options: { commands: Object.values(commands) } });
      const { range } = find('scope/sector-balance');
      const { contents } = (await editor.hover(uri, range.start)) as { contents: { value: string } };
      const part = contents.value.split('\n\n---\n\n').find((one) => one.includes('scope/sector-balance'))!;
      assert.ok(part.includes(words), part);
      const line = part.split('\n').find((one) => one.startsWith('- the sex sector: 16'))!;
      const targets = [...line.matchAll(/\[(\d)\]\(command:counterframe\.goTo\?([^)]*)\)/g)];
      assert.deepEqual(
        targets.map(([, label]) => label),
        ['1', '2', '3', '4', '5'].slice(0, LINKED),
      );
      const [{ range: place }] = JSON.parse(decodeURIComponent(targets[0]![2]!));
      assert.equal(draft.split('\n')[place.start.line]!.slice(place.start.character, place.end.character), 'brothels');
      assert.ok(part.includes('- mining: 0'));
    });
  }

  it('list the counts without links where the editor carries out no commands', async () => {
    const find = await start({});
    const { range } = find('scope/person-terms');
    const { contents } = (await editor.hover(uri, range.start)) as { contents: { value: string } };
    assert.match(contents.value, /^- victims: 20$/m);
    assert.doesNotMatch(contents.value, /counterframe\.goTo/);
  });
});
