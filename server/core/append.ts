/** Adds items to the end of a list. `list.push(...items)` would fail on a hundred thousand of them, which take up the stack. */
export function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}
