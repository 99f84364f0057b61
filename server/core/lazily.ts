/** A function that makes its value when it is first asked for, and keeps it. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A function that makes one value for each thing, and keeps it as long as the thing is there. */
export function oncePer<Item extends object, T>(make: (item: Item) => T): (item: Item) => T {
  const made = new WeakMap<Item, { readonly value: T }>();
  return (item) => {
    const known = made.get(item);
    if (known) return known.value;
    const value = make(item);
    made.set(item, { value });
    return value;
  };
}

/** The same for each two things, kept as long as both are there. */
export function oncePerBoth<One extends object, Other extends object, T>(
  make: (one: One, other: Other) => T,
): (one: One, other: Other) => T {
  const perOne = oncePer((one: One) => oncePer((other: Other) => make(one, other)));
  return (one, other) => perOne(one)(other);
}
