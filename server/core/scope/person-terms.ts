import { byShare } from './share.ts';
import type { ScopeMeasure } from './types.ts';

/** “Victims” against all other words for the people concerned. */
export const personTerms: ScopeMeasure = {
  code: 'scope/person-terms',
  threshold: 'personTerms',
  why: 'Raised above three words in four: three times as often as all other words together. The documents that were measured (docs/scope.md) lie far apart, and those that also speak of workers, migrants or survivors lie below.',
  judge: byShare({
    topic: 'person.victims',
    named: 'words for the people concerned',
    one: 'calls them victims',
    many: 'call them victims',
  }),
  ofSections: 'person.victims',
};
