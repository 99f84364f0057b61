import { cleanLine } from '../export/clean.ts';

/** How a hover is written: as Markdown, or as plain text for clients that show none. */
export type Markup = {
  /** Text that is shown as it stands, whatever it holds. */
  readonly text: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly emphasis: (text: string) => string;
  readonly code: (text: string) => string;
  readonly link: (text: string, target: string) => string;
  readonly rule: string;
};

export const markdown: Markup = {
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  emphasis: (text) => `*${escapeMarkdown(text)}*`,
  code: (text) => `\`${cleanLine(text).replaceAll('`', '')}\``,
  link: (text, target) =>
    `[${escapeMarkdown(text)}](${target.replace(/[\s()<>\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`,
  rule: '---',
};

export const plain: Markup = {
  text: cleanLine,
  strong: cleanLine,
  emphasis: cleanLine,
  code: cleanLine,
  link: (text, target) => `${cleanLine(text)}: ${target}`,
  rule: '',
};

/**
 * Text as Markdown that means exactly that text, on one line: no markup, HTML, links or entities can come of
 * it. Only what could be read as markup is escaped, for clients that show Markdown as it is written.
 */
export function escapeMarkdown(text: string): string {
  return cleanLine(text)
    .replace(/[\\`*_[\]<>&~|@$!]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.');
}
