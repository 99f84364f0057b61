import { headingLevel } from '../../core/read/headings.ts';
import { labelAt } from '../../core/read/numbering.ts';
import { leaders } from './breaks.ts';
import { type Measure, sizeKey } from './measure.ts';
import { roughText } from './passages.ts';
import type { Passage } from './types.ts';

const LONGEST_HEADING = 200;
const tagged = /^H([1-6])?$/;

/** Tells headings, items and lists of contents from paragraphs: by the tags, by size and face, by their words. */
export function withKinds(passages: readonly Passage[], known: Measure): readonly Passage[] {
  const styles = stylesOf(passages, known);
  let inContents = false;
  return passages.map((passage, index) => {
    if (passage.kind !== 'paragraph') return passage;
    const text = roughText(passage);
    const level = levelOf(passage, text, styles, known);
    const next = passages[index + 1];
    inContents =
      level > 0 && /^(?:table of )?contents$/i.test(text)
        ? true
        : inContents && (isEntry(text) || (next !== undefined && isEntry(roughText(next))));
    if (
      passage.tag === 'TOCI' ||
      passage.lines.some((line) => leaders.test(line.text)) ||
      (inContents && !/^(?:table of )?contents$/i.test(text))
    )
      return { ...passage, kind: 'contents' };
    if (level > 0) return { ...passage, kind: 'heading', level };
    if (isItem(passage, text)) return { ...passage, kind: 'item' };
    const fallback = plainHeading(passage, text, passages[index - 1], passages[index + 1]);
    return fallback ? { ...passage, kind: 'heading', level: Math.min(6, styles.length + 1) } : passage;
  });
}

/** A title and the number of its page. */
function isEntry(text: string): boolean {
  return text.length <= LONGEST_HEADING && /[\s_]\d{1,3}$/.test(text);
}

function levelOf(passage: Passage, text: string, styles: readonly string[], known: Measure): number {
  const role = tagged.exec(passage.tag ?? '');
  if (role && text.length <= LONGEST_HEADING) return Number(role[1] ?? 1);
  return looksLikeHeading(passage, text, known) ? Math.min(6, styles.indexOf(styleOf(passage)) + 1) : 0;
}

/** The looks of headings from the largest down; of those of one size the rarer first. */
function stylesOf(passages: readonly Passage[], known: Measure): readonly string[] {
  const counts = new Map<string, { size: number; count: number }>();
  for (const passage of passages) {
    if (passage.kind !== 'paragraph' || !looksLikeHeading(passage, roughText(passage), known)) continue;
    const style = styleOf(passage);
    counts.set(style, { size: passage.lines[0]!.size, count: (counts.get(style)?.count ?? 0) + 1 });
  }
  const sorted = [...counts].sort(([, a], [, b]) => sizeKey(b.size) - sizeKey(a.size) || a.count - b.count);
  return sorted.map(([style]) => style);
}

function styleOf({ lines }: Passage): string {
  return `${sizeKey(lines[0]!.size)} ${lines[0]!.font}`;
}

/** Short, of one look that is not that of the text, and no sentence. */
function looksLikeHeading({ lines, tag }: Passage, text: string, { body }: Measure): boolean {
  if (tag === 'LI' || tag === 'Caption' || lines.length > 4 || text.length > LONGEST_HEADING || !/\p{L}{2}/u.test(text)) return false;
  if (/[.;,:!…]["”’)\]]*$|["”]$|@/.test(text) || /^\p{Ll}/u.test(text) || isBullet(text)) return false;
  const { size, font } = lines[0]!;
  if (size >= 1.12 * body.size) return true;
  return lines.every((line) => line.isPure && line.font === font) && font !== body.font && size >= 0.97 * body.size;
}

function isBullet(text: string): boolean {
  const label = labelAt(text, 0);
  if (!label) return false;
  const { style, value } = label.parts[0]![0]!;
  return value === 0 && style.length === 1;
}

function isItem({ tag }: Passage, text: string): boolean {
  const label = labelAt(text, 0);
  return label !== undefined ? label.end < text.length : tag === 'LI';
}

/** A line alone that reads like a heading in plain text, where lists do not stand around it. */
function plainHeading({ lines, tag }: Passage, text: string, before: Passage | undefined, after: Passage | undefined): boolean {
  if (lines.length > 2 || /[”"@]/.test(text) || tag === 'Caption' || !after || after.kind === 'cell') return false;
  const rest = roughText(after).slice(0, 200);
  if (rest.length < 60 || (before && /[:;,]$|[a-z]$/.test(roughText(before)))) return false;
  return headingLevel(`${text}\n${rest}`, 0, text.length, true, true, text.length + 1) > 0;
}
