/** How often something stands in a part of a corpus of so many words. */
export type Part = { readonly hits: number; readonly words: number };

/**
 * How evenly something is spread over the parts of a corpus. `dp` is Gries' deviation of proportions (Gries 2008): 0 where each
 * part has its share, towards 1 the more of it stands in few words; `dpNorm` the same so that 1 can be reached (Lijffijt and Gries
 * 2012). `d` is Juilland's D over the frequencies per word (Juilland and others 1970): 1 where they are all alike. Undefined
 * where they cannot be told: nothing was found, or there are fewer than two parts. Parts without words are left out.
 */
export type Dispersion = {
  readonly parts: number;
  readonly partsWithHits: number;
  readonly hits: number;
  readonly words: number;
  readonly dp: number | undefined;
  readonly dpNorm: number | undefined;
  readonly d: number | undefined;
};

export function dispersionOf(all: readonly Part[]): Dispersion {
  const parts = all.filter(({ words }) => words > 0);
  const hits = sum(parts.map((part) => part.hits));
  const words = sum(parts.map((part) => part.words));
  const isTold = hits > 0 && parts.length > 1;
  const dp = isTold ? sum(parts.map((part) => Math.abs(part.hits / hits - part.words / words))) / 2 : undefined;
  const smallest = parts.reduce((least, part) => Math.min(least, part.words / words), 1);
  return {
    parts: parts.length,
    partsWithHits: parts.filter((part) => part.hits > 0).length,
    hits,
    words,
    dp,
    dpNorm: dp === undefined ? undefined : dp / (1 - smallest),
    d: isTold ? juilland(parts) : undefined,
  };
}

function juilland(parts: readonly Part[]): number {
  const rates = parts.map((part) => part.hits / part.words);
  const mean = sum(rates) / rates.length;
  const deviation = Math.sqrt(sum(rates.map((rate) => (rate - mean) ** 2)) / rates.length);
  return 1 - deviation / mean / Math.sqrt(rates.length - 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
