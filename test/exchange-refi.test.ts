import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { builtinLexicons } from '../lexicons/files.ts';
import { codebookOf } from '../server/core/coding/codebook.ts';
import { codingsOf } from '../server/core/coding/codings.ts';
import type { CodedCorpus, Coding } from '../server/core/coding/types.ts';
import { canonical } from '../server/core/digest.ts';
import { analyze, compile } from '../server/core/index.ts';
import { guidOf, uuid5 } from '../server/exchange/guid.ts';
import { qdc } from '../server/exchange/refi/codebook.ts';
import { codebookXml } from '../server/exchange/refi/codebook-xml.ts';
import { type Element, readElements } from '../server/exchange/refi/elements.ts';
import { createVariables } from '../server/exchange/refi/variables.ts';
import { codeOf, hasSchema, machine, person, read, schemaErrors, textOf, written, xmlOf } from './support/refi.ts';

const compiled = compile(builtinLexicons());
const codebook = codebookOf(compiled);
const documents = join(import.meta.dirname, '../../shared/corpus/documents');

describe('GUIDs', () => {
  it('are those of RFC 9562', () => {
    assert.equal(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
    assert.notEqual(guidOf('a', 'b/c'), guidOf('a/b', 'c'));
  });
});

describe('REFI-QDA codebook', () => {
  it('holds what the format asks for, in its order', () => {
    assert.deepEqual(codebookFaults(codebookXml(codebook, ['mine'])), []);
  });

  it('is read back whole', async () => {
    const { codebook: back, problems } = await qdc.reading!.read([{ path: 'a.qdc', bytes: Buffer.from(codebookXml(codebook)) }]);
    assert.deepEqual(back, codebook);
    assert.deepEqual(problems, []);
  });

  it('puts the codes of each source into a set', () => {
    const sets = new Map<string, number>();
    readElements([codebookXml(codebook)], (list, { attributes, children }) => {
      if (list === 'Sets') sets.set(attributes.name!, children.filter(({ name }) => name === 'MemberCode').length);
    });
    assert.equal(sets.size, 5, [...sets.keys()].join('; '));
    assert.ok([...sets.keys()].every((name) => /\(\d{4}\)$/.test(name)));
  });
});

describe('REFI-QDA project', () => {
  it('is valid by the schema, with odd signs, people’s codes and typed variables', async function () {
    if (!hasSchema) this.skip();
    const { coders, ...corpus } = odd();
    const xml = xmlOf(await written({ coders, ...corpus }));
    assert.deepEqual(await schemaErrors(xml), []);
    for (const type of ['Text', 'Integer', 'Float', 'Date']) assert.match(xml, new RegExp(`typeOfVariable="${type}"`));
  });

  it('gives odd signs back, as far as XML can hold them', async () => {
    const corpus = odd();
    const back = await read(await written(corpus));
    assert.deepEqual(back.problems, []);
    assert.deepEqual(back.documents[0]!.metadata, { ...corpus.documents[0]!.metadata, odd: 'a\ufffdb]]>c\r\nd\ufffd' });
    assert.equal(back.documents[0]!.text, corpus.documents[0]!.text.replace('\ud800', '\ufffd'));
    assert.equal(back.codings[0]!.note, 'odd ]]> \ufffd & <b>\r\n"q"');
  });

  it('has GUIDs that are all different, and the same each time', async () => {
    const corpus = odd();
    const [first, second] = [await written(corpus), await written(corpus)];
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    assert.equal(digest(first), digest(second));
    const guids = [...xmlOf(first).matchAll(/ guid="([^"]*)"/g)].map(([, value]) => value);
    assert.equal(new Set(guids).size, guids.length);
  });

  it('has texts without a mark, and the positions of code points', async () => {
    const corpus = { ...odd(), documents: [textOf('a', '👩 é\nend')], codings: [codingOn('a', { start: 3, end: 4 })] };
    const bytes = await written({ ...corpus, coders: [person] });
    const [, text] = Object.entries(unzipSync(bytes)).find(([name]) => name.startsWith('sources/'))!;
    assert.equal(Buffer.from(text).toString(), '👩 é\nend');
    assert.match(xmlOf(bytes), /name="é" startPosition="2" endPosition="3"/);
  });

  it('says the critique behind what the machine coded', async () => {
    const text = 'The police rescued 20 women from prostitution.';
    const codings = codingsOf('d', machine.name, analyze({ name: 'd', format: 'plain', text }, compiled));
    const xml = xmlOf(await written({ codebook, coders: [machine], documents: [textOf('d', text)], codings }));
    const note = /<NoteRef targetGUID="([^"]*)"\/><\/PlainTextSelection>/.exec(xml)?.[1];
    assert.match(xml, new RegExp(`<Note guid="${note}"[^>]*><PlainTextContent>[^<]*\\(20\\d\\d\\)`));
  });

  it('comes back as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async (corpus) => {
        const back = await read(await written(corpus));
        assert.deepEqual(back.problems, []);
        assert.deepEqual(back.documents, corpus.documents);
        assert.deepEqual(back.coders, corpus.coders);
        assert.deepEqual(sorted(back.codings), sorted(corpus.codings));
        assert.deepEqual(back.codebook, corpus.codebook);
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  it('comes back as it was for real documents', async function () {
    if (!existsSync(documents)) this.skip();
    this.timeout(300_000);
    const names = readdirSync(documents).filter((name) => name.endsWith('.txt'));
    const texts = names.map((name) => textOf(name, readFileSync(join(documents, name), 'utf8').replace(/\r\n?/g, '\n')));
    const codings = texts.flatMap(({ id, text }) => codingsOf(id, machine.name, analyze({ name: id, format: 'plain', text }, compiled)));
    const bytes = await written({ codebook, coders: [machine], documents: texts, codings });
    const back = await read(bytes);
    assert.equal(back.documents.length, 19);
    assert.deepEqual(back.documents, texts);
    assert.deepEqual(back.codings, codings.map(withoutSentence));
    assert.deepEqual(back.problems, []);
    if (hasSchema) assert.deepEqual(await schemaErrors(xmlOf(bytes)), []);
  });
});

