import { codePointsOf } from '../../core/coding/code-points.ts';
import type { Coded, Coding } from '../../core/coding/types.ts';
import { groupedBy } from '../../core/evaluate/group.ts';
import { toJson } from '../../export/record.ts';
import { coderOf } from '../coder.ts';
import type { CodingFormat, Work } from '../format.ts';
import { doccanoReading } from './read.ts';

/** JSON Lines for doccano's sequence labelling: a row for each document and coder, `documents.jsonl`; labels count code points. */
export const doccano: CodingFormat = {
  name: 'doccano',
  title: 'doccano JSON Lines, for sequence labelling with overlapping spans',
  open: (work, put) => ({
    document: (coded) =>
      put(
        'documents.jsonl',
        rowsOf(coded, work)
          .map((row) => `${toJson(row)}\n`)
          .join(''),
      ),
    end: async () => {
      await put('label_config.json', `${JSON.stringify(labelsOf(work), null, 1)}\n`);
    },
  }),
  reading: doccanoReading,
};

function rowsOf({ document, codings }: Coded, work: Work): object[] {
  const { fromUtf16 } = codePointsOf(document.text);
  const byCoder = codings.length === 0 ? new Map<string, Coding[]>([[work.coder.name, []]]) : groupedBy(codings, ({ coder }) => coder);
  return [...byCoder].map(([coder, all]) => {
    const own = [...all.filter(({ span }) => !span), ...all.filter(({ span }) => span)];
    return {
      id: document.id,
      text: document.text,
      label: own.flatMap(({ span, code }) => (span ? [[fromUtf16(span.start), fromUtf16(span.end), code]] : [])),
      document_id: document.id,
      document_name: document.name,
      document_format: document.format,
      document_codes: own.filter(({ span }) => !span).map(({ code }) => code),
      coder,
      coder_is_machine: own[0] ? coderOf(own[0], work).isMachine : work.coder.isMachine,
      notes: own.flatMap(({ note }, index) => (note === undefined ? [] : [[index, note]])),
      metadata: document.metadata,
    };
  });
}

/** What doccano's label page imports. */
function labelsOf({ codebook }: Work): object[] {
  return codebook.map(({ code, colour }) => ({
    text: code,
    suffix_key: null,
    prefix_key: null,
    background_color: colour,
    text_color: '#ffffff',
  }));
}
