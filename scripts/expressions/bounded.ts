import type { Expression } from './collect.ts';

const last = (units: number) => `it is asked of ${units} UTF-16 units at most`;
const repeats = 'its repetitions have limits, so that it is linear; the checker takes the limits for growth';
const late = 'the checker ends without an answer; its repetitions have limits';

/** Why expressions that the checker suspects cannot be slow: file, how the source begins, reason. */
const bounded: readonly (readonly [file: string, begins: string, why: string])[] = [
  ['server/core/match/tokens.ts', '[\\p{L}', 'nothing comes after its repetitions that could fail, so that it never goes back'],
  ['server/core/outline/marks.ts', '\\((\\w{1,7})\\)|(\\d{1,4}', repeats],
  ['server/core/provisions/about.ts', '\\b(?:if|unless|when', repeats],
  ['server/core/provisions/lead-ins.ts', '', last(200)],
  ['server/core/provisions/main-clause.ts', '', last(160)],
  ['server/core/read/asciidoc-macros.ts', '(?:^|[^\\p{L}\\p{N}\\\\])((?:', last(2000)],
  ['server/core/read/asciidoc-macros.ts', '(?<!\\\\)(footnote', last(2000)],
  ['server/core/read/markdown-parts.ts', '\\[((?:', repeats],
  ['server/core/read/latex-own.ts', '\\\\(part|chapter|section', last(2000)],
  ['server/core/read/latex-own.ts', '\\\\([A-Za-z]+)\\*?', last(80)],
  ['server/core/read/xml-drafts.ts', '(?<![\\p{L}\\d])(\\d', last(80)],
  ['server/core/rules/figures.ts', '', repeats],
  ['server/core/rules/magnitude.ts', '', repeats],
  ['server/core/rules/named-source.ts', '', late],
  ['server/core/segment/split.ts', '[.?!]["”’)]?$', repeats],
  ['server/core/segment/segment.ts', '\\b(?:read|enact', repeats],
  ['server/core/terms/context.ts', '\\b(?:', last(300)],
  ['server/core/terms/person-uses.ts', '\\b(?:crimes?', last(40)],
  ['server/core/terms/person-uses.ts', '\\b(?:Directive|Regulation', last(300)],
  ['server/core/terms/person-uses.ts', '[’”"]\\s*[–—-]?', last(300)],
  ['server/core/terms/person-uses.ts', '“[^”]*(?:”|$)', repeats],
  ['server/core/terms/person-uses.ts', '\\p{Lu}\\p{L}+\\s+$', last(300)],
  ['server/core/terms/quoted.ts', '', repeats],
  ['server/core/terms/unquoted.ts', '', repeats],
  ['server/export/docx/settle.ts', '(<w:bookmark', 'it reads what we wrote'],
  ['server/import/pdf/hyphens.ts', '(?:^|', last(300)],
  ['server/project/declared.ts', '<meta', last(2048)],
  ['syntaxes/policy.tmLanguage.json', '\\[\\^', repeats],
  ['client/commands/reason.ts', '(?<!-)--', 'a run of hyphens is begun once; the checker does not see what stands before it'],
];

/** Why an expression may be suspected, or undefined. */
export function reasonFor({ at, source }: Expression): string | undefined {
  return bounded.find(([file, begins]) => at.split(':')[0] === file && source.startsWith(begins))?.[2];
}
