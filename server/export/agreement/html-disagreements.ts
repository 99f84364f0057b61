import type { Agreement, Disagreement, Said } from '../../core/agreement/types.ts';
import { cleanLine } from '../clean.ts';
import { type Markup, markup } from '../html/markup.ts';

/** Every place where coders differ, as a table that can be filtered by code, document, coder or word. */
export function disagreementSection(agreement: Agreement): Markup | undefined {
  const { disagreements, judges } = agreement;
  if (disagreements.length === 0) return undefined;
  return markup`
<section aria-labelledby="disagreements">
<h2 id="disagreements">Where coders differ</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Where coders differ">
<table data-sortable><caption>Disagreements</caption>
<thead><tr><th scope="col">Code</th><th scope="col">Place</th><th scope="col">Passage</th>${judges.map(({ name }) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${disagreements.map(rowOf)}</tbody></table></div>
</section>`;
}

function rowOf(one: Disagreement): Markup {
  const { code, document, place, line, before, after } = one;
  const where = [cleanLine(document), place && cleanLine(place), `line ${line}`].filter(Boolean).join(', ');
  return markup`\n<tr><th scope="row"><code>${code}</code></th><td>${where}</td><td dir="auto"><span class="soft">${cleanLine(before)} </span>${marked(one)}<span class="soft"> ${cleanLine(after)}</span></td>${one.said.map(cellOf)}</tr>`;
}

function cellOf({ verdict, entry }: Said): Markup {
  return markup`<td>${verdict}${entry === undefined ? undefined : markup` <span class="soft">${entry}</span>`}</td>`;
}

/** The passage with the words of those who set the code, the first that stand in it. */
function marked({ text, said }: Disagreement): Markup {
  const words = said.flatMap((one) => one.words).find((one) => one !== '' && text.includes(one));
  if (words === undefined || words === text) return markup`<mark class="hint">${text}</mark>`;
  const at = text.indexOf(words);
  return markup`${text.slice(0, at)}<mark class="information">${words}</mark>${text.slice(at + words.length)}`;
}