describe('variables', () => {
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['1', '-20', ''], 'Integer'],
    [['1', '2.5'], 'Float'],
    [['007'], 'Text'],
    [['1', 'n/a'], 'Text'],
    [['2024-02-29', ''], 'Date'],
    [['2023-02-29'], 'Text'],
    [['1e5'], 'Text'],
    [['', ''], 'Text'],
  ];
  for (const [values, type] of rows)
    it(`with ${JSON.stringify(values)} are of the type ${type}`, () => {
      const variables = createVariables([]);
      for (const value of values) variables.add({ v: value });
      assert.equal(variables.types().get('v'), type);
    });
});

function codingOn(document: string, span: Coding['span']): Coding {
  return { document, coder: person.name, code: 'care/voice', span };
}

/** What exchanged files have trouble with. */
function odd(): Pick<CodedCorpus, 'codebook' | 'coders' | 'documents' | 'codings'> {
  const metadata = { odd: 'a\u0001b]]>c\r\nd\ud800', year: '1999', share: '0.5', on: '2024-01-31', none: '' };
  const found = { entry: 'care/help/aid', isCounter: false, severity: 'hint', message: 'One\nTwo ]]>', place: 'Article 4(2)' } as const;
  const note = 'odd ]]> \u0002 & <b>\r\n"q"';
  return {
    codebook: [codeOf('care/voice', { title: 'A voice', definition: 'Words & <more>', sources: ['A (2001), 3'], isCounter: true })],
    coders: [machine, person],
    documents: [textOf('folder/a.txt#1', 'Tab\there, "quotes" & <tags> 👩\ud800 end\u0001.', metadata), textOf('folder_a.txt#1', '', {})],
    codings: [
      { ...codingOn('folder/a.txt#1', undefined), note },
      { ...codingOn('folder/a.txt#1', { start: 0, end: 40 }), note },
      { ...codingOn('folder/a.txt#1', { start: 0, end: 40 }), note },
      { ...codingOn('folder/a.txt#1', { start: 4, end: 4 }), coder: machine.name, found, note },
      { ...codingOn('folder_a.txt#1', { start: 0, end: 0 }), coder: 'Unheard', code: 'new code' },
    ],
  };
}

function sorted(codings: readonly Coding[]): readonly string[] {
  return codings.map(canonical).sort();
}

/** The sentence that a finding stands in has no place in the format. */
function withoutSentence(coding: Coding): Coding {
  if (!coding.found) return coding;
  const { sentence: _, ...found } = coding.found;
  return { ...coding, found };
}

const sign = fc.constantFrom('a', 'B', ' ', '\n', 'é', '\u0301', '𐐀', '👩', '\u200d', '<', '&', '"', ']', '>', '\t', '\u00a0');
const words = fc.array(sign, { maxLength: 40 }).map((list) => list.join(''));
const line = fc
  .array(fc.constantFrom('a', 'é', '𐐀', '<', '&', '"', "'", ';', '(2001)', ' x'), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(''));
