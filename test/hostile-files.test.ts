import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unreadExtensions } from '../server/import/open.ts';
import { extensions } from '../server/project/formats.ts';
import { codesIn, openAndExamine } from './support/open.ts';
import { wholes } from './support/wholes.ts';

const ROUNDS = 12;

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function noise(length: number, next: () => number): Uint8Array {
  return Uint8Array.from({ length }, () => Math.floor(next() * 256));
}

function damaged(bytes: Uint8Array, next: () => number): Uint8Array {
  const copy = bytes.slice();
  for (let round = 0; round < 8; round++) copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
  return copy;
}

describe('hostile files of each kind', () => {
  it('has a whole document of each extension', () => assert.deepEqual(Object.keys(wholes).sort(), [...extensions].sort()));

  for (const extension of extensions) {
    const name = `draft${extension}`;
    const whole = () => wholes[extension]!();

    it(`${extension}: whole`, async () => {
      assert.deepEqual(codesIn(await openAndExamine(name, whole())), ['agency/rescue', 'conflation/slavery']);
    });

    it(`${extension}: empty`, async () => {
      await openAndExamine(name, new Uint8Array());
    });

    it(`${extension}: cut off anywhere`, async () => {
      const bytes = whole();
      for (let part = 1; part < ROUNDS; part++) await openAndExamine(name, bytes.subarray(0, Math.floor((bytes.length * part) / ROUNDS)));
      for (const left of [1, 2, 10, 22]) await openAndExamine(name, bytes.subarray(0, bytes.length - left));
    });

    it(`${extension}: with bytes changed`, async () => {
      const next = chance(20261122);
      for (let round = 0; round < ROUNDS; round++) await openAndExamine(name, damaged(whole(), next));
    });

    it(`${extension}: noise, and noise after a good beginning`, async () => {
      const next = chance(41);
      for (const length of [1, 7, 300, 20_000]) {
        await openAndExamine(name, noise(length, next));
        const bytes = whole();
        await openAndExamine(name, Buffer.concat([bytes.subarray(0, bytes.length >> 1), noise(length, next)]));
      }
    });

    it(`${extension}: what another kind of file is`, async () => {
      for (const other of ['.docx', '.odt', '.pdf', '.html', '.xml', '.txt']) await openAndExamine(name, wholes[other]!());
    });

    it(`${extension}: NULs, lone surrogates, malformed UTF-8 and UTF-16`, async () => {
      const next = chance(7);
      const strange = ['a\0b'.repeat(50), '\ud800 \udc00 x\ud83d', '\ufffe\uffff\u0001\u001f\u007f', '\u202e\u2066 x \u0300\u0300'];
      for (const text of strange) {
        for (const encoding of ['utf8', 'utf16le'] as const) await openAndExamine(name, Buffer.from(text, encoding));
      }
      const malformed = [
        [0xff, 0xfe, 0x41],
        [0xfe, 0xff, 0xd8, 0x00],
        [0xc3, 0x28, 0xf8, 0x88, 0xed, 0xa0, 0x80],
        [0xef, 0xbb, 0xbf, 0xef, 0xbb],
      ];
      for (const bytes of malformed) {
        await openAndExamine(name, Uint8Array.from(bytes));
        await openAndExamine(name, Buffer.concat([whole(), Uint8Array.from(bytes), noise(5, next)]));
      }
    });
  }

  it('says of kinds that are not read what to do', async () => {
    for (const extension of [...unreadExtensions, '.exe', '', '.docx~']) {
      const outcome = await openAndExamine(`draft${extension}`, new Uint8Array(10));
      assert.ok('refusal' in outcome);
    }
  });

  it('takes no name for a path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterframe-'));
    const before = process.cwd();
    process.chdir(folder);
    try {
      const names = [
        '../../etc/passwd.txt',
        'C:\\draft.txt',
        '/draft.md',
        'CON.txt',
        'http://example.org/a.html',
        '__proto__.txt',
        '\0.xml',
      ];
      for (const name of names) await openAndExamine(name, Buffer.from('<p>Text.</p>'));
      assert.deepEqual(readdirSync(folder), []);
    } finally {
      process.chdir(before);
      rmdirSync(folder);
    }
  });
});
