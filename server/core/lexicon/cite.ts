import type { Work } from './schema.ts';

type Name = { readonly family?: unknown; readonly given?: unknown; readonly literal?: unknown };

/** A work and a locator in short: "Brysk (2011), Policy Implications". */
export function formatCitation(work: Work, at?: string): string {
  const head = [authors(work, shortName), year(work)].filter(Boolean).join(' ');
  return [head || work.title, at].filter(Boolean).join(', ');
}

/** A work in full: "Brysk, Alison (2011). Sex as Slavery? Understanding Private Wrongs. Human Rights Review 12, 259–270." */
export function formatReference(work: Work): string {
  const volume = [field(work, 'container-title'), field(work, 'volume')].filter(Boolean).join(' ');
  const within = [volume, field(work, 'page').replace(/(\d)-(\d)/g, '$1–$2')].filter(Boolean).join(', ');
  const head = [authors(work, fullName), year(work)].filter(Boolean).join(' ');
  return [head, work.title, within, field(work, 'publisher'), field(work, 'number'), field(work, 'note')]
    .filter(Boolean)
    .map(asSentence)
    .join(' ');
}

function authors(work: Work, format: (name: Name) => string): string {
  const names = ((work.author ?? []) as Name[]).map(format).filter(Boolean);
  if (names.length > 3) return `${names[0]} et al.`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function shortName({ family, literal }: Name): string {
  return words(family) || words(literal);
}

function fullName({ family, given, literal }: Name): string {
  return [words(family), words(given)].filter(Boolean).join(', ') || words(literal);
}

function year(work: Work): string {
  const issued = work.issued as { 'date-parts'?: unknown } | undefined;
  const first = Array.isArray(issued?.['date-parts']) ? issued['date-parts'][0] : undefined;
  return Array.isArray(first) && first.length > 0 ? `(${words(first[0])})` : '';
}

function field(work: Work, name: string): string {
  return words(work[name]);
}

function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function asSentence(part: string): string {
  return /[.?!]$/.test(part) ? part : `${part}.`;
}
