import type { Coded, CodedCorpus } from '../../core/coding/types.ts';
import type { CodingFormat, CodingReading, ExchangedFile } from '../format.ts';
import { joinCorpora } from '../join.ts';
import { codebookXml } from './codebook-xml.ts';
import { corpusOf } from './corpus-of.ts';
import { decodeXml } from './decode-xml.ts';
import { readRaw } from './raw-project.ts';
import { notReadable, refused } from './read-project.ts';

const reading: CodingReading = {
  recognises: (files) => files.length > 0 && files.every(({ path }) => /\.qdc$/i.test(path)),
  read: async (files) => joinCorpora(files.map(readCodebook)),
};

/** A REFI-QDA codebook: the codes alone, without any document. */
export const qdc: CodingFormat = {
  name: 'qdc',
  title: 'REFI-QDA codebook (codes only)',
  open: ({ codebook }, put) => {
    const used = new Set<string>();
    return {
      async document({ codings }: Coded) {
        for (const { code } of codings) used.add(code);
      },
      end: () => put('codebook.qdc', codebookXml(codebook, used)),
    };
  },
  reading,
};

function readCodebook({ path, bytes }: ExchangedFile): CodedCorpus {
  const raw = readRaw(() => decodeXml(bytes));
  return 'fault' in raw ? refused(path, notReadable('it', raw.fault)) : corpusOf(raw, path, () => ({ refusal: '' }));
}
