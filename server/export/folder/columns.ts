import type { Compiled, Profile, Rate, Settings } from '../../core/index.ts';
import { namesIn, totalOf } from '../../core/profile/rates.ts';
import { provisionSubjects } from '../../core/provisions/types.ts';
import { allOf, bindingOf, type FolderRow } from './row.ts';

/** A column of a folder. `name` is stable: scripts of users read it; what is not known is undefined. */
export type Column = { readonly name: string; readonly value: (row: FolderRow) => string | number | undefined };

type ColumnsView = { readonly compiled: Compiled; readonly settings: Settings };

/** All columns, in a fixed order; those of groups, of which the rows speak, are last. Rates have two decimals, shares three. */
export function columnsOf(rows: readonly FolderRow[], { compiled, settings }: ColumnsView): readonly Column[] {
  const { families, counter } = namesIn(compiled, settings);
  return [
    { name: 'path', value: ({ path }) => path },
    { name: 'title', value: ({ title }) => title },
    { name: 'format', value: ({ format }) => format },
    { name: 'words', value: ({ words, profile }) => profile && words },
    { name: 'wordsChecked', value: ({ profile }) => profile?.words },
    { name: 'aboutSubject', value: ({ isAboutSubject, profile }) => profile && (isAboutSubject ? 'yes' : 'no') },
    ...totals('findings', (profile) => profile.findings),
    ...families.flatMap(({ name }) => rates(name, (profile) => profile.findings)),
    ...totals('counterFrames', (profile) => profile.counter),
    ...counter.flatMap(({ name }) => rates(name, (profile) => profile.counter).slice(0, 1)),
    ...measureCodes(rows, compiled).flatMap(measureColumns),
    ...provisionSubjects.flatMap(provisionColumns),
    ...(['present', 'partly', 'absent'] as const).map((status) => ({
      name: `recommendations:${status}`,
      value: ({ recommendations, profile }: FolderRow) => profile && recommendations[status],
    })),
    { name: 'problem', value: ({ problem }) => problem || undefined },
    ...groupsIn(rows).flatMap(groupColumns),
  ];
}

type RowsOf = (profile: Profile) => readonly Rate[];

function totals(name: string, rowsOf: RowsOf): readonly Column[] {
  const total = ({ profile }: FolderRow) => profile && totalOf(rowsOf(profile), profile.words);
  return [
    { name, value: (row) => total(row)?.count },
    { name: `${name}:per1000`, value: (row) => rounded(total(row)?.perThousand, 2) },
  ];
}

function rates(name: string, rowsOf: RowsOf): readonly Column[] {
  const rate = ({ profile }: FolderRow) => profile && rowsOf(profile).find((one) => one.name === name);
  return [
    { name, value: (row) => rate(row)?.count },
    { name: `${name}:per1000`, value: (row) => rounded(rate(row)?.perThousand, 2) },
  ];
}

/** The measures of the lexicons in use, and any others that the rows have. */
export function measureCodes(rows: readonly FolderRow[], { codes }: Pick<Compiled, 'codes'>): readonly string[] {
  const known = [...codes.keys()].filter((code) => code.startsWith('scope/'));
  return [...new Set([...known, ...rows.flatMap(({ measures }) => measures.map(({ code }) => code))])];
}

function measureColumns(code: string): readonly Column[] {
  const measure = ({ measures }: FolderRow) => measures.find((one) => one.code === code);
  return [
    { name: code, value: (row) => rounded(measure(row)?.value, 3) },
    { name: `${code}:of`, value: (row) => measure(row)?.of },
    { name: `${code}:outcome`, value: (row) => measure(row)?.outcome },
    {
      name: `${code}:counts`,
      value: (row) =>
        measure(row)
          ?.counts.map(({ title, count }) => `${title} ${count}`)
          .join('; '),
    },
  ];
}

function provisionColumns(subject: (typeof provisionSubjects)[number]): readonly Column[] {
  const counts = ({ provisions }: FolderRow) => provisions[subject];
  const all = (row: FolderRow) => row.profile && (counts(row) ? allOf(counts(row)!) : 0);
  const binding = (row: FolderRow) => row.profile && (counts(row) ? bindingOf(counts(row)!) : 0);
  return [
    { name: `provisions/${subject}`, value: all },
    { name: `provisions/${subject}:binding`, value: binding },
    { name: `provisions/${subject}:bindingShare`, value: (row) => (all(row) ? rounded(binding(row)! / all(row)!, 3) : undefined) },
  ];
}

/** The groups of persons that any of the documents mentions, each once. */
export function groupsIn(rows: readonly FolderRow[]): readonly { readonly group: string; readonly title: string }[] {
  return [...new Map(rows.flatMap(({ groups }) => groups.map(({ group, title }) => [group, { group, title }] as const))).values()].sort(
    (a, b) => (a.group < b.group ? -1 : 1),
  );
}

function groupColumns({ group }: { readonly group: string }): readonly Column[] {
  const count = (row: FolderRow, role: 'acts' | 'acted-on') =>
    row.profile && (row.groups.find((one) => one.group === group)?.counts[role] ?? 0);
  return [
    { name: `groups/${group}:acts`, value: (row) => count(row, 'acts') },
    { name: `groups/${group}:actedOn`, value: (row) => count(row, 'acted-on') },
  ];
}

function rounded(value: number | undefined, decimals: number): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10 ** decimals) / 10 ** decimals;
}
