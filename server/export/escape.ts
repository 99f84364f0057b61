import { cleanLine, cleanText } from './clean.ts';

/** Text as one line of Markdown prose in which nothing of it is markup. */
export function escapeMarkdown(text: string): string {
  return escapeLineStart(escapeInline(text.trim()));
}

/** The same for a part of a line, whose blanks at its ends are kept; what is markup at the start of a line only stays. */
export function escapeInline(text: string): string {
  return cleanText(text.replace(/\s+/gu, ' '))
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/[&<>]/g, (sign) => entities[sign]!);
}

/** A line of Markdown that begins no list, heading or rule. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+#=]/, '\\$&');
}

/** Text as inline code of Markdown, whatever backticks it holds. */
export function inlineCode(text: string): string {
  const line = cleanLine(text);
  if (line === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
