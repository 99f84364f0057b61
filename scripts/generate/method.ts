import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generated } from './generated.ts';

const path = 'docs/method.md';
const block = /(<!-- Figures, from docs\/accuracy\.md by `npm run generate`\. -->\n)[\s\S]*?(<!-- End of the figures\. -->)/;
const sections = ['How well entries hold', 'On sources whose errors nobody had read'];

/** The methods page with the figures of the page on accuracy in their place, so that the two never differ. */
export function methodPage(root: string): Generated {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  return { path, text: withFigures(read(path), read('docs/accuracy.md')) };
}

export function withFigures(page: string, accuracy: string): string {
  const figures = sections.map((title) => sectionOf(accuracy, title)).join('\n');
  if (!block.test(page)) throw new Error(`${path} has no place for figures: put the two comments back that mark it.`);
  return page.replace(block, (_, start: string, end: string) => `${start}\n${figures}\n${end}`);
}

function sectionOf(page: string, title: string): string {
  const [, text] = new RegExp(`^## ${title}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(page) ?? [];
  if (text === undefined) throw new Error(`docs/accuracy.md has no section "${title}".`);
  return `### ${title}\n${text.trimEnd()}\n`;
}
