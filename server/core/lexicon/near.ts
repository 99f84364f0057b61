/** The known names that a mistyped one may have meant, nearest first, three at most. */
export function nearNames(name: string, known: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase();
  const rated = [...known].map((candidate) => ({ candidate, distance: distanceTo(wanted, candidate) }));
  const least = Math.min(...rated.map(({ distance }) => distance));
  return rated
    .filter(({ candidate, distance }) => distance <= least + 1 && distance <= Math.max(2, candidate.length / 4))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** E.g. ` Did you mean "agency/rescue"?`, or nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearNames(name, known);
  return near.length === 0 ? '' : ` Did you mean ${near.map((candidate) => `"${candidate}"`).join(' or ')}?`;
}

/** The edit distance to a code, or to the part of it after the family, whichever is less. */
function distanceTo(wanted: string, code: string): number {
  const own = code.split('/')[1] ?? code;
  if (own === '*') return editDistance(wanted, code);
  if (wanted.length > 2 && (code.startsWith(wanted) || own.startsWith(wanted))) return 1;
  return Math.min(editDistance(wanted, code), editDistance(wanted.split('/').at(-1)!, own) + (wanted.includes('/') ? 1 : 0));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
