import type { Span } from '../types.ts';

/** `name` is a family of findings, or the code of a counter-frame. */
export type Rate = { readonly name: string; readonly title: string; readonly count: number; readonly perThousand: number };

/** How often families of findings and counter-frames stand in a draft or a section, per 1,000 words; measures are not counted. */
export type Profile = { readonly words: number; readonly findings: readonly Rate[]; readonly counter: readonly Rate[] };

/** `label` is the section's heading; `span` reaches from there to the next section. */
export type SectionProfile = Profile & { readonly label: string; readonly span: Span };

/** The profile of a well-known instrument, to hold others against. */
export type Reference = Profile & { readonly id: string; readonly title: string; readonly year: number; readonly kind: string };