const name = fc.array(fc.constantFrom('a', 'b', 'é', '𐐀', '&', '-', '.'), { minLength: 1, maxLength: 5 }).map((list) => list.join(''));
const code = fc.record({ code: name, title: line, definition: words, sources: fc.array(line, { maxLength: 2 }), isCounter: fc.boolean() });
const families = fc.uniqueArray(
  fc.record({ family: name, title: line, codes: fc.uniqueArray(code, { selector: (one) => one.code, minLength: 1, maxLength: 3 }) }),
  {
    selector: ({ family }) => family,
    minLength: 1,
    maxLength: 3,
  },
);

/** Corpora of several coders, with overlapping codings of any length and codes of any name. */
const corpora = fc
  .record({
    families,
    texts: fc.array(words, { minLength: 1, maxLength: 3 }),
    coders: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    seed: fc.infiniteStream(fc.nat()),
  })
  .map(({ families: all, texts, coders: names, seed }) => {
    const next = (below: number): number => seed.next().value! % below;
    const own = all.flatMap(({ family, title, codes }) =>
      codes.map((one) => ({ ...one, code: `${family}/${one.code}`, family, familyTitle: title, colour: '#0a141e' })),
    );
    const coders = [machine, ...names.map((each) => ({ name: each, isMachine: next(3) === 0 }))];
    const texted = texts.map((text, at) => ({
      ...textOf(`dir/${at}.md`, text, { kind: `k${next(4)}` }),
      name: `n${next(3)}`,
      format: 'markdown' as const,
    }));
    const codings = texted.flatMap(({ id, text }) =>
      Array.from({ length: next(6) }, (): Coding => {
        const [a, b] = [boundary(text, next(text.length + 1)), boundary(text, next(text.length + 1))];
        const coder = coders[next(coders.length)]!;
        const found = { entry: 'x/y/z', isCounter: next(2) === 0, message: texts[0] === '' ? 'm' : texts[0], severity: 'hint' as const };
        return {
          document: id,
          coder: coder.name,
          code: own[next(own.length)]!.code,
          ...(next(4) > 0 && { span: { start: Math.min(a, b), end: Math.max(a, b) } }),
          ...(next(3) === 0 && { note: `note ${next(5)} 👩\n` }),
          ...(coder.isMachine && next(2) === 0 && { found }),
        };
      }),
    );
    return { codebook: own, coders, documents: texted, codings };
  });

/** Not inside of a pair of surrogates. */
function boundary(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at;
}

/** What `formats` say of the codebook exchange: elements, their attributes and their order. The schema itself is not at hand. */
function codebookFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  const guids = new Map<string, string>();
  const order: string[] = [];
  const guidText = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
  const look = (element: Element): void => {
    const { name, attributes, children } = element;
    const shape = shapes[name];
    if (!shape) return void faults.push(`unknown element ${name}`);
    for (const wanted of shape.required) if (attributes[wanted] === undefined) faults.push(`${name} lacks ${wanted}`);
    for (const given of Object.keys(attributes))
      if (![...shape.required, ...shape.optional].includes(given)) faults.push(`${name} has ${given}`);
    const places = children.map((child) => shape.children.indexOf(child.name));
    if (places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))) faults.push(`children of ${name} are out of order`);
    if (name === 'Code' || name === 'Set') {
      if (!guidText.test(attributes.guid!) || guids.has(attributes.guid!)) faults.push(`guid of ${attributes.name}`);
      guids.set(attributes.guid!, name);
    }
    if (name === 'Code' && !/^(?:true|false)$/.test(attributes.isCodable!)) faults.push('isCodable');
    if (name === 'MemberCode' && guids.get(attributes.guid!) !== 'Code') faults.push(`a set has no code ${attributes.guid}`);
    for (const child of children) look(child);
  };
  const fault = readElements([xml], (list, element) => {
    if (list === '') return void (element.name === 'CodeBook' && element.attributes.origin ? undefined : faults.push('root'));
    if (order.at(-1) !== list) order.push(list);
    look(element);
  });
  if (order.join() !== 'Codes,Sets') faults.push(order.join());
  return fault === undefined ? faults : [...faults, fault];
}

type Shape = { readonly required: readonly string[]; readonly optional: readonly string[]; readonly children: readonly string[] };

const shapes: Readonly<Record<string, Shape>> = {
  Code: { required: ['guid', 'name', 'isCodable'], optional: ['color'], children: ['Description', 'Code'] },
  Set: { required: ['guid', 'name'], optional: [], children: ['Description', 'MemberCode'] },
  MemberCode: { required: ['guid'], optional: [], children: [] },
  Description: { required: [], optional: [], children: [] },
};
