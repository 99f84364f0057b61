import { data } from './data.ts';
import { labourFrame } from './labour-frame.ts';
import { modalAsymmetry } from './modal-asymmetry.ts';
import { personTerms } from './person-terms.ts';
import { sectorBalance } from './sector-balance.ts';
import { structuralCauses } from './structural-causes.ts';
import { threePBalance } from './three-p-balance.ts';
import type { ScopeMeasure } from './types.ts';
import { voice } from './voice.ts';

/** All measures, in the order of the codebook. */
export const scopeMeasures: readonly ScopeMeasure[] = [
  sectorBalance,
  threePBalance,
  modalAsymmetry,
  labourFrame,
  structuralCauses,
  personTerms,
  voice,
  data,
];
