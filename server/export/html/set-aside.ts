import type { Analysis, Withheld } from '../../core/index.ts';
import { shortLine } from '../clean.ts';
import { suppressionText } from '../decision.ts';
import type { View } from '../exporter.ts';
import { counted } from '../tally.ts';
import type { At } from './document.ts';
import { type Markup, markup } from './markup.ts';

/** What matched and is no finding, with the reasons: the engine's, then the writer's. */
export function renderSetAside({ withheld, suppressed }: Analysis, at: At, view: View): Markup | undefined {
  if (withheld.length + suppressed.length === 0) return undefined;
  const titleOf = (code: string) => view.compiled.codes.get(code)?.title ?? code;
  const suppressions = suppressed.map(
    (one) =>
      markup`<li><bdi>“${shortLine(one.finding.text)}”</bdi>: ${suppressionText(one)} <span class="soft">(${titleOf(one.finding.code)}, ${at(one.finding.span.start)})</span></li>`,
  );
  return markup`
<h3>Set aside or left out</h3>
<details><summary>${counted(withheld.length, 'match', 'matches')} left out by Counterframe and ${counted(suppressed.length, 'finding')} set aside by comments or decisions, with reasons</summary>
${suppressed.length > 0 ? markup`<h4>Set aside by comments and decisions</h4><ul>${suppressions}</ul>` : undefined}
${[...byStance(withheld)].map(
  ([stance, matches]) =>
    markup`<h4>Left out: ${stance}</h4><ul>${matches.map(
      ({ code, span, text, reason }) =>
        markup`<li><bdi>“${shortLine(text)}”</bdi> ${reason} <span class="soft">(${titleOf(code)}, ${at(span.start)})</span></li>`,
    )}</ul>`,
)}
</details>`;
}

function byStance(withheld: readonly Withheld[]): ReadonlyMap<string, readonly Withheld[]> {
  const groups = new Map<string, Withheld[]>();
  for (const match of withheld) groups.set(match.stance, [...(groups.get(match.stance) ?? []), match]);
  return groups;
}
