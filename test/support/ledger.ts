import { bodyOf } from '../../server/core/body.ts';
import type { Tagger } from '../../server/core/find/grammar.ts';
import { defaultSettings } from '../../server/core/index.ts';
import { ledgerOf } from '../../server/core/ledger/ledger.ts';
import type { AgencyUse, Ledger } from '../../server/core/ledger/types.ts';
import { read } from '../../server/core/read/read.ts';
import { segment } from '../../server/core/segment/segment.ts';
import { builtin } from './engine.ts';

/** A mention as a reader labelled it; `agent` in the words of the sentence. */
export type Label = { readonly group: string; readonly role: string; readonly verb?: string; readonly agent?: string };

export type Score = { readonly of: number; readonly roles: number; readonly verbs: number; readonly ofVerbs: number };

export function ledgerFor(text: string, tagger: Tagger): Ledger {
  const prose = read({ name: 'draft', format: 'plain', text });
  const given = { prose, compiled: builtin(), settings: defaultSettings, sentences: segment(prose), words: 0, isAboutSubject: true };
  return ledgerOf(bodyOf(given), tagger);
}

/** All mentions of a text in order. */
export function usesOf(text: string, tagger: Tagger): readonly AgencyUse[] {
  return ledgerFor(text, tagger)
    .flatMap(({ uses }) => uses)
    .sort((a, b) => a.span.start - b.span.start);
}

/** A line of the fixture: `The police left. => police acts leave`, agents after `by`. */
export function readLine(line: string): { readonly text: string; readonly labels: readonly Label[] } {
  const [text, labels] = line.split(' => ');
  return { text: text!, labels: labels!.split('; ').map(readLabel) };
}

function readLabel(label: string): Label {
  const match = /^(\S+) (\S+)(?: (\S+))?(?: by (.+))?$/.exec(label);
  if (!match) throw new Error(`"${label}" is no label: write "group role verb by agent".`);
  const [, group, role, verb, agent] = match;
  return { group: group!, role: role!, ...(verb && { verb }), ...(agent && { agent }) };
}

/** `group acts verb by agent`, as labels are written. */
export function shown({ group, role, verb, agent }: AgencyUse, text: string): string {
  const by = agent && role === 'acted-on' ? ` by ${text.slice(agent.start, agent.end).replace(/\s+/g, ' ')}` : '';
  return `${group.replace(/^group\./, '')} ${role}${verb ? ` ${verb}` : ''}${by}`;
}

/** How many labels a ledger has right; verbs count where the role is a deed, and only with the right role. */
export function scoreOf(pairs: readonly (readonly [label: Label, use: AgencyUse | undefined])[]): Score {
  const isRight = ([label, use]: readonly [Label, AgencyUse | undefined]): boolean =>
    label.group === '-' ? use === undefined : use?.group === `group.${label.group}` && use.role === label.role;
  const withVerb = pairs.filter(([{ verb, role }]) => verb !== undefined && role !== 'other');
  return {
    of: pairs.length,
    roles: pairs.filter(isRight).length,
    ofVerbs: withVerb.length,
    verbs: withVerb.filter((pair) => isRight(pair) && pair[0].verb === pair[1]?.verb).length,
  };
}

export function percent(part: number, of: number): string {
  return `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`;
}
