/** Things by their names, in the order in which help texts name them; each is loaded when it is first asked for. */
export type Named<Thing> = {
  readonly names: readonly string[];
  /** The thing of that name, or undefined where there is none. */
  readonly of: (name: string) => Promise<Thing | undefined>;
};

export function named<Thing>(loaders: Readonly<Record<string, () => Promise<Thing>>>): Named<Thing> {
  return { names: Object.keys(loaders), of: async (name) => (Object.hasOwn(loaders, name) ? loaders[name]!() : undefined) };
}
