import { type Dialect, type Role, rolesOf } from './xml-dialect.ts';
import { type Handler, readEvents } from './xml-events.ts';

const known = rolesOf({
  skip: 'script style meta metadata binary svg math',
  group: 'part chapter article section sec appendix annex sect1 sect2 sect3 sect4 sect5',
  heading: 'title heading head h1 h2 h3 h4 h5 h6 subtitle',
  num: 'num number',
  entry: 'li item listitem listItem',
  quotation: 'blockquote blockQuote disp-quote',
  note: 'footnote endnote fn note',
  cell: 'td th entry cell',
  reference: 'bibliography ref-list listBibl',
  break: 'br lb',
});

/**
 * Any other XML: elements that mostly stand between words of their parent are inline, all others blocks. Names that
 * many vocabularies share say what else an element is.
 */
export function genericDialect(text: string): Dialect {
  const inline = inlineNames(text);
  const roleOf = (name: string): Role => (inline.has(name) ? 'inline' : 'block');
  const roles = new Map([...known].filter(([name, role]) => !(inline.has(name) && role !== 'note' && role !== 'break')));
  return { roles, roleOf };
}

type Frame = { hasText: boolean; readonly children: string[] };

function inlineNames(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const frames: Frame[] = [{ hasText: false, children: [] }];
  const handler: Handler = {
    open: (name) => {
      frames.at(-1)!.children.push(name);
      frames.push({ hasText: false, children: [] });
    },
    close: () => {
      const { hasText, children } = frames.length > 1 ? frames.pop()! : frames[0]!;
      for (const name of children) counts.set(name, (counts.get(name) ?? 0) + (hasText ? 1 : -1));
    },
    text: (start, end) => {
      if (/\S/.test(text.slice(start, end))) frames.at(-1)!.hasText = true;
    },
    comment: () => {},
  };
  readEvents(text, handler);
  return new Set([...counts].filter(([, count]) => count > 0).map(([name]) => name));
}
