/**
 * What an element is to a reader. `part`, `article` and `section` are hierarchy whose places are called by name and
 * number, `group` hierarchy with a heading only, `headline` an element that is a heading as a whole, `title` the title of
 * the document. `level` is an item where it has a number, `entry` one in any case, `recital` one with a name of its own.
 * `mark` points to a footnote. What is `inline` passes through.
 */
export type Role =
  | 'skip'
  | 'inline'
  | 'break'
  | 'block'
  | 'part'
  | 'article'
  | 'section'
  | 'group'
  | 'headline'
  | 'title'
  | 'num'
  | 'heading'
  | 'level'
  | 'entry'
  | 'recital'
  | 'quotation'
  | 'note'
  | 'cell'
  | 'reference'
  | 'mark';

export type Attributes = Readonly<Record<string, string>>;

/**
 * How a kind of document is written. `roles` go by the local name; `roleOf` decides for names without one; what `isStruck` is
 * left out. `levelOf` tells how far a heading stands below the hierarchy around it where that is not one.
 * `runsIn` says that the heading of an item stands in the line of its text, `isFlat` that sections stand beside the
 * headings that they belong to.
 */
export type Dialect = {
  readonly roles: ReadonlyMap<string, Role>;
  readonly roleOf: (name: string) => Role;
  readonly isStruck?: (attributes: Attributes) => boolean;
  readonly levelOf?: (name: string, attributes: Attributes) => number | undefined;
  readonly runsIn?: true;
  readonly isFlat?: true;
};

/** The roles of a table that lists the names for each role. */
export function rolesOf(table: Readonly<Partial<Record<Role, string>>>): ReadonlyMap<string, Role> {
  const entries = Object.entries(table) as readonly (readonly [Role, string])[];
  return new Map(entries.flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)));
}
