import type { DecisionStatus } from '../../core/index.ts';
import type { Checked } from '../exporter.ts';
import { counted, inBaseline, isUnread } from '../tally.ts';
import { type Markup, markup } from './markup.ts';

/** What the summary needs to know of a document. `codes` are the codes of its findings, one for each finding. */
export type Row = {
  readonly id: string;
  readonly path: string;
  readonly words: number;
  readonly isUnread: boolean;
  readonly codes: readonly string[];
  readonly counter: number;
  readonly setAside: number;
  readonly leftOut: number;
  readonly baselined: number;
  readonly decided: readonly DecisionStatus[];
};

export function rowOf(checked: Checked, id: string): Row {
  const { path, analysis } = checked;
  const { words, findings, counter, withheld, suppressed, baselined } = analysis;
  return {
    id,
    path,
    words,
    isUnread: isUnread(checked),
    codes: findings.map(({ code }) => code),
    counter: counter.length,
    setAside: suppressed.length,
    leftOut: withheld.length,
    baselined: baselined.length,
    decided: findings.flatMap(({ decision }) => decision?.status ?? []),
  };
}

/** The run in plain words, the findings by family, and the documents. */
export function renderSummary(rows: readonly Row[]): Markup {
  const total = (count: (row: Row) => number) => rows.reduce((sum, row) => sum + count(row), 0);
  const findings = total(({ codes }) => codes.length);
  const counter = total((row) => row.counter);
  const setAside = total((row) => row.setAside);
  const leftOut = total((row) => row.leftOut);
  const baselined = total((row) => row.baselined);
  const unread = rows.filter((row) => row.isUnread).length;
  return markup`
<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<p>${counted(rows.length - unread, 'document')} with ${counted(
    total(({ words }) => words),
    'word',
  )} ${rows.length - unread === 1 ? 'was' : 'were'} read.${unread > 0 ? ` ${counted(unread, 'document')} could not be read.` : ''}
${findings === 0 ? `No ${baselined === 0 ? '' : 'new '}wording was found that an entry describes.` : `Wording that published critiques discuss was found in ${counted(findings, 'place')}.`}${decidedOf(rows)}
${baselined === 0 ? '' : `${inBaseline(baselined, findings > 0)}.`}
${counter === 0 ? 'No wording that they propose was found.' : `Wording that they propose was found in ${counted(counter, 'place')}.`}
${setAside === 0 ? '' : `${counted(setAside, 'finding was', 'findings were')} set aside by readers of the text, with reasons.`}
${leftOut === 0 ? '' : `Counterframe itself left out ${counted(leftOut, 'more passage')}, because the words are quoted, negated, part of a name or the like.`}</p>
<p>A finding is a reason to read a sentence again. It says nothing about a draft as a whole or about who wrote it.</p>
${findings > 0 ? familyTable(rows) : undefined}
${documentTable(rows)}
</section>`;
}

/** E.g. " Of these, 2 are to be reworded and 1 is to be discussed." */
function decidedOf(rows: readonly Row[]): string {
  const count = (status: DecisionStatus) => rows.reduce((sum, { decided }) => sum + decided.filter((own) => own === status).length, 0);
  const parts = [
    [count('accepted'), 'is to be reworded', 'are to be reworded'] as const,
    [count('to-discuss'), 'is to be discussed', 'are to be discussed'] as const,
  ].filter(([number]) => number > 0);
  return parts.length === 0 ? '' : ` Of these, ${parts.map(([number, one, several]) => counted(number, one, several)).join(' and ')}.`;
}

function familyTable(rows: readonly Row[]): Markup {
  const families = new Map<string, { findings: number; documents: number }>();
  for (const { codes } of rows) {
    const own = codes.map((code) => code.split('/')[0]!);
    for (const family of new Set(own)) {
      const { findings, documents } = families.get(family) ?? { findings: 0, documents: 0 };
      families.set(family, { findings: findings + own.filter((name) => name === family).length, documents: documents + 1 });
    }
  }
  return markup`
<div class="scroll" tabindex="0" role="region" aria-label="Findings by family">
<table><caption>Findings by family of codes</caption>
<thead><tr><th scope="col">Family</th><th scope="col" class="count">Findings</th><th scope="col" class="count">Documents</th></tr></thead>
<tbody>${[...families].sort().map(([family, { findings, documents }]) => markup`<tr><th scope="row">${familyName(family)}</th><td class="count">${findings}</td><td class="count">${documents}</td></tr>`)}</tbody></table></div>`;
}

function documentTable(rows: readonly Row[]): Markup {
  const hasBaseline = rows.some(({ baselined }) => baselined > 0);
  return markup`
<div class="scroll" tabindex="0" role="region" aria-label="Documents">
<table><caption>Documents</caption>
<thead><tr><th scope="col">Document</th><th scope="col" class="count">Words</th><th scope="col" class="count">Findings</th>${hasBaseline ? markup`<th scope="col" class="count">In the baseline</th>` : undefined}<th scope="col" class="count">Counter-frames</th></tr></thead>
<tbody>${rows.map(({ id, path, words, codes, counter, baselined }) => markup`<tr><th scope="row"><a href="#${id}">${path}</a></th><td class="count">${words}</td><td class="count">${codes.length}</td>${hasBaseline ? markup`<td class="count">${baselined}</td>` : undefined}<td class="count">${counter}</td></tr>`)}</tbody></table></div>`;
}

function familyName(family: string): string {
  const words = family.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
