import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block } from '../types.ts';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * What an element makes of the text in it. `level` is that of a heading, `depth` the number of lists around it. What is
 * skipped as `page` (a menu, a running head) can hold notes, which are read; `unread` is skipped with all that is in it.
 */
export type Place = {
  readonly kind: Exclude<Block['kind'], 'reference'> | 'title';
  readonly level: number;
  readonly depth: number;
  readonly skipped?: 'page' | 'unread' | 'code' | 'struck';
  readonly isSectioned?: true;
  readonly isPreformatted?: true;
  readonly isRaised?: true;
  readonly isLink?: true;
  /** The list item that the text stands in; its first block is the item, those after it are paragraphs. */
  readonly item?: { isBegun: boolean };
};

export const outermost: Place = { kind: 'paragraph', level: 0, depth: 0 };

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const unread = names(
  'script style template svg math noscript iframe object embed canvas audio video select option optgroup datalist textarea button input progress meter map',
);
const page = names('nav aside menu search dialog');
const pageRoles = names('navigation banner contentinfo complementary search menu menubar toolbar doc-toc doc-pagebreak');
const noteRoles = names('doc-footnote doc-footnotes doc-endnote doc-endnotes');
const sections = names('main article section');
const code = names('code kbd samp');
const struck = names('del s strike');
const blocks = names(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead title tr ul',
);

/** Whether text before and after a tag of this name belongs to different blocks. */
export function endsBlock(name: string): boolean {
  return blocks.has(name);
}

/** What the text in an element is, given what the text around the element is. */
export function placeIn(around: Place, element: Element): Place {
  if (around.skipped === 'unread') return around;
  const name = element.tagName;
  if (unread.has(name) || isHidden(element)) return { ...around, skipped: 'unread' };
  const { skipped, ...open } = around;
  if (isNote(element)) return { ...(skipped === 'page' ? open : around), kind: 'footnote', level: 0 };
  if (isPage(around, element)) return { ...around, skipped: 'page' };
  if (name === 'title') return { ...open, kind: 'title', level: 1 };
  if (name === 'head') return { ...around, skipped: 'page' };
  return inlinePlace(around, element) ?? blockPlace(around, name);
}

function inlinePlace(around: Place, element: Element): Place | undefined {
  const name = element.tagName;
  if (code.has(name)) return { ...around, skipped: around.skipped ?? 'code' };
  if (struck.has(name)) return { ...around, skipped: around.skipped ?? 'struck' };
  if (name === 'sup') return { ...around, isRaised: true };
  if (attribute(element, 'role') === 'doc-noteref') return { ...around, isRaised: true, isLink: true };
  if (name === 'a') return { ...around, isLink: true };
  return undefined;
}

function blockPlace(around: Place, name: string): Place {
  if (name === 'blockquote') return { ...around, kind: around.kind === 'footnote' ? 'footnote' : 'quotation', level: 0 };
  if (name === 'pre' || name === 'listing' || name === 'xmp') return { ...around, isPreformatted: true };
  if (sections.has(name)) return { ...around, isSectioned: true };
  if (around.kind === 'footnote' || around.kind === 'quotation') return around;
  if (/^h[1-6]$/.test(name)) return { ...around, kind: 'heading', level: Number(name[1]) };
  if (name === 'ul' || name === 'ol' || name === 'dir') return { ...around, kind: 'paragraph', depth: around.depth + 1 };
  if (name === 'li') return { ...around, kind: 'item', depth: Math.max(1, around.depth), item: { isBegun: false } };
  if (name === 'td' || name === 'th') return { ...around, kind: 'cell', depth: 0 };
  return around;
}

function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden')?.toLowerCase() === 'true' ||
    /display\s*:\s*none/i.test((attribute(element, 'style') ?? '').slice(0, 1000))
  );
}

function isNote(element: Element): boolean {
  if (element.tagName === 'body' || element.tagName === 'a' || element.tagName === 'sup' || element.tagName === 'span') return false;
  if (noteRoles.has(attribute(element, 'role') ?? '')) return true;
  if (/\b(?:foot|end|rear)notes?$/i.test((attribute(element, 'epub:type') ?? '').slice(0, 100))) return true;
  return /(?:^|\s)(?:mso)?(?:foot|end)notes?(?:text)?(?:$|\s)/i.test((attribute(element, 'class') ?? '').slice(0, 1000));
}

/** A head or foot of a section is part of the text; that of a page is not. */
function isPage(around: Place, element: Element): boolean {
  const name = element.tagName;
  if (pageRoles.has(attribute(element, 'role') ?? '') || page.has(name)) return true;
  return name === 'footer' || (name === 'header' && !around.isSectioned);
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
