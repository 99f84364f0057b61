import type { Fault, Format } from '../core/index.ts';

type Failed = Pick<Extract<Fault, { kind: 'failed' }>, 'part' | 'trace'>;

/** What can be sent to us about a part of ours that failed. No words of a draft and no names of its files are in it. */
export function failureReport({ part, trace }: Failed, version: string, format?: Format): string {
  const about = [`Counterframe ${version}`, `part: ${part}`, ...(format === undefined ? [] : [`kind of text: ${format}`])];
  return [...about, ...trace].join('\n');
}
