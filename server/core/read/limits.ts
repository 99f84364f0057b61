/** Reading Markdown takes much memory for each character (measured: about 170 bytes). */
const LONGEST_MARKDOWN = 16_000_000;

/** Whether a text (its length in UTF-16 units) is short enough to be read as Markdown; a longer one is read as plain text. */
export function fitsMarkdown({ length }: string): boolean {
  return length <= LONGEST_MARKDOWN;
}
