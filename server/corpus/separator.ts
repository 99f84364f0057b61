const candidates = [',', ';', '\t', '|'] as const;
const MOST_RECORDS = 30;

/** What separates the values of a table, by its first records: what stands in all of them equally often, and most often. */
export function separatorOf(sample: string, name: string): string {
  if (/\.(tsv|tab)$/i.test(name)) return '\t';
  const scored = candidates.map((separator) => ({ separator, score: scoreOf(countsIn(sample, separator)) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

/** How often a sign stands outside of quotation marks, for each record that is whole in the sample. */
function countsIn(sample: string, separator: string): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  for (let at = 0; at < sample.length && counts.length < MOST_RECORDS; at++) {
    const sign = sample[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === separator) count++;
    else if (sign === '\n') {
      counts.push(count);
      count = 0;
    }
  }
  return counts.length > 0 ? counts : [count];
}

function scoreOf(counts: readonly number[]): number {
  const first = counts[0]!;
  if (first === 0) return 0;
  const share = counts.filter((count) => count === first).length / counts.length;
  return share * 1000 + Math.min(first, 999);
}
