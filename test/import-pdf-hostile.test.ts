import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { limits } from '../server/import/pdf/limits.ts';
import { readPdf } from '../server/import/pdf/read.ts';
import { buildPdf, deflated, stream } from './support/pdf-builder.ts';

const texts = Array.from({ length: 40 }, (_, at) => ({ text: `Line ${at} of people and their work at home`, x: 72, y: 780 - at * 14 }));
const base = Buffer.from(buildPdf({ pages: [{ texts }, { texts }] })).toString('latin1');
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const damaged = /^is damaged or is not what its name says.*save it again as PDF\.$/;

/** What stands in the file → what is told: a refusal, or undefined where the text is read. */
const cases: Readonly<Record<string, readonly [() => Uint8Array, RegExp | undefined]>> = {
  'no bytes': [() => new Uint8Array(), damaged],
  'a head alone': [() => bytes('%PDF-1.7'), damaged],
  'another kind of file': [() => bytes('words '.repeat(1_000)), damaged],
  'half a file': [() => bytes(base.slice(0, base.length / 2)), damaged],
  'a wrong place for the index': [() => bytes(base.replace(/startxref\n\d+/, 'startxref\n99999999')), undefined],
  'an index that leads to itself': [
    () => bytes(base.replace('trailer\n<<', `trailer\n<< /Prev ${base.lastIndexOf('xref\n0')}`)),
    undefined,
  ],
  'an index of a size below nothing': [() => bytes(base.replace(/\/Size \d+/, '/Size -5')), undefined],
  'an index of a thousand million objects': [() => bytes(base.replace(/xref\n0 \d+/, 'xref\n0 999999999')), undefined],
  'a tree of pages that leads to itself': [() => bytes(base.replace(/\/Kids \[[^\]]*\]/, '/Kids [2 0 R 2 0 R]')), /^has no/],
  'a thousand million pages, so it says': [() => bytes(base.replace('/Count 2', '/Count 999999999')), undefined],
  'a page that is its own contents': [() => bytes(base.replace('/Contents 11 0 R', '/Contents 10 0 R')), undefined],
  'a hundred thousand lists in each other': [
    () => bytes(base.replace('/Type /Catalog', `/Type /Catalog /X ${'['.repeat(1e5)}${']'.repeat(1e5)}`)),
    damaged,
  ],
  'marks that are opened and never closed': [
    () => buildPdf({ pages: [{ raw: '/P BMC '.repeat(3e5), texts }] }),
    /^has more than 60000 pieces/,
  ],
  'a drawing that draws itself': [
    () =>
      buildPdf({
        pages: [{ raw: '/X Do', texts, resources: '/XObject << /X 100 0 R >>' }],
        objects: {
          100: stream('/X Do /X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 100 0 R >> >>'),
        },
      }),
    undefined,
  ],
  'a page that unpacks to millions of words': [
    () => buildPdf({ pages: [{ raw: '/X Do', resources: '/XObject << /X 100 0 R >>' }], objects: { 100: bomb() } }),
    /^has more than 60000 pieces of text on page 1/,
  ],
  'words a very long way off': [() => buildPdf({ pages: [{ texts: [...texts, { text: 'far', x: 1e30, y: 1e30 }] }] }), undefined],
  'a page of no size': [() => buildPdf({ pages: [{ box: [0, 0, 0, 0], texts }] }), undefined],
  'a password': [
    () => {
      const key = `/Filter /Standard /V 1 /R 2 /O (${'a'.repeat(32)}) /U (${'b'.repeat(32)}) /P -4`;
      return bytes(base.replace('trailer\n<<', `trailer\n<< /Encrypt << ${key} >> /ID [(a)(b)]`));
    },
    /^is protected with a password.*save a copy without a password\.$/,
  ],
};

function bomb(): string {
  const font = '/Resources << /Font << /F1 3 0 R >> >>';
  return deflated(
    'BT /F1 9 Tf 50 50 Td (abc) Tj 0 1 Td (def) Tj ET '.repeat(2e5),
    `/Type /XObject /Subtype /Form /BBox [0 0 600 850] ${font}`,
  );
}

describe('importing PDF: files that are damaged or mean harm', () => {
  for (const [what, [make, refusal]] of Object.entries(cases)) {
    it(what, async () => {
      const read = await readPdf('draft.pdf', make());
      if (refusal) assert.match('refusal' in read ? read.refusal : 'was read', refusal);
      else assert.ok('source' in read && read.source.text.includes('people and their work'), JSON.stringify(read).slice(0, 200));
    });
  }

  it('is given up when it takes too long', async () => {
    const forms = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => {
        const font = '/Font << /F1 3 0 R >>';
        const content = at === 11 ? 'BT /F1 9 Tf 5 5 Td (boom) Tj ET' : `/X${at + 1} Do `.repeat(10);
        const resources = `/Resources << ${font} /XObject << /X${at + 1} ${101 + at} 0 R >> >>`;
        return [100 + at, stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 99 99] ${resources}`)];
      }),
    );
    const file = buildPdf({ pages: [{ raw: '/X0 Do', resources: '/XObject << /X0 100 0 R >>' }], objects: forms });
    const read = await readPdf('draft.pdf', file, undefined, { ...limits, milliseconds: 400 });
    assert.match('refusal' in read ? read.refusal : 'was read', /^takes too long.*split the document/);
  });

  it('has limits of pages and of words', async () => {
    const many = await readPdf('draft.pdf', bytes(base), undefined, { ...limits, pages: 1 });
    assert.match('refusal' in many ? many.refusal : 'was read', /^has more than 1 pages/);
    const long = await readPdf('draft.pdf', bytes(base), undefined, { ...limits, characters: 100 });
    assert.match('refusal' in long ? long.refusal : 'was read', /^has more than 100 characters/);
  });

  it('never throws on bytes that were changed anywhere', async () => {
    let state = 5;
    const random = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    const files = [base, Buffer.from(buildPdf({ xrefStream: true, pages: [{ texts }] })).toString('latin1')];
    let count = 0;
    for (let run = 0; run < 60; run++) {
      const file = Buffer.from(files[run % 2]!, 'latin1');
      for (let change = 0; change < 1 + run / 4; change++) file[Math.floor(random() * file.length)] = Math.floor(random() * 256);
      const read = await readPdf('draft.pdf', random() < 0.2 ? file.subarray(0, Math.floor(random() * file.length)) : file);
      assert.ok('refusal' in read ? /\.$/.test(read.refusal) : read.source.text.length > 0, `run ${run}`);
      count++;
    }
    assert.equal(count, 60);
  });

  it('takes no harm from an archive of nothing but blanks', async () => {
    const packed = deflateSync(Buffer.alloc(2e7, 32)).toString('latin1');
    const object = `500 0 obj\n<< /Type /ObjStm /N 1 /First 10 /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj\nstartxref`;
    const read = await readPdf('draft.pdf', bytes(base.replace('startxref', object)));
    assert.ok('source' in read);
  });
});
