/** Gives each who asks a name of its own: the one wanted, with a number where it is taken. */
export function createNames(): (wanted: string) => string {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let more = last.get(wanted) ?? 1;
    while (taken.has(name)) name = `${wanted} (${++more})`;
    last.set(wanted, more);
    taken.add(name);
    return name;
  };
}
