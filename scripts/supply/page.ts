import { reasons } from './reasons.ts';

type Component = {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
  readonly components?: readonly Omit<Component, 'properties'>[];
};

/** A package of a bill of materials. `bytes` are those in all bundles together. */
export type Listed = {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly bytes: number;
  readonly within: readonly { readonly name: string; readonly license: string }[];
};

/** The packages that a bill of materials lists. */
export function listed(bill: string): readonly Listed[] {
  const { components } = JSON.parse(bill) as { readonly components: readonly Component[] };
  return components
    .map(({ properties = [], components: within = [], version, ...one }) => ({
      name: nameOf(one),
      version,
      license: one.licenses[0]!.license.id,
      bytes: properties.reduce((sum, { value }) => sum + Number(value), 0),
      within: within.map((held) => ({ name: nameOf(held), license: held.licenses[0]!.license.id })),
    }))
    .sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));
}

/** The table of packages in docs/dependencies.md: those that we chose, then those that come with them. */
export function packageTables(packages: readonly Listed[]): string {
  const isChosen = ({ name }: Listed) => reasons.reasons[name] !== undefined;
  const chosen = packages.filter(isChosen);
  const others = packages.filter((one) => !isChosen(one));
  return [
    `${packages.length} packages are in the bundles: ${chosen.length} that we chose, and ${others.length} that come with them.`,
    `### Chosen\n\n| package | version | licence | in the bundles | why |\n| --- | --- | --- | ---: | --- |\n${chosen.map((one) => `${rowOf(one)} ${reasons.reasons[one.name]}${heldIn(one)} |`).join('\n')}`,
    `### With them\n\n| package | version | licence | in the bundles |\n| --- | --- | --- | ---: |\n${others.map(rowOf).join('\n')}`,
  ].join('\n\n');
}

function rowOf({ name, version, license, bytes }: Listed): string {
  return `| ${name} | ${version} | ${license} | ${size(bytes)} |`;
}

/** Two digits that count: a build that differs by little changes nothing here. */
export function size(bytes: number): string {
  const kilobytes = Math.max(1, Number((bytes / 1000).toPrecision(2)));
  return `${kilobytes} kB`;
}

function heldIn({ within }: Listed): string {
  if (within.length === 0) return '';
  return ` Holds ${within.map(({ name, license }) => `${name} (${license})`).join(', ')}.`;
}

function nameOf({ group, name }: Pick<Component, 'group' | 'name'>): string {
  return group === undefined ? name : `${group}/${name}`;
}
