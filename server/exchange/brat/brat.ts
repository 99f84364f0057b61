import { createContents } from '../contents.ts';
import type { CodingFormat } from '../format.ts';
import { annotationConf, visualConf } from './conf.ts';
import { bratReading } from './read.ts';
import { annotationsOf } from './write.ts';

/** A folder as brat's data folder holds it: `.txt` and `.ann` of each document, and what says which types there are. */
export const brat: CodingFormat = {
  name: 'brat',
  title: 'brat standoff, with the types and their colours',
  open: (work, put) => {
    const contents = createContents(work, put);
    const used = new Set<string>();
    const coders = new Set<string>([work.coder.name]);
    return {
      document: async (coded) => {
        const path = await contents.add(coded);
        for (const { code, coder } of coded.codings) {
          used.add(code);
          coders.add(coder);
        }
        await put(`${path}.txt`, coded.document.text);
        await put(`${path}.ann`, annotationsOf(coded));
      },
      end: async () => {
        await contents.begin();
        await put('annotation.conf', annotationConf(work.codebook, [...used], [...coders]));
        await put('visual.conf', visualConf(work.codebook, [...used]));
      },
    };
  },
  reading: bratReading,
};
