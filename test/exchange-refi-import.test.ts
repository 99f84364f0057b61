import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import type { CodedCorpus } from '../server/core/coding/types.ts';
import { qdc } from '../server/exchange/refi/codebook.ts';
import { qdpx } from '../server/exchange/refi/project.ts';
import { guid, machine, person, project, read, selection, source, textOf, usual, written } from './support/refi.ts';

const file = `sources/${guid(9)}.txt`;
const said = (corpus: CodedCorpus): readonly string[] => corpus.problems.map(({ message }) => message);

/** The words of each coding, with its code. */
function coded({ documents, codings }: CodedCorpus): readonly string[] {
  return codings.map(({ document, code, span }) => {
    const text = documents.find(({ id }) => id === document)!.text;
    return `${code}: ${span ? text.slice(span.start, span.end) : 'all'}`;
  });
}

describe('REFI-QDA import', () => {
  it('reads a project as NVivo names things: a folder in capitals, GUIDs in braces and capitals, annotations as links', async () => {
    const upper = (text: string) =>
      text.replace(/(guid|GUID|creatingUser)="([^"]*)"/g, (_, name, value) => `${name}="{${value.toUpperCase()}}"`);
    const inside = `${upper(usual)}${source(selection(4, 8), `name="a" plainTextPath="internal://{${guid(9).toUpperCase()}}.TXT"`)}<Links><Link guid="${guid(7)}"/></Links>`;
    const corpus = await read(project(inside, { [`Sources/${guid(9)}.txt`]: 'The care plan.' }));
    assert.deepEqual(coded(corpus), ['Care: care']);
    assert.deepEqual(corpus.coders, [{ name: 'Ana', isMachine: false }]);
    assert.deepEqual(said(corpus), ['links were left out, since only texts and their codings are read (1).']);
  });

  it('reads a project of any name, with a byte order mark before the XML and in the texts, as QualCoder wrote them', async () => {
    const bytes = project(
      `${usual}${source(selection(4, 8, 'care'))}`,
      { [file]: '\ufeffThe care plan.' },
      { name: 'My study.qde', before: '\ufeff' },
    );
    const corpus = await read(bytes);
    assert.deepEqual(coded(corpus), ['Care: care']);
    assert.equal(corpus.documents[0]!.text, 'The care plan.');
    assert.deepEqual(said(corpus), []);
  });

  const text = 'One\r\ntwo care\r\nand voice 👩 here.\r\nEnd.';
  const ways: readonly (readonly [string, string, readonly string[], string, readonly string[]])[] = [
    [
      'as the format says',
      'MAXQDA',
      [selection(9, 13), selection(19, 24)],
      'each CRLF line end as two, as the format says',
      ['care', 'voice'],
    ],
    [
      'as ATLAS.ti does',
      'ATLAS.ti 24',
      [selection(8, 12), selection(17, 22)],
      'each CRLF line end as one, as the program',
      ['care', 'voice'],
    ],
    [
      'as names show',
      'ATLAS.ti 24',
      [selection(9, 13, 'care'), selection(19, 24)],
      'each CRLF line end as two, as the names',
      ['care', 'voice'],
    ],
    [
      'as names show that line ends are one',
      'X',
      [selection(8, 12, 'care'), selection(17, 22, 'voice')],
      'as one, as the names',
      ['care', 'voice'],
    ],
    ['in UTF-16', 'X', [selection(25, 32, '👩 here'), selection(28, 32, 'here')], 'in UTF-16 units, as the names', ['👩 here', 'here']],
    ['to the last sign', 'X', [selection(9, 12, 'care'), selection(19, 23, 'voice')], 'with the end as the last sign', ['care', 'voice']],
  ];
  for (const [title, origin, selections, message, words] of ways)
    it(`counts ${title}, and says so`, async () => {
      const corpus = await read(project(`${usual}${source(selections.join(''))}`, { [file]: text }, { origin }));
      assert.deepEqual(
        coded(corpus),
        words.map((word) => `Care: ${word}`),
      );
      assert.match(said(corpus).join('\n'), new RegExp(message));
      assert.equal(corpus.documents[0]!.text, text.replaceAll('\r\n', '\n'));
    });

  it('lets texts whose selections have names say how the others are counted', async () => {
    const other = source(selection(8, 12), `name="b" plainTextPath="internal://${guid(10)}.txt"`).replace(guid(8), guid(11));
    const inside = `${usual}${source(selection(8, 12, 'care'))}${other}`.replace('</Sources><Sources>', '');
    const corpus = await read(project(inside, { [file]: text, [`sources/${guid(10)}.txt`]: text }));
    assert.deepEqual(coded(corpus), ['Care: care', 'Care: care']);
    assert.match(said(corpus).join('\n'), /as other texts of the project show \(b\)/);
  });

  it('names codes by their paths, however deep, and keeps what they mean', async () => {
    const deep = `<Code guid="${guid(4)}" name="Heard" isCodable="true"><Code guid="${guid(5)}" name="Late" isCodable="true"/></Code>`;
    const users = usual.replace(/(<Code guid="[^"]*3" [^>]*)\/>/, `$1>${deep}</Code>`);
    const corpus = await read(project(`${users}${source(selection(0, 3, '', guid(5)))}`, { [file]: 'The care plan.' }));
    assert.deepEqual(
      corpus.codebook.map(({ code }) => code),
      ['Care', 'Care/Voice', 'Care/Voice/Heard', 'Care/Voice/Heard/Late'],
    );
    assert.equal(corpus.codebook[0]!.definition, 'What is offered.');
    assert.equal(corpus.codebook[0]!.colour, '#00aa00');
    assert.deepEqual(coded(corpus), ['Care/Voice/Heard/Late: The']);
    assert.deepEqual((await read(await written(corpus))).codebook, corpus.codebook);
  });

  it('takes comments and notes of people as notes of their codings', async () => {
    const more = '<Description>Why here?</Description>';
    const note = `<Notes><Note guid="${guid(6)}" name="n"><PlainTextContent>A memo.</PlainTextContent></Note></Notes>`;
    const linked = selection(4, 8, '', guid(2), more).replace(
      '</PlainTextSelection>',
      `<NoteRef targetGUID="${guid(6)}"/></PlainTextSelection>`,
    );
    const corpus = await read(project(`${usual}${source(linked)}${note}`, { [file]: 'The care plan.' }));
    assert.equal(corpus.codings[0]!.note, 'Why here?\n\nA memo.');
  });

  it('takes variables of sources and of the cases they belong to', async () => {
    const variables = `<Variables><Variable guid="${guid(20)}" name="year" typeOfVariable="Integer"/><Variable guid="${guid(21)}" name="land" typeOfVariable="Text"/></Variables>`;
    const value = (variable: number, type: string, text: string) =>
      `<VariableValue><VariableRef targetGUID="${guid(variable)}"/><${type}>${text}</${type}></VariableValue>`;
    const cases = `<Cases><Case guid="${guid(30)}">${value(21, 'TextValue', 'UK')}<SourceRef targetGUID="${guid(8)}"/></Case></Cases>`;
    const corpus = await read(project(`${usual}${variables}${cases}${source(value(20, 'IntegerValue', '1999'))}`, { [file]: 'a' }));
    assert.deepEqual(corpus.documents[0]!.metadata, { year: '1999', land: 'UK' });
  });

  it('reads the text of a PDF, with the codings of its places', async () => {
    const place = `guid="${guid(504_008)}" page="0" firstX="1" firstY="1" secondX="2" secondY="2"`;
    const coding = `<Coding guid="${guid(41)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(3)}"/></Coding>`;
    const only = `<PDFSelection ${place.replace(guid(504_008), guid(42))}>${coding}</PDFSelection>`;
    const pdf = `<Sources><PDFSource guid="${guid(8)}" name="p.pdf" path="internal://${guid(8)}.pdf"><PDFSelection ${place}>${coding}</PDFSelection>${only}<Representation guid="${guid(43)}" plainTextPath="internal://${guid(9)}.txt">${selection(4, 8)}</Representation></PDFSource><PictureSource guid="${guid(44)}"/></Sources>`;
    const corpus = await read(project(`${usual}${pdf}`, { [file]: 'The care plan.' }));
    assert.equal(corpus.documents[0]!.name, 'p.pdf');
    assert.deepEqual(coded(corpus), ['Care: care', 'Care/Voice: care']);
    assert.deepEqual(said(corpus), [
      'codings of places on pages are left out: only texts are read (p.pdf).',
      'pictures were left out, since only texts and their codings are read (1).',
    ]);
  });

  it('reads a text that stands in the XML', async () => {
    const corpus = await read(
      project(`${usual}${source(`<PlainTextContent>a\r\n&lt;care&gt;</PlainTextContent>${selection(3, 7)}`, 'name="a"')}`),
    );
    assert.equal(corpus.documents[0]!.text, 'a\n<care>');
    assert.deepEqual(coded(corpus), ['Care: care']);
  });

  const odd: readonly (readonly [string, string, RegExp, number])[] = [
    [
      'a text that is not there',
      source(selection(0, 3), 'name="a" plainTextPath="relative:///../../etc/passwd"'),
      /not in the project.*\(a\)\.$/,
      0,
    ],
    ['a text elsewhere', source('', 'name="a" plainTextPath="absolute:///C:/a.txt"'), /export the project with its texts in it/, 0],
    ['no text at all', source('', 'name="a"'), /no plain text/, 0],
    [
      'places outside',
      source(selection(5, 4000) + selection(0, 3)),
      /outside of their text and are left out \(a, 5 to 4000, of 14 units\)/,
      1,
    ],
    ['places backwards', source(selection(9, 3)), /outside of their text/, 0],
    ['places that are no numbers', source(selection(0, 3).replace('"3"', '"x"')), /at no number/, 0],
    ['selections without codes', source(selection(0, 3).replace(/<Coding.*<\/Coding>/, '')), /have no code and are left out/, 0],
    ['codes that are not there', source(selection(0, 3, '', guid(77))), /of no code of the project/, 0],
    ['two sources of a name', source('').replace('</Sources>', source('').slice(9)), /were given a number \(a\)/, 0],
  ];
  for (const [title, inside, message, codings] of odd)
    it(`says what it left out: ${title}`, async () => {
      const corpus = await read(project(usual + inside, { [file]: 'The care plan.' }));
      assert.match(said(corpus).join('\n'), message);
      assert.equal(corpus.codings.length, codings);
    });

  it('keeps a coding of somebody unknown, and overlapping ones', async () => {
    const unknown = selection(0, 8).replace(guid(1), guid(99));
    const corpus = await read(project(`${usual}${source(unknown + selection(4, 14) + selection(4, 8))}`, { [file]: 'The care plan.' }));
    assert.deepEqual(coded(corpus), ['Care: The care', 'Care: care plan.', 'Care: care']);
    assert.equal(corpus.codings[0]!.coder, guid(99));
    assert.equal(corpus.coders.length, 2);
  });

  it('calls a source without a name by its file', async () => {
    const corpus = await read(
      project(`${usual}${source(selection(4, 8, '4,8'), 'plainTextPath="care.txt"')}`, { 'sources/care.txt': 'The care plan.' }),
    );
    assert.deepEqual(
      corpus.documents.map(({ id }) => id),
      ['care.txt'],
    );
    assert.deepEqual(coded(corpus), ['Care: care']);
  });

  it('knows a document again whose name a program changed', async () => {
    const bytes = await written({ codebook: [], coders: [machine], documents: [textOf('dir/a.md', 'text')], codings: [] });
    const { unzipSync, strFromU8, strToU8 } = await import('fflate');
    const files = unzipSync(bytes);
    const renamed = strFromU8(files['project.qde']!).replace(/(<TextSource [^>]*)name="[^"]*"/, '$1name="a"');
    const corpus = await read(zipSync({ ...files, 'project.qde': strToU8(renamed) }));
    assert.deepEqual(
      corpus.documents.map(({ id }) => id),
      ['dir/a.md'],
    );
  });

  it('joins projects that several people sent back', async () => {
    const own = { codebook: [], coders: [machine, person], documents: [textOf('a', 'The care plan.')] };
    const machines = { document: 'a', coder: machine.name, code: 'x', span: { start: 0, end: 3 } };
    const bytes = await Promise.all(
      [[machines], [machines, { ...machines, coder: person.name }]].map((codings) => written({ ...own, codings })),
    );
    const corpus = await qdpx.reading!.read(bytes.map((one, at) => ({ path: `${at}.qdpx`, bytes: one })));
    assert.equal(corpus.documents.length, 1);
    assert.deepEqual(
      corpus.codings.map(({ coder }) => coder),
      [machine.name, person.name],
    );
  });
});

