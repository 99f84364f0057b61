import { codebookOf } from '../core/coding/codebook.ts';
import type { CodebookCode } from '../core/coding/types.ts';
import type { Compiled } from '../core/index.ts';
import type { DrawnSentence } from '../core/sampling/types.ts';
import { codingFormatOf } from '../exchange/registry.ts';
import { codedOf } from '../exchange/sample/coded.ts';
import { doccanoOf } from '../exchange/sample/doccano.ts';
import type { Showing } from '../exchange/sample/order.ts';
import { placeNames } from '../exchange/sample/place.ts';
import { sheetOf, wideSheetOf } from '../exchange/sample/sheet.ts';
import { version } from '../version.ts';

/** How a sample is handed to those who code. */
export const sampleFormats = ['csv', 'csv-wide', 'doccano', 'qdpx'] as const;
export type SampleFormat = (typeof sampleFormats)[number];

export type SampleFile = { readonly file: string; readonly content: string | Uint8Array };

/** What coders set where no code fits, so that a sentence without any is known to be unread. */
const noCode: CodebookCode = {
  code: 'none',
  family: 'none',
  familyTitle: 'No code',
  title: 'None',
  definition: 'No code fits this sentence.',
  sources: [],
  isCounter: false,
  colour: '#808080',
};

/** The files of a sample, or why they cannot be made. */
export async function sampleFiles(
  to: SampleFormat,
  sentences: readonly DrawnSentence[],
  showing: Showing,
  compiled: Compiled,
): Promise<readonly SampleFile[] | string> {
  if (to === 'csv') return [{ file: 'sample.csv', content: sheetOf(sentences, showing) }];
  if (to === 'csv-wide') return [{ file: 'sample.csv', content: wideSheetOf(sentences, showing) }];
  if (to === 'doccano') return [{ file: 'sample.jsonl', content: doccanoOf(sentences, showing) }];
  return exchanged(to, sentences, showing, compiled);
}

async function exchanged(
  to: string,
  sentences: readonly DrawnSentence[],
  showing: Showing,
  compiled: Compiled,
): Promise<readonly SampleFile[] | string> {
  const format = await codingFormatOf(to);
  if (!format) return `The format "${to}" is not there in this version: use csv, csv-wide or doccano.`;
  const files = new Map<string, Uint8Array[]>();
  const put = async (file: string, content: string | Uint8Array) => {
    files.set(file, [...(files.get(file) ?? []), typeof content === 'string' ? Buffer.from(content) : content]);
  };
  const coder = { name: `Counterframe ${version}`, isMachine: true };
  const codebook = [...codebookOf(compiled).filter(({ code }) => showing.codes.includes(code)), noCode];
  const writer = format.open({ title: 'Sample', codebook, coder, variables: ['document', ...placeNames] }, put);
  for (const coded of codedOf(sentences, showing, coder.name)) await writer.document(coded);
  await writer.end();
  return [...files].map(([file, parts]) => ({ file, content: Buffer.concat(parts) }));
}
