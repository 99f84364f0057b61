import type { Compiled } from '../compile.ts';
import { groupedBy } from '../evaluate/group.ts';
import { formatCitation } from '../lexicon/cite.ts';
import type { Codebook } from './types.ts';

/** The codes of lexicons with what they mean, in the order of the lexicons. */
export function codebookOf({ codes, works }: Compiled): Codebook {
  const families = groupedBy([...codes], ([, { family }]) => family);
  const hues = [...families.keys()];
  return [...codes].map(([code, { family, familyTitle, title, critique, ask, sources, counter }]) => {
    const siblings = families.get(family)!;
    const share = siblings.findIndex(([name]) => name === code) / siblings.length;
    return {
      code,
      family,
      familyTitle,
      title,
      definition: `${critique} ${ask}`,
      sources: sources.map(({ work, at }) => (works.has(work) ? formatCitation(works.get(work)!, at) : work)),
      isCounter: counter,
      colour: colourOf(hues.indexOf(family), share),
    };
  });
}

const GOLDEN_ANGLE = 137.5;

/** A family has a hue, far from its neighbours'; its codes differ in lightness, by their share of the way through it. */
function colourOf(family: number, share: number): string {
  const hue = (210 + family * GOLDEN_ANGLE) % 360;
  const lightness = 0.3 + 0.45 * share;
  const spread = 0.55 * Math.min(lightness, 1 - lightness);
  const channel = (turn: number) => {
    const step = (turn + hue / 30) % 12;
    return Math.round(255 * (lightness - spread * Math.max(-1, Math.min(step - 3, 9 - step, 1))))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
