/** A function that makes its value when it is first asked for, and keeps it. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A function that makes one value for each thing, and keeps it as long as the thing is there. What else is given must follow from the thing. */
export function oncePer<Item extends object, More extends unknown[], T>(
  make: (item: Item, ...more: More) => T,
): (item: Item, ...more: More) => T {
  const made = new WeakMap<Item, T>();
  return (item, ...more) => {
    const known = made.get(item);
    if (known !== undefined || made.has(item)) return known as T;
    const value = make(item, ...more);
    made.set(item, value);
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
