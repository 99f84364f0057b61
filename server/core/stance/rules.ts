import { counter } from './counter.ts';
import { criticism } from './criticism.ts';
import { name } from './name.ts';
import { negation } from './negation.ts';
import { quotation } from './quotation.ts';
import { reference } from './reference.ts';
import type { NamedStance } from './stance.ts';
import { children, subject } from './subject.ts';

/** The stances in the order in which they are asked; the first that answers withholds the match. */
export const stances: readonly NamedStance[] = [
  { name: 'reference', rule: reference },
  { name: 'name', rule: name },
  { name: 'quotation', rule: quotation },
  { name: 'negation', rule: negation },
  { name: 'criticism', rule: criticism },
  { name: 'subject', rule: subject },
  { name: 'children', rule: children },
  { name: 'counter', rule: counter },
];
