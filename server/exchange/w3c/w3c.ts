import { createContents } from '../contents.ts';
import type { CodingFormat } from '../format.ts';
import { pageOf } from './page.ts';
import { w3cReading } from './read.ts';

/** An annotation page (JSON-LD) for each document, beside its text. */
export const w3c: CodingFormat = {
  name: 'w3c',
  title: 'W3C Web Annotation (JSON-LD), a page for each document',
  open: (work, put) => {
    const contents = createContents(work, put);
    const codes = new Map(work.codebook.map((code) => [code.code, code]));
    return {
      document: async (coded) => {
        const path = await contents.add(coded);
        await put(`${path}.txt`, coded.document.text);
        await put(`${path}.jsonld`, `${JSON.stringify(pageOf(coded, path, work, codes), null, 1)}\n`);
      },
      end: contents.begin,
    };
  },
  reading: w3cReading,
};