describe('REFI-QDA import of hostile files', () => {
  const xml = (text: string) => zipSync({ 'project.qde': new TextEncoder().encode(text) });
  const deep = `<Project>${'<Sources><TextSource>'.repeat(600)}`;
  const files: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['no archive', () => new TextEncoder().encode('PK nothing'), /no readable ZIP archive/],
    ['no project', () => zipSync({ 'a.txt': new Uint8Array(3) }), /holds no project/],
    ['entities', () => xml('<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Project name="&b;"/>'), /at line 1 .*DOCTYPE/],
    ['unknown entities', () => xml('<Project>\n&lol;</Project>'), /at line 2/],
    ['broken XML', () => xml('<Project>\n<Users>\n</Project>'), /at line 3/],
    ['deep nesting', () => xml(deep), /nested more than/],
    ['another root', () => xml('<html/>'), /begins with <html>/],
    ['no UTF-8', () => zipSync({ 'project.qde': Uint8Array.of(60, 0xff, 62) }), /is no REFI-QDA exchange/],
    ['an unknown encoding', () => xml('<?xml version="1.0" encoding="klingon"?><Project/>'), /is no REFI-QDA exchange/],
    ['a bomb', () => zipSync({ 'project.qde': new Uint8Array(260_000_000) }, { level: 1 }), /more than 256 MB/],
  ];
  for (const [title, bytes, message] of files)
    it(`refuses ${title}`, async () => {
      const corpus = await read(bytes());
      assert.match(said(corpus).join('\n'), message);
      assert.deepEqual([corpus.documents, corpus.codings, corpus.codebook], [[], [], []]);
    }).timeout(60_000);

  it('takes names of files for names only', async () => {
    const corpus = await read(
      project(`${usual}${source(selection(0, 3), 'name="../../a" plainTextPath="internal://../../b.txt"')}`, { '../../b.txt': 'The.' }),
    );
    assert.deepEqual(coded(corpus), ['Care: The']);
  });

  it('says what is wrong with a codebook', async () => {
    const corpus = await qdc.reading!.read([{ path: 'a.qdc', bytes: new TextEncoder().encode('<CodeBook><Codes>') }]);
    assert.match(said(corpus).join(), /is not read: it at line 1/);
  });
});
