import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { getDocument } from 'unpdf/pdfjs';
import { importHere } from '../server/import/run.ts';
import { draftsInEveryFormat } from './support/formats.ts';
import { FIRST, hostileWords, LAST } from './support/hostile-words.ts';

const drafts = draftsInEveryFormat();

/** A copy with a comment on its first words: the comment, its author and the rewording are `words`. */
async function copyOf(name: string, words: string): Promise<Uint8Array> {
  const file = { name, bytes: new Uint8Array(Buffer.from(drafts[name]!)), options: { changes: 'accepted' } as const };
  const marks = [{ span: { start: 0, end: 8 }, paragraphs: [words], replacement: words }];
  const marked = await importHere.mark(file, {
    marks,
    options: { author: words, date: '2026-03-01T10:00:00Z', trackChanges: name !== 'plan.pdf' },
  });
  assert.ok('bytes' in marked, 'refusal' in marked ? marked.refusal : '');
  assert.deepEqual(marked.left, []);
  return marked.bytes;
}

describe('copies with comments', () => {
  for (const name of ['plan.docx', 'plan.odt', 'plan.fodt']) {
    it(`hold hostile words as words in ${name}`, async () => {
      const before = factsOf(await copyOf(name, 'words\n\n  of\tmany\r\nlines'));
      for (const [, words] of hostileWords) {
        const { text, facts } = factsIn(await copyOf(name, words));
        assert.ok(text.includes(FIRST) && text.includes(LAST), JSON.stringify(words));
        for (const fact of facts) assert.ok(before.has(fact), `${fact} is there with ${JSON.stringify(words)}`);
      }
    });
  }

  it('hold hostile words as words in plan.pdf, with no action', async () => {
    for (const [, words] of hostileWords) {
      const document = await getDocument({ data: await copyOf('plan.pdf', words), verbosity: 0 }).promise;
      const notes = (await (await document.getPage(1)).getAnnotations()).filter(({ subtype }) => subtype === 'Highlight');
      assert.equal(notes.length, 1, JSON.stringify(words));
      assert.ok(notes[0].contentsObj.str.includes(FIRST) && notes[0].contentsObj.str.includes(LAST), JSON.stringify(words));
      for (const key of ['url', 'unsafeUrl', 'actions', 'action']) assert.equal(notes[0][key] ?? undefined, undefined, key);
    }
  });
});

function factsOf(bytes: Uint8Array): ReadonlySet<string> {
  return new Set(factsIn(bytes).facts);
}

/** The parts of a file, the elements in them with the names of their attributes, and all of its text; each part must be well-formed. */
function factsIn(bytes: Uint8Array): { readonly text: string; readonly facts: readonly string[] } {
  const isPacked = bytes[0] === 0x50;
  const parts = isPacked ? unzipSync(bytes) : { 'content.xml': bytes };
  const facts: string[] = Object.keys(parts);
  let text = '';
  for (const [name, part] of Object.entries(parts).filter(([one]) => /\.(xml|rels)$/.test(one))) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
    parser.on('text', (piece) => {
      text += piece;
    });
    parser.on('opentag', ({ name: tag, attributes }) => facts.push(`${name}: ${[tag, ...Object.keys(attributes)].join(' ')}`));
    parser.write(new TextDecoder().decode(part)).close();
  }
  return { text, facts };
}
