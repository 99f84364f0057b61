import type { Confusion } from '../../core/agreement/confusion.ts';
import type { Agreement } from '../../core/agreement/types.ts';
import { type Markup, markup } from '../html/markup.ts';

/** For each two coders a table, code by code and with "none": rows are what the one set, columns what the other set there. */
export function confusionTables(agreement: Agreement): Markup | undefined {
  const tables = agreement.confusions.filter(({ cells }) => cells.some(({ a, b }) => a !== '' || b !== ''));
  if (tables.length === 0) return undefined;
  const unit = agreement.unit === 'span' ? 'characters' : `${agreement.unit}s`;
  return markup`
<section aria-labelledby="confusions">
<h2 id="confusions">What was set in place of what</h2>
<p class="soft">Numbers of ${unit}. Codes that both set stand on the diagonal. Where only the one set a code, it stands with each code that only the other set there, or with none.</p>
${tables.map((confusion) => tableOf(confusion, agreement))}
</section>`;
}

function tableOf({ one, other, cells }: Confusion, { judges }: Agreement): Markup {
  const rows = namesOf(cells.map(({ a }) => a));
  const columns = namesOf(cells.map(({ b }) => b));
  const counts = new Map(cells.map(({ a, b, count }) => [JSON.stringify([a, b]), count]));
  const title = `${judges[one]!.name} (rows) and ${judges[other]!.name} (columns)`;
  const cellOf = (a: string, b: string) => {
    const count = counts.get(JSON.stringify([a, b]));
    if (count === undefined) return markup`<td class="count soft">·</td>`;
    return markup`<td class="count">${a === b ? markup`<strong>${count}</strong>` : count}</td>`;
  };
  return markup`
<div class="scroll" tabindex="0" role="region" aria-label="${title}">
<table><caption>${title}</caption>
<thead><tr><th scope="col"></th>${columns.map((name) => markup`<th scope="col" class="count"><code>${name || 'none'}</code></th>`)}</tr></thead>
<tbody>${rows.map((a) => markup`\n<tr><th scope="row"><code>${a || 'none'}</code></th>${columns.map((b) => cellOf(a, b))}</tr>`)}</tbody></table></div>`;
}

/** None last. */
function namesOf(names: readonly string[]): readonly string[] {
  const used = [...new Set(names)];
  return [...used.filter((name) => name !== '').sort(), ...(used.includes('') ? [''] : [])];
}
