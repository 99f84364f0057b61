import type { Agreement, Row, RowWithIntervals } from '../../core/agreement/types.ts';
import { cleanLine } from '../clean.ts';
import { type Markup, markup } from '../html/markup.ts';
import { page } from '../html/page.ts';
import { counted } from '../tally.ts';
import { confusionTables } from './html-confusions.ts';
import { disagreementSection } from './html-disagreements.ts';
import { methodNotes, unitNote } from './notes.ts';
import { type AgreementWriter, mainStatistic, number, range, reasonsIn, titleOf } from './subject.ts';

const about = 'How far coders agree on the same texts, code by code, with every place where they differ.';

/** Agreement as a page for people. */
export const agreementHtml: AgreementWriter = (compared, { withDisagreements }) => {
  const { agreement, version } = compared;
  const { rows, statistics, judges, pairs, problems } = agreement;
  const body = markup`
<section aria-labelledby="summary">
<h2 id="summary">What was compared</h2>
<p>${unitNote(agreement)}</p>
${coders(agreement)}
</section>
<section aria-labelledby="figures">
<h2 id="figures">Figures</h2>
${figureTable('All coders', rows, agreement)}
${intervalTable(agreement)}
${list(reasonsIn(rows, statistics, judges.length).map((reason) => `– ${reason}`))}
${pairs.map(({ one, other, rows: own }) => figureTable(`${judges[one]!.name} and ${judges[other]!.name}`, own, agreement))}
</section>
<section aria-labelledby="method">
<h2 id="method">How the figures were made</h2>
${list(methodNotes(compared))}
${problems.length > 0 ? markup`<h3>Problems while reading</h3>${list(problems.map(({ where, line, message }) => `${where}${line === undefined ? '' : `:${line}`}: ${message}`))}` : undefined}
</section>
${confusionTables(agreement)}
${withDisagreements ? disagreementSection(agreement) : undefined}`;
  return page('Counterframe agreement', about, body, version, { sorts: true });
};

function list(lines: readonly string[]): Markup | undefined {
  return lines.length === 0 ? undefined : markup`<ul class="soft">${lines.map((line) => markup`<li>${cleanLine(line)}</li>`)}</ul>`;
}

function coders({ judges, unit, documents }: Agreement): Markup {
  const heads = ['Documents', unit === 'span' ? 'Characters' : 'Units', 'Codings'];
  return markup`
<div class="scroll" tabindex="0" role="region" aria-label="Coders">
<table><caption>Coders, in ${counted(documents.length, 'document')}</caption>
<thead><tr><th scope="col">Coder</th><th scope="col">From</th>${heads.map((head) => markup`<th scope="col" class="count">${head}</th>`)}</tr></thead>
<tbody>${judges.map(
    ({ name, from, isMachine, documents: seen, units, marks }, index) =>
      markup`<tr><th scope="row">${name}${index === 0 ? markup` <span class="soft">(the others are compared with it)</span>` : undefined}</th><td>${isMachine ? 'machine' : from}</td>${[seen, units, marks].map((count) => markup`<td class="count">${count}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function figureTable(title: string, rows: readonly (Row | RowWithIntervals)[], { statistics, judges, unit }: Agreement): Markup {
  const coded = rows[0]?.coded.length ?? 0;
  const main = rows.some((row) => 'intervals' in row) ? statistics.indexOf(mainStatistic(unit)) : -1;
  const setBy = [...Array(coded).keys()].map((index) =>
    coded === judges.length ? `Set by ${judges[index]!.name}` : `Set by the ${index === 0 ? 'one' : 'other'}`,
  );
  const heads = statistics.flatMap((id, index) => [titleOf(id, judges.length), ...(index === main ? ['95%'] : [])]);
  return tableOf(
    title,
    ['Units', ...setBy, ...heads],
    rows.map((row) => [
      titleOfRow(row),
      [
        row.kind === 'mean' ? '' : row.units,
        ...setBy.map((_, index) => row.coded[index] ?? ''),
        ...row.figures.flatMap((figure, index) => [number(figure), ...(index === main ? [intervalIn(row, index)] : [])]),
      ],
    ]),
  );
}

/** The intervals of all figures, for those who want them. */
function intervalTable({ rows, statistics, judges, rounds }: Agreement): Markup | undefined {
  if (rounds === 0) return undefined;
  const cells = rows.map((row) => [titleOfRow(row), row.figures.map((_, index) => intervalIn(row, index))] as const);
  const heads = statistics.map((id) => titleOf(id, judges.length));
  return markup`<details><summary>95% intervals of all figures</summary>${tableOf('95% intervals', heads, cells)}</details>`;
}

function tableOf(title: string, heads: readonly string[], rows: readonly (readonly [Markup, readonly (string | number)[]])[]): Markup {
  return markup`
<div class="scroll" tabindex="0" role="region" aria-label="${title}">
<table data-sortable><caption>${title}</caption>
<thead><tr><th scope="col">Code</th>${heads.map((head) => markup`<th scope="col" class="count">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([name, cells]) => markup`\n<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td class="count">${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

function titleOfRow({ kind, name }: Row): Markup {
  return kind === 'code' || kind === 'family' ? markup`<code>${name}</code>` : markup`${name}`;
}

function intervalIn(row: Row | RowWithIntervals, index: number): string {
  return 'intervals' in row && row.figures[index]!.value !== undefined ? range(row.intervals[index]!).replaceAll(' ', '\u00a0') : '–';
}
