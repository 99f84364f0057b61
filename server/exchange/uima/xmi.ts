import { createContents } from '../contents.ts';
import type { CodingFormat } from '../format.ts';
import { casOf } from './cas.ts';
import { typeSystem } from './types.ts';

/** UIMA CAS XMI 1.0, a file for each document, beside the type system that they share. */
export const xmi: CodingFormat = {
  name: 'xmi',
  title: 'UIMA CAS XMI, with its type system (INCEpTION)',
  open: (work, put) => {
    const contents = createContents(work, put);
    return {
      document: async (coded) => {
        await put(`${await contents.add(coded)}.xmi`, casOf(coded));
      },
      end: async () => {
        await contents.begin();
        await put('TypeSystem.xml', typeSystem());
      },
    };
  },
};
