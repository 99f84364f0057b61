/** How a term names the people concerned. */
export type PersonClass = 'victim' | 'survivor' | 'trafficked person' | 'person concerned';

const general = new Set(['person', 'individual', 'adult', 'migrant']);
const narrow = new Set(['child', 'minor', 'woman', 'man', 'girl', 'boy', 'worker', 'witness']);
const doubtful = new Set(['potential', 'possible', 'suspected', 'alleged', 'other', 'former', 'non']);
const harmed = new Set(['trafficked', 'exploited', 'enslaved']);
const concerned = new Set(['concerned', 'affected']);

/** What a term's words say of the people concerned, if anything: `victim of trafficking`, `presumed victim`, `trafficked person`. */
export function personClassOf(words: readonly string[]): PersonClass | undefined {
  const of = words.findIndex((word) => word === 'of' || word === 'to' || word === 'by');
  const head = of > 0 ? words[of - 1]! : words.at(-1)!;
  if (head === 'victim' || head === 'survivor') return head;
  if (words.some((word) => harmed.has(word)) && words.some((word) => general.has(word) || narrow.has(word))) return 'trafficked person';
  return words.length <= 3 && words.some((word) => concerned.has(word)) && words.some((word) => general.has(word))
    ? 'person concerned'
    : undefined;
}

/** Whether a term is for all the people concerned, and not for some, such as children, nor for people who may not be among them. */
export function isGeneral(words: readonly string[]): boolean {
  return !words.some((word) => narrow.has(word) || doubtful.has(word));
}
