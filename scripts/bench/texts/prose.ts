import { mulberry32 } from '../../../server/core/random.ts';
import { framedSentences, plainSentences } from './sentences.ts';
import { words } from './words.ts';

/** The share of sentences with framed wording; chosen so that findings stand as often as in the real documents. */
const FRAMED = 0.1;

export type Format = 'plain' | 'markdown';

/** A draft of at least `units` UTF-16 units and at most a paragraph more, in which no two sentences are alike; a seed fixes it. */
export function draftOf(units: number, seed: number, format: Format = 'plain'): string {
  const random = mulberry32(seed);
  const sentence = differentSentences(random);
  const parts: string[] = [];
  for (let length = 0, count = 0; length < units; count++) {
    const part = count % 8 === 0 ? heading(count / 8 + 1, random, format) : paragraph(sentence, random, format);
    parts.push(part);
    length += part.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

/** Gives sentences without end, each of them once. */
export function differentSentences(random: () => number): () => string {
  const told = new Set<string>();
  return () => {
    for (;;) {
      const text = capitalised(expand(pick(random() < FRAMED ? framedSentences : plainSentences, random), random));
      if (told.has(text)) continue;
      told.add(text);
      return text;
    }
  };
}

function paragraph(sentence: () => string, random: () => number, format: Format): string {
  const sentences = Array.from({ length: 2 + Math.floor(random() * 5) }, sentence);
  if (format === 'plain') return sentences.join(' ');
  const kind = random();
  if (kind < 0.25) return sentences.map((text) => `- ${text}`).join('\n');
  if (kind < 0.3) return sentences.map((text) => `> ${text}`).join('\n');
  return sentences.map((text, index) => (index === 0 ? emphasised(text, random) : text)).join(' ');
}

function emphasised(text: string, random: () => number): string {
  const [first, second, ...rest] = text.split(' ');
  const marked = random() < 0.5 ? `**${first} ${second}**` : `[${first} ${second}](#part-${Math.floor(random() * 99)})`;
  return [marked, ...rest].join(' ');
}

function heading(number: number, random: () => number, format: Format): string {
  const title = `${number}. ${capitalised(expand('{field} {where}', random))}`;
  return format === 'markdown' ? `## ${title}` : title;
}

function expand(template: string, random: () => number): string {
  return template.replace(/\{([a-zA-Z-]+)\}/g, (_, name: string) => expand(pick(words[name]!, random), random));
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)]!;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
