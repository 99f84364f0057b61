import { fragmentsOf } from './fragments.ts';
import { furnitureOf } from './furniture.ts';
import { BeyondLimit, tooSlow } from './limits.ts';
import { lineOf, linesOf } from './lines.ts';
import type { Flow, Fragment, Line, PdfPage, Run } from './types.ts';
import { flowsOf } from './zones.ts';

/** A page as lines in the order of reading, and those that belong to the page itself. */
export type Arranged = { readonly page: PdfPage; readonly lines: readonly Line[]; readonly furniture: readonly Line[] };

/** Arranges the words of all pages; `until` is a time in milliseconds. */
export function arrange(pages: readonly PdfPage[], until: number): readonly Arranged[] {
  const fragments = pages.map(({ runs, artifacts }) => fragmentsOf([...runs, ...artifacts]));
  const furniture = furnitureOf(pages, fragments);
  let flow = 0;
  return pages.map((page, index) => {
    if (Date.now() > until) throw new BeyondLimit(tooSlow);
    const own = fragments[index]!;
    const artifacts = new Set(page.artifacts);
    const isFurniture = (run: Run): boolean => furniture.has(run) || (artifacts.has(run) && isAtEdge(run, page));
    const kept = own.map((one) => withoutRuns(one, isFurniture)).filter((one) => one !== undefined);
    const flows = isTagged(page, kept) ? taggedFlows(page, kept, String(index)) : flowsOf(kept, String(index));
    const lines = flows.flatMap((one) => linesOf(one, flow++, index));
    const edge = own.flatMap(({ runs }) => runs.filter(isFurniture));
    const rest = [...fragmentsOf(edge), ...page.turned.map(turnedFragment)];
    return { page, lines, furniture: rest.map(({ runs }) => lineOf(runs, {}, flow++, index)) };
  });
}

function isAtEdge({ y }: Run, { height }: PdfPage): boolean {
  return y < 0.13 * height || y > 0.87 * height;
}

function withoutRuns(fragment: Fragment, isOut: (run: Run) => boolean): Fragment | undefined {
  const runs = fragment.runs.filter((run) => !isOut(run));
  return runs.length === 0 ? undefined : { ...fragment, runs };
}

/** Tags are used where nearly all words have them and where they run down the page; others lead astray. */
function isTagged({ elements }: PdfPage, fragments: readonly Fragment[]): boolean {
  if (elements.length < 2) return false;
  let all = 0;
  let without = 0;
  for (const { element, runs } of fragments) {
    const length = runs.reduce((sum, { text }) => sum + text.length, 0);
    all += length;
    if (element < 0) without += length;
  }
  return without <= 0.05 * all && !jumpsAbout(fragments);
}

function jumpsAbout(fragments: readonly Fragment[]): boolean {
  const tops = new Map<number, Fragment>();
  for (const one of fragments) if (one.y > (tops.get(one.element)?.y ?? -1)) tops.set(one.element, one);
  const inOrder = [...tops].sort(([a], [b]) => a - b).map(([, one]) => one);
  const up = inOrder.filter((one, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && one.y > before.y + one.size && one.x < before.right;
  });
  return up.length > 0.2 * inOrder.length + 2;
}

/** The elements in the order of the tags; words without a tag come before what stands below them. */
function taggedFlows({ elements }: PdfPage, fragments: readonly Fragment[], table: string): readonly Flow[] {
  const byElement = new Map<number, Fragment[]>();
  for (const one of fragments) {
    const known = byElement.get(one.element);
    if (known) known.push(one);
    else byElement.set(one.element, [one]);
  }
  const inOrder = [...byElement].filter(([element]) => element >= 0).sort(([a], [b]) => a - b);
  const flows: Flow[] = inOrder.flatMap(([element, own]) => {
    const { row, cell } = elements[element]!;
    if (cell !== undefined) return [{ fragments: own, row: `${table}r${row ?? cell}`, cell: `${table}c${cell}` }];
    return flowsOf(own, `${table}e${element}`);
  });
  for (const flow of flowsOf(byElement.get(-1) ?? [], `${table}u`)) {
    const below = flows.findIndex(({ fragments }) => topOf(fragments) < topOf(flow.fragments));
    flows.splice(below < 0 ? flows.length : below, 0, flow);
  }
  return flows;
}

function topOf(fragments: readonly Fragment[]): number {
  return Math.max(...fragments.map(({ y }) => y));
}

function turnedFragment(run: Run): Fragment {
  const { x, y, width, size, order } = run;
  return { runs: [run], x, right: x + width, y, size, order, element: -1 };
}
