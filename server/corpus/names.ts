/** A name as programs for statistics take it: `Country of Origin` and `countryOfOrigin` are `country_of_origin`. Letters of all scripts stay. */
export function variableName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
  if (plain === '') return 'unnamed';
  return /^\p{L}/u.test(plain) ? plain : `v_${plain}`;
}

/** Names of one source by what they become; of several that would become the same, all but the first get a number. */
export function variableNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = variableName(name);
    let own = base;
    for (let count = 2; taken.has(own); count++) own = `${base}_${count}`;
    taken.add(own);
    return own;
  });
}
