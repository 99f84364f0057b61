import type { DraftCounter, DraftFinding, DraftRecord } from '../../server/lsp/protocol.ts';

export type Grouping = 'family' | 'section' | 'severity' | 'decision';

/** A finding with the draft it stands in. */
export type Placed<Item> = { readonly uri: string; readonly item: Item };

/** A line of a tree that holds others. `key` is stable, so that the tree keeps what is open. */
export type Group<Item> = { readonly key: string; readonly label: string; readonly items: readonly Placed<Item>[] };

export type Labels = {
  readonly severities: Readonly<Record<DraftFinding['severity'], string>>;
  readonly decisions: Readonly<Record<'accepted' | 'to-discuss' | 'set-aside' | 'baselined' | 'open', string>>;
  readonly beforeFirstHeading: string;
  /** The name of a draft before a section of it, where several drafts are in view. */
  readonly draftName?: (uri: string) => string;
};

/** The findings of drafts that fit a filter, in groups, largest first where no order of their own is better. */
export function groupFindings(
  records: readonly DraftRecord[],
  grouping: Grouping,
  filter: string,
  labels: Labels,
): readonly Group<DraftFinding>[] {
  const placed = records
    .flatMap(({ uri, findings }) => findings.map((item) => ({ uri, item })))
    .filter(({ item }) => fits(item, filter, labels));
  return grouped(placed, (one) => groupOf(one, grouping, labels)).sort(orderOf(grouping));
}

/** The counter-frames of drafts by their titles. */
export function groupCounter(records: readonly DraftRecord[], filter: string): readonly Group<DraftCounter>[] {
  const placed = records.flatMap(({ uri, counter }) => counter.filter((one) => fits(one, filter)).map((item) => ({ uri, item })));
  return grouped(placed, ({ item }) => ({ key: item.code, label: item.title })).sort((a, b) => (a.label < b.label ? -1 : 1));
}

function grouped<Item>(placed: readonly Placed<Item>[], groupOf: (one: Placed<Item>) => { key: string; label: string }): Group<Item>[] {
  const groups = new Map<string, { key: string; label: string; items: Placed<Item>[] }>();
  for (const one of placed) {
    const { key, label } = groupOf(one);
    const group = groups.get(key);
    if (group) group.items.push(one);
    else groups.set(key, { key, label, items: [one] });
  }
  return [...groups.values()];
}

/** Findings that count: neither set aside nor of the baseline. */
export function openCount(records: readonly DraftRecord[]): number {
  return records.reduce((sum, { findings }) => sum + findings.filter(({ state }) => state === 'open').length, 0);
}

const severityOrder = ['warning', 'information', 'hint'];
const decisionOrder = ['open', 'to-discuss', 'accepted', 'set-aside', 'baselined'];

function groupOf({ uri, item }: Placed<DraftFinding>, grouping: Grouping, labels: Labels): { key: string; label: string } {
  if (grouping === 'family') return { key: item.family, label: item.familyTitle };
  if (grouping === 'severity') return { key: item.severity, label: labels.severities[item.severity] };
  if (grouping === 'section')
    return {
      key: `${uri} ${item.place}`,
      label: [labels.draftName?.(uri), item.place || labels.beforeFirstHeading].filter(Boolean).join(' › '),
    };
  const key = decisionOf(item);
  return { key, label: labels.decisions[key] };
}

export function decisionOf({ state, decision }: DraftFinding): keyof Labels['decisions'] {
  if (state === 'set-aside') return 'set-aside';
  if (state === 'baselined') return 'baselined';
  return decision?.status ?? 'open';
}

/** Sections stay in the order of the text; severities and decisions have one of their own; families come by number. */
function orderOf(grouping: Grouping): (a: Group<DraftFinding>, b: Group<DraftFinding>) => number {
  if (grouping === 'severity') return (a, b) => severityOrder.indexOf(a.key) - severityOrder.indexOf(b.key);
  if (grouping === 'decision') return (a, b) => decisionOrder.indexOf(a.key) - decisionOrder.indexOf(b.key);
  if (grouping === 'section') return () => 0;
  return (a, b) => b.items.length - a.items.length || (a.label < b.label ? -1 : 1);
}

function fits(item: DraftFinding | DraftCounter, filter: string, labels?: Labels): boolean {
  const wanted = filter.trim().toLowerCase();
  const text = [item.code, item.title, item.text, item.place, ...('state' in item ? wordsOf(item, labels) : [])].join('\n').toLowerCase();
  return wanted.split(/\s+/).every((word) => text.includes(word));
}

/** What the screen and the settings say of a finding. */
function wordsOf(item: DraftFinding, labels?: Labels): readonly string[] {
  const standing = decisionOf(item);
  return [item.message, item.severity, standing, labels?.severities[item.severity] ?? '', labels?.decisions[standing] ?? ''];
}
