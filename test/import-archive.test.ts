import assert from 'node:assert/strict';
import { unzipSync, zipSync } from 'fflate';
import { openArchive, rewriteArchive } from '../server/import/archive.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a copy of an archive', () => {
  const files = { mimetype: bytesOf('application/x-plan'), 'a.xml': bytesOf('<a/>'), 'media/b.bin': new Uint8Array([1, 2, 3]) };

  it('has the same files in the same order, but for what was changed and added', () => {
    const archive = openArchive(zipSync(files));
    assert.ok(!('refusal' in archive));
    const copy = rewriteArchive(
      archive,
      new Map([
        ['c.xml', bytesOf('<c/>')],
        ['a.xml', bytesOf('<a>new</a>')],
      ]),
    );
    assert.ok(!('refusal' in copy));
    const found = Object.entries(unzipSync(copy)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
    assert.deepEqual(found, [
      ['mimetype', 'application/x-plan'],
      ['a.xml', '<a>new</a>'],
      ['media/b.bin', '\u0001\u0002\u0003'],
      ['c.xml', '<c/>'],
    ]);
  });

  it('is refused where a file in it cannot be unpacked, rather than lack that file', () => {
    const archive = openArchive(zipSync(files));
    assert.ok(!('refusal' in archive));
    const damaged = { ...archive, read: (name: string) => (name === 'media/b.bin' ? undefined : archive.read(name)) };
    const copy = rewriteArchive(damaged, new Map([['a.xml', bytesOf('<a/>')]]));
    assert.ok('refusal' in copy);
    assert.match(copy.refusal, /media\/b\.bin/);
  });
});
