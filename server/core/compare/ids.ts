/** Numbers texts from 0 in the order in which they come; the same text has the same number. */
export type Ids = { readonly of: (text: string) => number; readonly count: () => number };

export function createIds(): Ids {
  const known = new Map<string, number>();
  return {
    of: (text) => {
      const id = known.get(text) ?? known.size;
      known.set(text, id);
      return id;
    },
    count: () => known.size,
  };
}
