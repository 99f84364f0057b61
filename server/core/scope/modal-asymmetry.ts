import type { Provision, ProvisionSubject } from '../provisions/types.ts';
import type { Count } from '../types.ts';
import type { Judged, ScopeMeasure, Stretch } from './types.ts';
import { percent } from './words.ts';

/** Fewer provisions on either side are told apart by chance. */
const FEWEST = 6;

const sides = [
  { name: 'enforcement', title: 'offences and borders', subjects: ['criminalisation', 'borders'] },
  { name: 'protection', title: 'protection', subjects: ['protection'] },
] as const satisfies readonly { name: string; title: string; subjects: readonly ProvisionSubject[] }[];

/** How much more often provisions on criminalisation and borders bind than provisions on protection do. */
export const modalAsymmetry: ScopeMeasure = {
  code: 'scope/modal-asymmetry',
  threshold: 'modalAsymmetry',
  why: 'Raised above 25 percentage points, e.g. nine binding provisions in ten on offences and less than two thirds on protection: a difference that a few provisions do not make.',
  judge: judgeModals,
};

function judgeModals({ provisions }: Stretch, threshold: number): Judged {
  const [enforcement, protection] = sides.map((side) => sideOf(side, provisions())) as [Side, Side];
  const all = enforcement.all + protection.all;
  const isEnough = enforcement.all >= FEWEST && protection.all >= FEWEST;
  const value = isEnough ? Math.max(0, enforcement.share - protection.share) : undefined;
  return {
    counts: [...enforcement.counts, ...protection.counts],
    of: { count: all, title: 'provisions on offences, borders or protection' },
    value,
    outcome: value === undefined ? 'too-little' : value > threshold ? 'raised' : 'balanced',
    facts: `Of ${enforcement.says}; of ${protection.says}.`,
  };
}

type Side = { readonly all: number; readonly share: number; readonly counts: readonly Count[]; readonly says: string };

function sideOf({ name, title, subjects }: (typeof sides)[number], provisions: readonly Provision[]): Side {
  const own = provisions.filter(({ subject }) => (subjects as readonly ProvisionSubject[]).includes(subject));
  const binding = own.filter(isBinding);
  const others = own.filter((provision) => !isBinding(provision));
  const share = own.length === 0 ? 0 : binding.length / own.length;
  return {
    all: own.length,
    share,
    counts: [
      { topic: `provision.${name}.binding`, title: `binding provisions on ${title}`, passages: binding.map(({ span }) => span) },
      { topic: `provision.${name}.other`, title: `other provisions on ${title}`, passages: others.map(({ span }) => span) },
    ],
    says: `${own.length} ${own.length === 1 ? 'provision' : 'provisions'} on ${title}, ${binding.length === 0 ? 'none' : binding.length} ${binding.length > 1 ? 'bind' : 'binds'}${binding.length === 0 ? '' : ` (${percent(share)})`}`,
  };
}

/** A duty and a prohibition bind; what is recommended or left to discretion does not. */
function isBinding({ strength }: Provision): boolean {
  return strength === 'mandatory' || strength === 'prohibited';
}
