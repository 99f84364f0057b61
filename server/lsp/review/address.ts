/** The scheme of documents that show the text of a file which is no text itself, such as a Word file. */
export const REVIEW = 'counterframe-review';

/** Whether a document shows the text of a file: nothing can be written into it. */
export function isReview(uri: string): boolean {
  return uri.startsWith(`${REVIEW}:`);
}

/**
 * The address of the draft itself, under which its settings, baseline and decisions stand: of a review that of its file,
 * which its query names; without a query it is the file on the disk with the same path.
 */
export function draftUri(uri: string): string {
  if (!isReview(uri)) return uri;
  const [place = '', query = ''] = uri.replace(/#.*$/s, '').split(/\?(.*)/s);
  return query === '' ? `file:${place.slice(REVIEW.length + 1)}` : decoded(query);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
