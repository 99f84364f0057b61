import assert from 'node:assert/strict';
import { strToU8, unzipSync } from 'fflate';
import { openArchive } from '../server/import/archive.ts';
import { codesIn, openAndExamine } from './support/open.ts';
import { odt, wholes } from './support/wholes.ts';
import { type Packed, zip } from './support/zip.ts';

const archived = ['.docx', '.odt'] as const;

/** The files of a whole document, for others to be put beside them. */
function filesOf(extension: (typeof archived)[number]): Packed[] {
  return Object.entries(unzipSync(wholes[extension]!())).map(([name, content]) => ({ name, content }));
}

const mainOf = { '.docx': 'word/document.xml', '.odt': 'content.xml' } as const;
const zeros = (length: number) => new Uint8Array(length);

describe('hostile archives', () => {
  for (const extension of archived) {
    const name = `draft${extension}`;
    const isMain = (file: Packed) => file.name === mainOf[extension];
    const withMain = (change: Partial<Packed>) => filesOf(extension).map((file) => (isMain(file) ? { ...file, ...change } : file));
    const beside = (...others: readonly Packed[]) => [...filesOf(extension), ...others];
    const refused: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
      ['a file that claims 4 GB', () => zip(beside({ name: 'x', content: zeros(10), size: 0xfffffff0 })), /more than 256 MB \(x\)/],
      [
        'files that claim more than 1 GB together',
        () => zip(beside(...['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, content: zeros(1), size: 250_000_000 })))),
        /more than 1000 MB/,
      ],
      ['a text longer than it claims', () => zip(withMain({ size: 40 })), /damaged|cannot be unpacked/],
      ['a text shorter than it claims', () => zip(withMain({ size: 40_000 })), /damaged|cannot be unpacked/],
      [
        'a text of 20 MB that claims to be short',
        () => zip(withMain({ content: zeros(20_000_000), size: 400 })),
        /damaged|cannot be unpacked/,
      ],
      [
        'a text that is stored and claims to be longer',
        () => zip(withMain({ isStored: true, size: 40_000 })),
        /damaged|cannot be unpacked/,
      ],
      ['a text packed in a way that is not known', () => zip(withMain({ method: 14 })), /damaged|cannot be unpacked/],
      ['a locked text', () => zip(withMain({ flags: 1 })), /password/],
      [
        'files that share their bytes',
        () => zip(beside({ name: 'x', content: zeros(100) }, { name: 'y', content: zeros(100), offset: 0 })),
        /damaged/,
      ],
      ['two files of one name', () => zip(beside({ name: mainOf[extension], content: strToU8('<a/>') })), /two files of one name/],
      [
        '25,000 files',
        () => zip(beside(...Array.from({ length: 25_000 }, (_, index) => ({ name: `${index}`, content: zeros(0) })))),
        /more than 20000 files/,
      ],
      ['a directory that claims more files than it lists', () => zip(filesOf(extension), { count: 60_000 }), /damaged/],
      ['a directory that begins elsewhere', () => zip(filesOf(extension), { start: 3 }), /damaged/],
      ['a directory beyond the end', () => zip(filesOf(extension), { start: 0x7fffffff }), /damaged/],
      ['no files', () => zip([]), /damaged|no readable/],
      [
        'an archive of archives only',
        () => zip([{ name: 'a.zip', content: zip([{ name: 'b.zip', content: zip(filesOf(extension)) }]) }]),
        /is (?:damaged|no)/,
      ],
    ];
    for (const [what, bytes, message] of refused) {
      it(`${extension}: refuses ${what}`, async () => {
        const outcome = await openAndExamine(name, bytes());
        assert.ok('refusal' in outcome, 'was read');
        assert.match(outcome.refusal, message);
      });
    }

    const read: readonly (readonly [string, () => Uint8Array])[] = [
      [
        'names that lead elsewhere',
        () =>
          zip(
            beside(
              ...['../../evil.txt', '/etc/evil', 'C:\\evil', 'CON', 'a\\..\\b', '__proto__', 'x\0y'].map((other) => ({
                name: other,
                content: strToU8('evil'),
              })),
            ),
          ),
      ],
      ['an archive inside', () => zip(beside({ name: 'embedded/42.zip', content: zip(filesOf(extension)) }))],
      ['a picture that is damaged', () => zip(beside({ name: 'media/image.png', content: zeros(1000), size: 5 }))],
    ];
    for (const [what, bytes] of read) {
      it(`${extension}: reads a document with ${what}`, async () => {
        assert.deepEqual(codesIn(await openAndExamine(name, bytes())), ['agency/rescue', 'conflation/slavery']);
      });
    }
  }

  it('ends soon where an end of the large form claims 2⁶⁴ files', () => {
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(0n, 8);
    const wide = Buffer.alloc(56);
    wide.writeUInt32LE(0x06064b50, 0);
    wide.writeBigUInt64LE(2n ** 64n - 1n, 32);
    wide.writeBigUInt64LE(2n ** 64n - 1n, 48);
    const end = Buffer.alloc(22, 0xff);
    end.writeUInt32LE(0x06054b50, 0);
    for (const bytes of [Buffer.concat([wide, locator, end]), Buffer.concat([locator, end]), end]) {
      const opened = openArchive(bytes);
      assert.ok('refusal' in opened);
    }
  });

  it('unpacks each file of an archive that other programs write', () => {
    const files = unzipSync(odt());
    const archive = openArchive(odt());
    assert.ok(!('refusal' in archive));
    assert.deepEqual(
      archive.entries.map(({ name }) => name),
      Object.keys(files),
    );
    for (const { name } of archive.entries) assert.deepEqual(archive.read(name), files[name]);
    assert.equal(archive.read('absent'), undefined);
    assert.equal(archive.read('constructor'), undefined);
  });
});
