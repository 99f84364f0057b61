import type { Source } from '../core/types.ts';

/**
 * A text as all coders and programs are given it: line ends are LF, without a byte order mark, and nothing that UTF-8 cannot
 * carry or that readers of tables end at: halves of pairs and NULs are replaced, one unit by one.
 */
export function normalText(text: string): string {
  return carried(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
}

/** The same for a source. Where a layout points into the text, its length stays. */
export function normalSource(source: Source): Source {
  const text = source.layout ? carried(source.text.replace(/\r\n/g, ' \n').replaceAll('\r', '\n')) : normalText(source.text);
  return text === source.text ? source : { ...source, text };
}

function carried(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
