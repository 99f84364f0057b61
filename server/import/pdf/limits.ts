/** What one document may hold and how long it may take; `milliseconds` is looked at between the portions that pdf.js hands over. */
export type Limits = {
  readonly pages: number;
  readonly itemsPerPage: number;
  readonly characters: number;
  readonly milliseconds: number;
};

export const limits: Limits = { pages: 5_000, itemsPerPage: 60_000, characters: 20_000_000, milliseconds: 120_000 };

/** Thrown to the importer itself where a document goes beyond a limit; `refusal` is told to the user. */
export class BeyondLimit extends Error {
  constructor(readonly refusal: string) {
    super(refusal);
  }
}

/**
 * The value of a promise that comes in time; one that does not is beyond the limit. What pdf.js does in one go, such as the
 * reading of one portion of a page, cannot be broken off from within: only the end of the process or worker ends it.
 */
export async function inTime<T>(promise: Promise<T>, until: number): Promise<T> {
  if (Date.now() > until) {
    promise.catch(() => undefined);
    throw new BeyondLimit(tooSlow);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BeyondLimit(tooSlow)), Math.max(0, until - Date.now()));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const tooSlow = 'takes too long to read and was given up: split the document, or save it again as PDF where it was written.';
