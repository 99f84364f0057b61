/** The offset of a string at or after a place, or -1. Places must not go back; each search goes on where the last one ended. */
export type Finder = (needle: string, from: number) => number;

export function createFinder(text: string): Finder {
  const known = new Map<string, number>();
  return (needle, from) => {
    const last = known.get(needle);
    if (last !== undefined && (last === -1 || last >= from)) return last;
    const found = text.indexOf(needle, from);
    known.set(needle, found);
    return found;
  };
}
