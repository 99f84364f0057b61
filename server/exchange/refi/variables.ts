import type { Metadata } from '../../core/coding/types.ts';

export type VariableType = 'Text' | 'Integer' | 'Float' | 'Date';

/** What is known of the values of variables so far, by name. Counts no value twice and keeps none. */
export type Variables = {
  readonly add: (metadata: Metadata) => void;
  readonly types: () => ReadonlyMap<string, VariableType>;
};

const fits: readonly (readonly [VariableType, (value: string) => boolean])[] = [
  ['Integer', (value) => /^(?:0|-?[1-9]\d{0,17})$/.test(value)],
  ['Float', (value) => /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,17})?$/.test(value)],
  ['Date', isDate],
];

/** A variable has a type only when every value fits it; an empty one fits all, and one of a list's names that has no values is a text. */
export function createVariables(names: readonly string[]): Variables {
  const possible = new Map<string, readonly VariableType[] | undefined>(names.map((name) => [name, undefined]));
  return {
    add: (metadata) => {
      for (const [name, value] of Object.entries(metadata)) {
        const before = possible.get(name);
        const types = before ?? (value === '' ? undefined : fits.map(([type]) => type));
        possible.set(name, value === '' ? types : types?.filter((type) => fits.find(([one]) => one === type)![1](value)));
      }
    },
    types: () => new Map([...possible].map(([name, types]) => [name, types?.[0] ?? 'Text'])),
  };
}

function isDate(value: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
