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
  code: (text) => `\`${oneLine(text).replaceAll('`', '')}\``,
  link: (text, target) =>
    `[${escapeMarkdown(text)}](${target.replace(/[\s()<>\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`,
  rule: '---',
};

export const plain: Markup = {
  text: oneLine,
  strong: oneLine,
  emphasis: oneLine,
  code: oneLine,
  link: (text, target) => `${oneLine(text)}: ${target}`,
  rule: '',
};

/**
 * Text as Markdown that means exactly that text, on one line: no markup, HTML, links or entities can come of
 * it. Only what could be read as markup is escaped, for clients that show Markdown as it is written.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&~|@$!]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
