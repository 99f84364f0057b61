/** Sentences on the subject that no measure counts anything in. */
const plain = [
  'This part of the programme on human trafficking is carried out by the regional offices.',
  'Each office names a contact for questions about modern slavery and answers within ten days.',
  'The budget for the work on trafficking in persons is set every spring by the assembly.',
  'Letters on modern slavery are kept for three years and then destroyed.',
  'Meetings on trafficking in persons are held in the town hall, which has a ramp.',
];

/** Plain sentences on the subject, in paragraphs of five; `words` is how many words there are at least. */
export function filler(words: number): string {
  const paragraph = plain.join(' ');
  return Array.from({ length: Math.ceil(words / paragraph.split(' ').length) }, () => paragraph).join('\n\n');
}

/** A sentence as often as asked for, in paragraphs of five. */
export function often(sentence: string, times: number): string {
  return Array.from({ length: times }, (_, index) => sentence + (index % 5 === 4 ? '\n\n' : ' '))
    .join('')
    .trim();
}

/** A draft in Markdown with a title, the paragraphs given, and plain text up to some length. */
export function longDraft(paragraphs: readonly string[], words = 1100): string {
  return ['# A programme for the region', ...paragraphs, filler(words)].join('\n\n');
}
